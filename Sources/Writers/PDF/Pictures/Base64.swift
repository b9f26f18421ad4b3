/// Reads base64 (RFC 4648, 4).
enum Base64 {
  /// The bytes that text stands for, blanks in it not minded; nil if it has other characters.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var bits = 0
    var count = 0
    for character in text {
      let value: Int
      switch character {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = Int(character) - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = Int(character) - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(character) + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      // The padding at the end adds nothing.
      case UInt8(ascii: "="), 0x09, 0x0A, 0x0D, 0x20: continue
      default: return nil
      }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return result
  }
}
