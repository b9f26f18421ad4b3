/// A 64-bit hash that tells whether something is still as it was; guards against accident, not against malice. It is the
/// same in every run and on every machine, unlike Swift's own.
///
/// Eight bytes a step in the manner of xxHash's tail loop, so that hashing costs less than writing.
public enum ContentHash {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63

  /// The hash of bytes.
  public static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes(hash) }

  /// The hash of bytes in memory.
  public static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = prime3 &+ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)), into: &state)
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < bytes.count {
      tail = tail << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(tail, into: &state)
    state ^= state >> 33
    state = state &* prime2
    state ^= state >> 29
    state = state &* prime3
    return state ^ state >> 32
  }

  private static func mix(_ word: UInt64, into state: inout UInt64) {
    state ^= rotate(word &* prime2, 31) &* prime1
    state = rotate(state, 27) &* prime1 &+ prime4
  }

  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 { word << count | word >> (64 - count) }
}
