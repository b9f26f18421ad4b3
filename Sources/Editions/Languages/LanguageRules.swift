public import Newsroom

/// What gnews knows of a language of editions: its names, dates, contributor lines and typography.
///
/// A language is one file and one line in ``Languages/registered``. Every text it returns has ordinary spaces and straight or
/// typographic marks alike; ``Typography`` sets it afterwards.
public protocol LanguageRules: Sendable {
  /// The language.
  var language: Language { get }
  /// Its name in itself: "Français".
  var name: String { get }
  /// The names of the twelve months, as they stand inside a date.
  var months: [String] { get }
  /// How numbers are written.
  var numbers: NumberFormat { get }

  /// What a reader is told about a link to a page in another language: "en anglais".
  /// - Returns: nil for a language it has no word for.
  func inLanguage(_ language: Language) -> String?
  /// One day written out: "le 27 juillet 2007".
  func day(_ date: CalendarDate) -> String
  /// The days from the first to the last, written out: "du 13 au 15 novembre 2007".
  func days(_ dates: ClosedRange<CalendarDate>) -> String
  /// A month: "septembre 2007".
  func month(_ month: YearMonth) -> String
  /// The months from the first to the last: "de juin à août 2007".
  func period(_ months: ClosedRange<YearMonth>) -> String
  /// The number and month of an issue: "N° 2 · septembre 2007".
  func issueLine(number: Int, date: YearMonth) -> String
  /// The line that names who contributed an item: "Contribution d'Aidi Hu, BIT/STEP, Genève, Suisse".
  /// - Parameter groups: the contributors by organisation; never empty.
  func byline(_ groups: [BylineGroup]) -> String
}

/// Contributors of one organisation, as a contributor line names them.
public struct BylineGroup: Sendable, Hashable {
  /// The names, in order; never empty.
  public var names: [String]
  /// What they have in common: role, organisation, place, as far as they are known.
  public var details: [String]

  /// Makes a group.
  public init(names: [String], details: [String] = []) {
    self.names = names
    self.details = details
  }
}

/// The languages that gnews has rules for.
public enum Languages {
  /// Every language, one line each.
  static let registered: [any RegisteredLanguage] = [
    French(),
    English(),
    Spanish(),
  ]

  /// The rules of every language, in order of registration.
  public static var all: [any LanguageRules] { registered }

  /// The rules of a language, or nil if it has none.
  public static func rules(for language: Language) -> (any LanguageRules)? { registered(language) }

  static func registered(_ language: Language) -> (any RegisteredLanguage)? {
    registered.first { $0.language == language }
  }

  /// The typography for a BCP 47 tag, of which the primary language counts.
  static func typography(ofTag tag: String) -> TypographyRules? {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }
    return registered(Language(rawValue: String(primary)))?.typography
  }
}

/// A language with its typography, which is no business of other modules.
protocol RegisteredLanguage: LanguageRules {
  var typography: TypographyRules { get }
}

extension LanguageRules {
  /// The name of a month from 1; empty for a number that is none.
  func monthName(_ month: Int) -> String { months.indices.contains(month - 1) ? months[month - 1] : "" }

  /// Names in a row: "A", "A et B", "A, B et C".
  /// - Parameter conjunction: the word before the last name, chosen by that name.
  func enumeration(_ names: [String], conjunction: (String) -> String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " " + conjunction(last) + " " + last
  }

  /// Groups written one after the other, the first behind its preposition.
  func groups(_ groups: [BylineGroup], conjunction: (String) -> String) -> String {
    groups.map { group in
      ([enumeration(group.names, conjunction: conjunction)] + group.details).joined(separator: ", ")
    }.joined(separator: "; ")
  }
}

extension CalendarDate {
  /// The month the day is in.
  var yearMonth: YearMonth? { YearMonth(year: year, month: month) }

  /// Whether another day is the one after this one.
  func isFollowed(by other: CalendarDate) -> Bool {
    if year == other.year, month == other.month { return other.day == day + 1 }
    guard day == CalendarDate.days(inMonth: month, of: year), other.day == 1 else { return false }
    return (other.year == year && other.month == month + 1)
      || (other.year == year + 1 && month == 12 && other.month == 1)
  }
}
