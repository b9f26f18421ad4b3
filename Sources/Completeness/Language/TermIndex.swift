/// Finds the row of a term by a hash of 64 bits: a flat table with open addressing, at most half full.
struct TermIndex: Sendable {
  /// The row of a term that is not in it.
  static let none = -1

  /// A place of the table: a part of the key and the row, so that the table is small, and a look at it mostly enough.
  private struct Slot {
    var part: UInt32 = 0
    var row = Int32(TermIndex.none)
  }

  private var slots: [Slot]
  /// One a row.
  private var keys: [UInt64] = []
  private let shift: UInt64
  /// The number of rows.
  var count: Int { keys.count }

  /// Makes an index.
  /// - Parameter capacity: how many terms will be added at most.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: Slot(), count: 1 << bits)
  }

  /// The row of a term, or ``none``.
  @inline(__always)
  func row(of key: UInt64) -> Int { Int(slots[slot(of: key)].row) }

  /// The row of a term, a new one if it has none.
  mutating func add(_ key: UInt64) -> Int {
    let slot = slot(of: key)
    if slots[slot].row < 0 {
      slots[slot] = Slot(part: UInt32(truncatingIfNeeded: Self.mixed(key)), row: Int32(keys.count))
      keys.append(key)
    }
    return Int(slots[slot].row)
  }

  /// Where a term stands, or the empty place where it would.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mixed = Self.mixed(key)
    var slot = Int(truncatingIfNeeded: mixed >> shift)
    while slots[slot].row >= 0 {
      if slots[slot].part == UInt32(truncatingIfNeeded: mixed), keys[Int(slots[slot].row)] == key { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  @inline(__always)
  private static func mixed(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }
}
