/// How a language writes numbers.
public struct NumberFormat: Sendable, Hashable {
  /// What stands before the decimals.
  public var decimalMark: String
  /// What parts groups of three digits.
  public var group: String
  /// The least digits before the decimal mark that are parted into groups.
  public var leastGrouped: Int
  /// What stands between a number and `%`.
  public var beforePercent: String

  /// Makes a format; see the properties.
  public init(decimalMark: String, group: String, leastGrouped: Int, beforePercent: String) {
    self.decimalMark = decimalMark
    self.group = group
    self.leastGrouped = leastGrouped
    self.beforePercent = beforePercent
  }

  /// For a language without rules: a point for decimals, spaces between groups, by ISO 31-0.
  public static let international = NumberFormat(
    decimalMark: ".", group: "\u{202F}", leastGrouped: 5, beforePercent: "\u{A0}")

  /// Writes a decimal number.
  /// - Parameters:
  ///   - coefficient: its digits, with its sign.
  ///   - decimals: how many of them stand behind the decimal mark.
  /// - Returns: the number, with a true minus sign if it is negative.
  public func text(_ coefficient: Int, decimals: Int = 0) -> String {
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    var result = coefficient < 0 ? "\u{2212}" : ""
    for (index, digit) in whole.enumerated() {
      let left = whole.count - index
      if index > 0, left % 3 == 0, whole.count >= leastGrouped { result += group }
      result.append(digit)
    }
    return decimals > 0 ? result + decimalMark + padded.suffix(decimals) : result
  }
}
