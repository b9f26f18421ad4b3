/// A JSON value whose objects keep the order they were made in, so that the same value always gives the same text.
public indirect enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A number with two decimals, which what is beyond them is rounded to.
  case decimal(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Names and values, in the order to write them; names are not checked for repetition.
  case object([Member])

  /// A name and its value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object of names and values, in order.
  public static func members(_ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { Member($0.0, $0.1) })
  }

  /// A text, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The value as JSON (RFC 8259), indented by two spaces a level, lists of plain values on one line.
  /// - Returns: the text, without a line end behind it.
  public func encoded() -> String {
    var output = ""
    write(to: &output, indent: "")
    return output
  }

  /// A number with two decimals: `-1.50`.
  public static func text(ofDecimal number: Double) -> String {
    let hundredths = Int((min(max(number, -1e12), 1e12) * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return (hundredths < 0 ? "-" : "") + String(whole) + (rest < 10 ? ".0" : ".") + String(rest)
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to output: inout String, indent: String) {
    switch self {
    case .null: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .number(let number): output += String(number)
    case .decimal(let number): output += JSONValue.text(ofDecimal: number)
    case .string(let text): JSONValue.write(text, to: &output)
    case .array(let items) where items.allSatisfy(\.isPlain):
      output += "["
      for (index, item) in items.enumerated() {
        if index > 0 { output += ", " }
        item.write(to: &output, indent: indent)
      }
      output += "]"
    case .array(let items):
      let inner = indent + "  "
      for (index, item) in items.enumerated() {
        output += (index > 0 ? ",\n" : "[\n") + inner
        item.write(to: &output, indent: inner)
      }
      output += "\n" + indent + "]"
    case .object(let members) where members.isEmpty: output += "{}"
    case .object(let members):
      let inner = indent + "  "
      for (index, member) in members.enumerated() {
        output += (index > 0 ? ",\n" : "{\n") + inner
        JSONValue.write(member.name, to: &output)
        output += ": "
        member.value.write(to: &output, indent: inner)
      }
      output += "\n" + indent + "}"
    }
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      // More than RFC 8259 asks: nothing that a terminal obeys.
      case _ where scalar.value <= 0xFFFF && VisibleText.isUnseen(scalar):
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral
{
  /// Makes a text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Makes a truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a number.
  public init(integerLiteral value: Int) { self = .number(value) }
  /// Makes a list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
