/// Dates as people write them.
package enum DateText {
  /// A number of up to four digits, or nil.
  static func number(_ text: some StringProtocol) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Why there is no such day, in a sentence.
  static func why(_ year: Int, _ month: Int, _ day: Int) -> String {
    guard (1...12).contains(month), (1...9999).contains(year) else { return "The months go from 01 to 12." }
    let days = CalendarDate.days(inMonth: month, of: year)
    return "\(names[month - 1]) \(year) has \(days) days."
  }

  /// The day meant by a date in another form, if it can only mean one.
  package static func meant(by text: String) -> CalendarDate? {
    let parts = text.split(whereSeparator: { "-/. ".contains($0) }).map { number($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else { return nil }
    if first > 31 { return CalendarDate(year: first, month: second, day: third) }
    guard third > 31 else { return nil }
    let dayFirst = CalendarDate(year: third, month: second, day: first)
    let monthFirst = CalendarDate(year: third, month: first, day: second)
    if let dayFirst, let monthFirst { return dayFirst == monthFirst ? dayFirst : nil }
    return dayFirst ?? monthFirst
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
