import Newsroom

/// Spanish, by the Ortografía de la lengua española of the RAE (2010): guillemets outside, a space before `%`, thousands in
/// groups of three parted by spaces, from five digits on, a hyphen in ranges.
struct Spanish: RegisteredLanguage {
  let language = Language.spanish
  let name = "Español"
  let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]

  let numbers = NumberFormat(decimalMark: ",", group: "\u{202F}", leastGrouped: 5, beforePercent: "\u{A0}")

  let typography = TypographyRules(
    quotes: [.guillemets, .double, .single],
    separatesSigns: true,
    beforeNumbers: [
      "n.º", "N.º", "n.os", "N.os", "nº", "Nº", "n°", "N°", "núm.", "Núm.", "núms.", "p.", "pp.", "pág.", "págs.",
      "art.", "cap.",
      "vol.", "fig.", "tel.", "Tel.", "§",
    ],
    beforeNames: [
      "Sr.", "Sra.", "Srta.", "Sres.", "Dr.", "Dra.", "Dr", "Dra", "D.", "D.ª", "Dña.", "Prof.", "Profa.", "Ing.",
      "Lic.", "Mons.",
      "EE.",
    ],
    units: [
      "mil", "millón", "millones", "euros", "dólares", "francos", "horas", "minutos", "días", "años",
    ]
  )

  func inLanguage(_ language: Language) -> String? {
    switch language.rawValue {
    case "fr": "en francés"
    case "en": "en inglés"
    case "es": "en español"
    case "de": "en alemán"
    case "it": "en italiano"
    case "nl": "en neerlandés"
    case "pt": "en portugués"
    case "ru": "en ruso"
    case "ar": "en árabe"
    case "zh": "en chino"
    default: nil
    }
  }

  func day(_ date: CalendarDate) -> String { "\(dayAndMonth(date)) de \(date.year)" }

  func days(_ dates: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (dates.lowerBound, dates.upperBound)
    if first == last { return day(first) }
    let start =
      first.year != last.year ? day(first) : first.month != last.month ? dayAndMonth(first) : String(first.day)
    return first.isFollowed(by: last) ? "\(start) y \(day(last))" : "del \(start) al \(day(last))"
  }

  func month(_ month: YearMonth) -> String { "\(monthName(month.month)) de \(month.year)" }

  func period(_ months: ClosedRange<YearMonth>) -> String {
    let (first, last) = (months.lowerBound, months.upperBound)
    if first == last { return "de \(month(first))" }
    return "de \(first.year == last.year ? monthName(first.month) : month(first)) a \(month(last))"
  }

  func issueLine(number: Int, date: YearMonth) -> String { "N.º \(number) · \(month(date))" }

  func byline(_ groups: [BylineGroup]) -> String {
    let names = self.groups(groups, conjunction: Self.conjunction)
    return "Contribución \(preposition(before: names))"
  }

  private func dayAndMonth(_ date: CalendarDate) -> String { "\(date.day) de \(monthName(date.month))" }

  private func preposition(before name: String) -> String {
    let title = String(name.prefix { $0 != " " && $0 != "\u{A0}" })
    switch title {
    case "Dr.", "Dr", "Sr.", "Sr", "Prof.", "Prof", "Ing.", "Lic.": return "del " + name
    case "Dra.", "Dra", "Sra.", "Sra", "Srta.", "Profa.", "Prof.ª": return "de la " + name
    case "el": return "del" + name.dropFirst(2)
    default: return "de " + name
    }
  }

  /// "y", or "e" before the sound i: "Pedro e Ivón", but "Ana y Yolanda", "Luis y Hierro".
  static func conjunction(before name: String) -> String {
    let letters = name.unicodeScalars.prefix(3).map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
    func at(_ index: Int) -> Unicode.Scalar { index < letters.count ? letters[index] : " " }
    let isH = at(0) == "h"
    let sound = isH ? at(1) : at(0)
    let next = isH ? at(2) : at(1)
    switch sound {
    case "í": return "e"
    case "i": return isVowel(next) ? "y" : "e"
    case "y" where !isH: return next.properties.isAlphabetic && !isVowel(next) ? "e" : "y"
    default: return "y"
    }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "á", "é", "í", "ó", "ú", "ü": true
    default: false
    }
  }
}
