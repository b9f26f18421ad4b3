/// Bytes of ASCII by their name, and classes of them.
enum ASCII {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let backslash: UInt8 = 0x5C

  static func isSpace(_ byte: UInt8) -> Bool { byte == space || (byte >= 0x09 && byte <= 0x0D) }
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
  static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

extension ArraySlice<UInt8> {
  /// The slice without spaces and tabs at its ends.
  var trimmingBlanks: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, ASCII.isBlank(first) { slice.removeFirst() }
    while let last = slice.last, ASCII.isBlank(last) { slice.removeLast() }
    return slice
  }

  /// Whether the slice begins with an ASCII text.
  func hasPrefix(_ text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { buffer in zip(buffer, self).allSatisfy { $0 == $1 } }
  }
}
