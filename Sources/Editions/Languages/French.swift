import Newsroom

/// French.
///
/// Spaces follow the Lexique des règles typographiques en usage à l'Imprimerie nationale: a narrow no-break space before
/// `;`, `!` and `?`, a no-break space before a colon. Inside guillemets it asks for a no-break space; a narrow one is set
/// here, as in the French editions of most newspapers on the Web, because justification widens U+00A0 but not U+202F, and in
/// narrow columns a quotation would come apart from its marks. Ranges keep their hyphen, as the Lexique has it.
struct French: RegisteredLanguage {
  let language = Language.french
  let name = "Français"
  let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  let numbers = NumberFormat(decimalMark: ",", group: "\u{202F}", leastGrouped: 4, beforePercent: "\u{A0}")

  let typography = TypographyRules(
    quotes: [.guillemets, .double, .single],
    insideGuillemets: Characters.narrowNoBreakSpace,
    beforeHighPunctuation: Characters.narrowNoBreakSpace,
    beforeColon: Characters.noBreakSpace,
    separatesSigns: true,
    beforeNumbers: [
      "n°", "N°", "n°s", "N°s", "nº", "Nº", "no", "No", "nos", "Nos", "p.", "pp.", "P.", "art.", "chap.", "vol.", "t.",
      "fig.",
      "§", "an", "env.", "vers", "tél.", "Tél.", "ch.",
    ],
    beforeNames: [
      "M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Dr", "Drs", "Dre", "Pr", "Prs", "Pre", "Prof.", "Me", "Mgr", "St",
      "Ste",
    ],
    units: [
      "million", "millions", "milliard", "milliards", "euro", "euros", "francs", "dollars", "heures", "minutes",
      "jours", "ans",
    ]
  )

  func inLanguage(_ language: Language) -> String? {
    switch language.rawValue {
    case "fr": "en français"
    case "en": "en anglais"
    case "es": "en espagnol"
    case "de": "en allemand"
    case "it": "en italien"
    case "nl": "en néerlandais"
    case "pt": "en portugais"
    case "ru": "en russe"
    case "ar": "en arabe"
    case "zh": "en chinois"
    default: nil
    }
  }

  func day(_ date: CalendarDate) -> String { "le \(full(date))" }

  func days(_ dates: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (dates.lowerBound, dates.upperBound)
    if first == last { return day(first) }
    let start =
      first.year != last.year ? full(first) : first.month != last.month ? dayAndMonth(first) : number(first)
    return first.isFollowed(by: last) ? "les \(start) et \(full(last))" : "du \(start) au \(full(last))"
  }

  func month(_ month: YearMonth) -> String { "\(monthName(month.month)) \(month.year)" }

  func period(_ months: ClosedRange<YearMonth>) -> String {
    let (first, last) = (months.lowerBound, months.upperBound)
    let start = first.year == last.year && first != last ? monthName(first.month) : month(first)
    let from = elided("de", before: start) + start
    return first == last ? from : "\(from) à \(month(last))"
  }

  func issueLine(number: Int, date: YearMonth) -> String { "N° \(number) · \(month(date))" }

  func byline(_ groups: [BylineGroup]) -> String {
    let names = self.groups(groups) { _ in "et" }
    return "Contribution \(preposition(before: names))"
  }

  private func number(_ date: CalendarDate) -> String { date.day == 1 ? "1er" : String(date.day) }
  private func dayAndMonth(_ date: CalendarDate) -> String { "\(number(date)) \(monthName(date.month))" }
  private func full(_ date: CalendarDate) -> String { "\(dayAndMonth(date)) \(date.year)" }

  /// "de", with what French makes of it, and the name: "du Dr Ahawo", "de la Dre Roy", "d'Aidi Hu".
  private func preposition(before name: String) -> String {
    let title = String(name.prefix { $0 != " " && $0 != "\u{A0}" })
    switch title {
    case "Dr", "Dr.", "Drs", "Pr", "Pr.", "Prof.", "Professeur", "Docteur": return "du " + name
    case "Dre", "Dre.", "Pre", "Pre.", "Professeure", "Docteure": return "de la " + name
    case "le": return "du" + name.dropFirst(2)
    case "les": return "des" + name.dropFirst(3)
    default: return elided("de", before: name) + name
    }
  }

  /// "de " or "d'", by the sound a name begins with.
  private func elided(_ preposition: String, before name: String) -> String {
    Self.elides(name) ? "\(preposition.dropLast())'" : preposition + " "
  }

  /// Whether "de" loses its e before a name.
  ///
  /// Before a vowel it does, but not before the glides of "Yacine" (y and a vowel) and "Ouattara" (ou and a vowel). Before an
  /// h it does only for the names listed, whose h is mute in French: a wrong "de Hortense" is a small thing, a wrong
  /// "d'Hassan" is not.
  static func elides(_ name: String) -> Bool {
    let letters = Array(name.unicodeScalars.prefix(16)).map { folded($0) }
    guard let first = letters.first else { return false }
    let second = letters.count > 1 ? letters[1] : " "
    let third = letters.count > 2 ? letters[2] : " "
    switch first {
    case "y": return second.properties.isAlphabetic && !isVowel(second)
    case "o" where second == "u": return !isVowel(third)
    case "h":
      let word = letters.prefix { $0.properties.isAlphabetic }
      return muteNames.contains(String(String.UnicodeScalarView(word)))
    default: return isVowel(first)
    }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y": true
    default: false
    }
  }

  /// A letter in lower case without its accent.
  private static func folded(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    let lower = letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
    switch lower {
    case "à", "á", "â", "ã", "ä", "å", "æ", "ā": return "a"
    case "è", "é", "ê", "ë", "ē", "ě": return "e"
    case "ì", "í", "î", "ï", "ī", "ı": return "i"
    case "ò", "ó", "ô", "õ", "ö", "ø", "œ", "ō": return "o"
    case "ù", "ú", "û", "ü", "ū": return "u"
    case "ý", "ÿ": return "y"
    default: return lower
    }
  }

  private static let muteNames: Set<String> = [
    "habib", "hadrien", "helena", "helene", "heloise", "henri", "henriette", "herve", "hermine", "hilaire", "hippolyte",
    "honore", "honorine", "horace", "hortense", "hubert", "hugues", "huguette", "hyacinthe",
  ]
}
