/// Finds the row of a term by a hash of 64 bits: a flat table with open addressing, at most a quarter full.
struct TermIndex: Sendable {
  /// The row of a term that is not in it.
  static let none = -1

  private var keys: [UInt64]
  private var rows: [Int32]
  private let shift: UInt64
  /// The number of rows.
  private(set) var count = 0

  /// Makes an index.
  /// - Parameter capacity: how many terms will be added at most.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 4 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << bits)
    rows = Array(repeating: Int32(Self.none), count: 1 << bits)
  }

  /// The row of a term, or ``none``.
  @inline(__always)
  func row(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while rows[slot] != Self.none {
      if keys[slot] == key { return Int(rows[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return Self.none
  }

  /// The row of a term, a new one if it has none.
  mutating func add(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while rows[slot] != Self.none {
      if keys[slot] == key { return Int(rows[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    keys[slot] = key
    rows[slot] = Int32(count)
    count += 1
    return count - 1
  }
}
