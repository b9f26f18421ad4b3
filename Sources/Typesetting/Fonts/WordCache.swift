/// Word metrics by face, hyphenator and bytes.
///
/// A hash table of its own, since it is asked for every word of every text: it looks a slice up without making an array
/// of it. Open addressing with linear probing; the hash is FNV-1a (Fowler, Noll, Vo), 64 bits.
struct WordCache {
  private struct Entry {
    var hash: UInt64
    var face: Int
    var hyphenator: Int
    var start: Int
    var count: Int
    var metrics: WordMetrics
  }

  private var entries: [Entry] = []
  private var pool: [UInt8] = []
  private var slots = [Int32](repeating: -1, count: 4096)

  /// The metrics of a word, if they are known.
  func find(_ word: ArraySlice<UInt8>, face: Int, hyphenator: Int) -> WordMetrics? {
    let hash = WordCache.hash(word, face: face, hyphenator: hyphenator)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.face == face, entry.hyphenator == hyphenator, isEqual(entry, word) {
        return entry.metrics
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers the metrics of a word that is not known yet.
  mutating func insert(_ metrics: WordMetrics, for word: ArraySlice<UInt8>, face: Int, hyphenator: Int) {
    if entries.count * 2 >= slots.count { grow() }
    let hash = WordCache.hash(word, face: face, hyphenator: hyphenator)
    place(Int32(truncatingIfNeeded: entries.count), hash: hash)
    entries.append(
      Entry(
        hash: hash, face: face, hyphenator: hyphenator, start: pool.count, count: word.count, metrics: metrics))
    pool += word
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() { place(Int32(truncatingIfNeeded: index), hash: entry.hash) }
  }

  private mutating func place(_ index: Int32, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private func isEqual(_ entry: Entry, _ word: ArraySlice<UInt8>) -> Bool {
    guard entry.count == word.count else { return false }
    return pool[entry.start..<(entry.start + entry.count)].elementsEqual(word)
  }

  private static func hash(_ word: ArraySlice<UInt8>, face: Int, hyphenator: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    add(UInt8(truncatingIfNeeded: face))
    add(UInt8(truncatingIfNeeded: hyphenator))
    word.withUnsafeBufferPointer { for byte in $0 { add(byte) } }
    return hash
  }
}
