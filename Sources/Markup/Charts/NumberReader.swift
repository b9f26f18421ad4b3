/// Reads a number as people in different countries write it.
enum NumberReader {
  /// What a text is.
  enum Reading: Equatable {
    /// A number.
    case number(Chart.Number)
    /// Nothing, or a dash for nothing.
    case empty
    /// A number that means one thing in one country and another in the next: 1.234.
    case ambiguous
    /// A number of more digits than are kept.
    case tooLong
    /// No number.
    case none
  }

  private static let dashes: Set<String> = ["", "-", "–", "—"]

  /// Reads a text.
  /// - Parameters:
  ///   - text: digits with a decimal point or comma, thousands grouped by spaces, apostrophes, points or commas.
  ///   - decimalMark: the sign, `.` or `,`, that is the decimal mark where a number alone does not tell.
  static func read(_ text: String, decimalMark: Unicode.Scalar) -> Reading {
    if dashes.contains(text) { return .empty }
    var rest = Array(text.unicodeScalars)[...]
    var isNegative = false
    if let sign = rest.first, sign == "-" || sign == "\u{2212}" || sign == "+" {
      isNegative = sign != "+"
      rest.removeFirst()
    }
    guard let marks = Marks(rest) else { return .none }
    switch split(rest, marks, decimalMark: decimalMark) {
    case .failure(let reading): return reading.value
    case .success(let parts): return number(parts, isNegative: isNegative)
    }
  }

  /// The digits before and behind the decimal mark.
  private struct Parts {
    var whole: [Unicode.Scalar]
    var decimals: [Unicode.Scalar]
  }

  private struct Refusal: Error { var value: Reading }

  /// The signs in a number that are no digits.
  private struct Marks {
    var points = 0
    var commas = 0
    var last: Unicode.Scalar?

    /// Nil if anything but digits and marks is there.
    init?(_ text: ArraySlice<Unicode.Scalar>) {
      guard let first = text.first, let final = text.last, isDigit(final),
        isDigit(first) || first == "." || first == ","
      else { return nil }
      for scalar in text {
        switch scalar {
        case ".": points += 1
        case ",": commas += 1
        default:
          guard isDigit(scalar) || isSpacer(scalar) else { return nil }
          continue
        }
        last = scalar
      }
    }
  }

  private static func split(
    _ text: ArraySlice<Unicode.Scalar>, _ marks: Marks, decimalMark: Unicode.Scalar
  ) -> Result<Parts, Refusal> {
    let none = Result<Parts, Refusal>.failure(Refusal(value: .none))
    guard let last = marks.last else { return grouped(text, decimals: []) ?? none }
    let count = last == "." ? marks.points : marks.commas
    let others = marks.points + marks.commas - count
    guard count == 1 else {
      // One sign again and again can only part thousands.
      return others == 0 ? grouped(text, by: last, decimals: []) ?? none : none
    }
    guard let place = text.lastIndex(of: last) else { return none }
    let decimals = Array(text[(place + 1)...])
    guard decimals.allSatisfy(isDigit) else { return none }
    let whole = text[..<place]
    if others > 0 { return grouped(whole, by: last == "." ? "," : ".", decimals: decimals) ?? none }
    if last != decimalMark, decimals.count == 3, (1...3).contains(whole.count), whole.first != "0",
      whole.allSatisfy(isDigit)
    {
      return .failure(Refusal(value: .ambiguous))
    }
    return grouped(whole, decimals: decimals) ?? none
  }

  /// Digits, or groups of three of them.
  /// - Parameter sign: what parts the groups; nil for spaces.
  private static func grouped(
    _ text: ArraySlice<Unicode.Scalar>, by sign: Unicode.Scalar? = nil, decimals: [Unicode.Scalar]
  ) -> Result<Parts, Refusal>? {
    let groups = text.split(omittingEmptySubsequences: false) { scalar in
      sign == nil ? isSpacer(scalar) : scalar == sign
    }
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1 {
      guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return .success(Parts(whole: groups.flatMap(\.self), decimals: decimals))
  }

  private static func number(_ parts: Parts, isNegative: Bool) -> Reading {
    var coefficient = 0
    let digits = (parts.whole + parts.decimals).drop { $0 == "0" }
    guard digits.count <= ChartLimits.digits, parts.decimals.count <= ChartLimits.digits else { return .tooLong }
    for digit in digits { coefficient = coefficient * 10 + Int(digit.value) - 0x30 }
    return .number(Chart.Number(coefficient: isNegative ? -coefficient : coefficient, decimals: parts.decimals.count))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isSpacer(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}", "'", "\u{2019}": true
    default: false
    }
  }
}
