/// A month of a year: when an issue appears.
public struct YearMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int

  /// Makes a month, or nil if there is no such month.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The first day of the month.
  public var firstDay: CalendarDate? { CalendarDate(year: year, month: month, day: 1) }
  /// The last day of the month.
  public var lastDay: CalendarDate? {
    CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
  }

  /// The month as ISO 8601: `2007-09`.
  public var description: String {
    let years = String(year)
    return String(repeating: "0", count: 4 - years.count) + years + (month < 10 ? "-0" : "-") + String(month)
  }

  /// Orders by time.
  public static func < (left: YearMonth, right: YearMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}
