/// The characters that were asked of a face, for subsetting.
///
/// A bitmap for those that nearly all text is made of, since every new word is entered here.
struct UsedCharacters {
  /// One bit for each scalar below U+3000.
  private var low = [UInt64](repeating: 0, count: 0x3000 / 64)
  private var high: Set<UInt32> = []

  /// Enters a scalar value.
  /// - Returns: whether it is new.
  @discardableResult
  mutating func insert(_ scalar: UInt32) -> Bool {
    guard scalar < 0x3000 else { return high.insert(scalar).inserted }
    let bit: UInt64 = 1 << UInt64(scalar & 63)
    let index = Int(scalar >> 6)
    guard low[index] & bit == 0 else { return false }
    low[index] |= bit
    return true
  }

  /// Enters all that another has.
  mutating func formUnion(_ other: UsedCharacters) {
    for index in low.indices { low[index] |= other.low[index] }
    high.formUnion(other.high)
  }

  /// Whether a scalar value was entered.
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x3000 ? low[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0 : high.contains(scalar)
  }

  /// The scalar values, ascending.
  var sorted: [UInt32] {
    var result: [UInt32] = []
    for (index, bits) in low.enumerated() where bits != 0 {
      for bit in 0..<64 where bits & 1 << UInt64(bit) != 0 { result.append(UInt32(index * 64 + bit)) }
    }
    return result + high.sorted()
  }
}
