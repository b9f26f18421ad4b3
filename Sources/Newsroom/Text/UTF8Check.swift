/// Checks that bytes are UTF-8 as Unicode 15, table 3-7, defines it.
enum UTF8Check {
  /// The offset of the first byte that cannot be part of UTF-8, or nil if all is well.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var offset = 0
      while offset < buffer.count {
        // Eight bytes of ASCII at once.
        if offset + 8 <= raw.count,
          raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
          continue
        }
        let lead = buffer[offset]
        if lead < 0x80 {
          offset += 1
          // Most of a text is ASCII, which can be passed over eight bytes at a time.
          while offset + 8 <= buffer.count, isASCII(buffer, offset) { offset += 8 }
          continue
        }
        guard let length = sequenceLength(buffer, at: offset, lead: lead) else { return offset }
        offset += length
      }
      return nil
    }
  }

  /// Whether the eight bytes from a place on are ASCII.
  @inline(__always)
  private static func isASCII(_ buffer: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  }

  private static func sequenceLength(_ buffer: UnsafeBufferPointer<UInt8>, at offset: Int, lead: UInt8) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xE1...0xEC, 0xEE, 0xEF: length = 3
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return nil
    }
    guard offset + length <= buffer.count, second.contains(buffer[offset + 1]) else { return nil }
    for place in (offset + 2)..<(offset + length) where buffer[place] & 0xC0 != 0x80 { return nil }
    return length
  }
}
