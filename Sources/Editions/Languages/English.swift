import Newsroom

/// English, with the dates and punctuation of British and international usage.
struct English: RegisteredLanguage {
  let language = Language.english
  let name = "English"
  let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  let numbers = NumberFormat(decimalMark: ".", group: ",", leastGrouped: 4, beforePercent: "")

  let typography = TypographyRules(
    quotes: [.double, .single],
    dashesRanges: true,
    beforeNumbers: [
      "No.", "no.", "Nos.", "nos.", "No", "p.", "pp.", "art.", "ch.", "vol.", "Vol.", "fig.", "Fig.", "§", "c.",
    ],
    beforeNames: ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Prof.", "St", "St.", "Rev."],
    units: ["thousand", "million", "billion", "trillion", "am", "pm", "euros", "dollars", "francs", "hours"],
    clipped: ["em", "til", "tis", "twas", "twere", "n", "cause", "bout", "round", "cos"],
    codeWords: [
      "no.", "no", "nos.", "nos", "number", "tel", "tel.", "phone", "fax", "isbn", "issn", "resolution", "law", "act",
      "decree",
    ]
  )

  func inLanguage(_ language: Language) -> String? {
    switch language.rawValue {
    case "fr": "in French"
    case "en": "in English"
    case "es": "in Spanish"
    case "de": "in German"
    case "it": "in Italian"
    case "nl": "in Dutch"
    case "pt": "in Portuguese"
    case "ru": "in Russian"
    case "ar": "in Arabic"
    case "zh": "in Chinese"
    default: nil
    }
  }

  func day(_ date: CalendarDate) -> String { "\(dayAndMonth(date)) \(date.year)" }

  func days(_ dates: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (dates.lowerBound, dates.upperBound)
    if first == last { return day(first) }
    if first.year != last.year { return "\(day(first)) – \(day(last))" }
    if first.month != last.month { return "\(dayAndMonth(first)) – \(day(last))" }
    return "\(first.day)–\(day(last))"
  }

  func month(_ month: YearMonth) -> String { "\(monthName(month.month)) \(month.year)" }

  func period(_ months: ClosedRange<YearMonth>) -> String {
    let (first, last) = (months.lowerBound, months.upperBound)
    if first == last { return month(first) }
    return "\(first.year == last.year ? monthName(first.month) : month(first)) to \(month(last))"
  }

  func issueLine(number: Int, date: YearMonth) -> String { "No. \(number) · \(month(date))" }

  func byline(_ groups: [BylineGroup]) -> String { "Contributed by \(self.groups(groups) { _ in "and" })" }

  private func dayAndMonth(_ date: CalendarDate) -> String { "\(date.day) \(monthName(date.month))" }
}
