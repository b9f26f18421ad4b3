/// Objects of a PDF as they are written (ISO 32000-1, 7.3).
struct PDFSyntax {
  /// The bytes.
  private(set) var bytes: [UInt8] = []

  init() {}

  /// Makes syntax of words of the format itself, in ASCII.
  init(_ plain: String) { bytes = Array(plain.utf8) }

  /// Appends words of the format itself, in ASCII.
  mutating func plain(_ text: String) { bytes += text.utf8 }

  /// Appends a number and a space.
  mutating func number(_ value: Double, places: Int = 3) {
    DecimalNumber.write(value, places: places, to: &bytes)
    bytes.append(0x20)
  }

  /// Appends a whole number that is not negative, and a space.
  mutating func whole(_ value: Int) {
    DecimalNumber.write(value, to: &bytes)
    bytes.append(0x20)
  }

  /// Appends a reference to an object, and a space.
  mutating func reference(_ object: Int) {
    DecimalNumber.write(object, to: &bytes)
    bytes += [0x20, 0x30, 0x20, 0x52, 0x20]
  }

  /// Appends a text string: as it is if it is ASCII, else in UTF-16 (7.9.2.2).
  mutating func text(_ text: String) {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      string(Array(text.utf8))
    } else {
      bytes += [0x3C, 0x46, 0x45, 0x46, 0x46]
      for unit in text.utf16 { hexadecimal(unit) }
      bytes.append(0x3E)
    }
  }

  /// Appends a literal string of ASCII.
  mutating func string(_ ascii: [UInt8]) {
    bytes.append(0x28)
    for byte in ascii {
      if byte == 0x28 || byte == 0x29 || byte == 0x5C { bytes.append(0x5C) }
      bytes.append(byte)
    }
    bytes.append(0x29)
  }

  /// Appends four hexadecimal digits.
  mutating func hexadecimal(_ value: UInt16) {
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 15)
      bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit)
    }
  }

  /// Appends other syntax.
  mutating func append(_ other: PDFSyntax) { bytes += other.bytes }

  /// Appends bytes as they are.
  mutating func append(_ more: some Collection<UInt8>) { bytes += more }
}
