/// Looks at eight bytes of a text at once, held in one number, the first of them in its lowest bits.
///
/// What is told of a byte is its highest bit in the result.
enum EightBytes {
  /// The highest bit of each byte.
  static let highest: UInt64 = 0x8080_8080_8080_8080

  /// The eight bytes at a place; there must be as many.
  @inline(__always)
  static func load(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// Which bytes are from one ASCII character to another.
  ///
  /// No sum goes beyond its byte, so that each is told exactly.
  @inline(__always)
  static func between(_ bytes: UInt64, _ first: UInt8, _ last: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = bytes & ~highest
    let isAtLeast = low &+ ones &* UInt64(0x80 &- first)
    let isBeyond = low &+ ones &* UInt64(0x7F &- last)
    return isAtLeast & ~isBeyond & ~bytes & highest
  }

  /// Which bytes are digits.
  @inline(__always)
  static func digits(_ bytes: UInt64) -> UInt64 { between(bytes, 0x30, 0x39) }

  /// Which bytes are the letters A to Z.
  @inline(__always)
  static func capitals(_ bytes: UInt64) -> UInt64 { between(bytes, 0x41, 0x5A) }

  /// The place of the first byte of which something is told; 8 if there is none.
  @inline(__always)
  static func first(_ told: UInt64) -> Int { told.trailingZeroBitCount / 8 }
}
