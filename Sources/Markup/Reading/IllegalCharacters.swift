/// Characters that have no place in a newsletter's text: controls, which XML forbids, and invisible marks that reverse
/// the direction of text and so make it read otherwise than it is written.
enum IllegalCharacters {
  /// Whether a byte can begin an illegal character; a quick test for most text.
  static func mayBegin(with byte: UInt8) -> Bool {
    if byte < 0x80 { return (byte < 0x20 && byte != ASCII.tab && byte != ASCII.newline) || byte == 0x7F }
    return byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte >= 0xF0
  }

  /// The bytes for which ``mayBegin(with:)`` holds.
  private static let beginnings: [Bool] = (0...255).map { mayBegin(with: UInt8($0)) }

  /// The first illegal character at or behind a place.
  /// - Returns: nil if there is none.
  static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    beginnings.withUnsafeBufferPointer { beginnings in
      var index = start
      while index < bytes.count {
        if beginnings[Int(bytes[index])] {
          let length = length(at: index, in: bytes)
          if length > 0 { return index..<min(index + length, bytes.count) }
        }
        index += 1
      }
      return nil
    }
  }

  /// The length in bytes of the illegal character at a place; 0 when there is none.
  static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return mayBegin(with: byte) ? 1 : 0 }
    func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch byte {
    case 0xC2: return at(1) & 0xE0 == 0x80 ? 2 : 0
    case 0xE2:
      let isOverride = at(1) == 0x80 && (0xAA...0xAE).contains(at(2))
      let isIsolate = at(1) == 0x81 && (0xA6...0xA9).contains(at(2))
      return isOverride || isIsolate ? 3 : 0
    case 0xEF:
      if at(1) == 0xBB && at(2) == 0xBF { return 3 }
      if at(1) == 0xBF && at(2) >= 0xBE { return 3 }
      return at(1) == 0xB7 && (0x90...0xAF).contains(at(2)) ? 3 : 0
    case 0xF0...0xF4: return at(1) & 0x0F == 0x0F && at(2) == 0xBF && at(3) >= 0xBE ? 4 : 0
    default: return 0
    }
  }

  /// The first scalar of an illegal character as people write it: `U+202E`.
  static func name(of bytes: ArraySlice<UInt8>) -> String {
    let value = String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.value ?? 0
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
