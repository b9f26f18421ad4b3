/// The hyphenation patterns of a language: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983.
///
/// Read from a dictionary in the form of LibreOffice: a line with the encoding, then a pattern a line. Letters with levels
/// between them, odd ones for a break and even ones against it; a point is the beginning or end of the word. Of all patterns
/// that fit anywhere the highest level counts. What only other languages have, patterns for compounds and hyphens that change
/// the spelling, is passed over.
struct HyphenationPatterns: Sendable {
  /// Fewest letters before and behind a hyphen.
  private(set) var fewestBefore = 2
  private(set) var fewestBehind = 2

  /// The tree of all beginnings of patterns, by open addressing: a node and a byte above, the node they lead to below; 0
  /// where there is none. The root is node 0.
  private var slots: [UInt64]
  /// For each node where its levels are; 0 if no pattern ends there.
  private var places: [UInt32] = [0]
  /// For each pattern how many places have no level, how many levels there are, and the levels.
  private var levels: [UInt8] = [0]

  static let mostBytes = 4 << 20
  private static let longest = 64

  /// Reads a dictionary.
  /// - Parameter bytes: the file.
  /// - Returns: nil if it is too long, or in another encoding than UTF-8 and ISO 8859-1.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= HyphenationPatterns.mostBytes else { return nil }
    var size = 1024
    while size < bytes.count / 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    var lines = bytes.split { $0 == 0x0A || $0 == 0x0D }[...]
    let encoding = String(decoding: lines.popFirst() ?? [], as: UTF8.self)
    guard encoding == "UTF-8" || encoding == "ISO8859-1" else { return nil }
    for line in lines where !readSetting(line) {
      if encoding == "UTF-8" { add(line) } else { add(HyphenationPatterns.recoded(line)[...]) }
    }
  }

  /// Finds where a word may be broken.
  /// - Parameters:
  ///   - word: small letters between two points, in UTF-8.
  ///   - marks: as many zeros, and one more; gets the level before each byte.
  func mark(_ word: UnsafeBufferPointer<UInt8>, _ marks: UnsafeMutableBufferPointer<UInt8>) {
    slots.withUnsafeBufferPointer { slots in
      for start in word.indices {
        var node: UInt32 = 0
        for index in start..<word.count {
          let slot = slots[HyphenationPatterns.slot(of: HyphenationPatterns.key(node, word[index]), in: slots)]
          guard slot != 0 else { break }
          node = UInt32(truncatingIfNeeded: slot)
          let place = Int(places[Int(node)])
          guard place > 0 else { continue }
          let first = start + Int(levels[place])
          for number in 0..<Int(levels[place + 1]) {
            marks[first + number] = max(marks[first + number], levels[place + 2 + number])
          }
        }
      }
    }
  }

  /// Reads a line that is no pattern.
  private mutating func readSetting(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    // A comment.
    if first == 0x25 { return true }
    guard first &- 0x41 < 26 else { return line.contains(0x2F) }
    let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    if words.count == 2, let count = Int(words[1]), (1...HyphenationPatterns.longest).contains(count) {
      if words[0] == "LEFTHYPHENMIN" { fewestBefore = count }
      if words[0] == "RIGHTHYPHENMIN" { fewestBehind = count }
    }
    return true
  }

  private mutating func add(_ pattern: ArraySlice<UInt8>) {
    guard pattern.count <= HyphenationPatterns.longest else { return }
    var node: UInt32 = 0
    var own: [UInt8] = [0]
    own.reserveCapacity(pattern.count + 1)
    for byte in pattern {
      if byte &- 0x30 < 10 {
        own[own.count - 1] = byte - 0x30
      } else {
        node = child(of: node, byte)
        own.append(0)
      }
    }
    guard node > 0, let first = own.firstIndex(where: { $0 > 0 }), let last = own.lastIndex(where: { $0 > 0 })
    else { return }
    places[Int(node)] = UInt32(truncatingIfNeeded: levels.count)
    levels += [UInt8(truncatingIfNeeded: first), UInt8(truncatingIfNeeded: last - first + 1)]
    levels += own[first...last]
  }

  /// The node that a byte leads to, made if there is none.
  private mutating func child(of node: UInt32, _ byte: UInt8) -> UInt32 {
    let key = HyphenationPatterns.key(node, byte)
    let slot = slots.withUnsafeBufferPointer { HyphenationPatterns.slot(of: key, in: $0) }
    if slots[slot] != 0 { return UInt32(truncatingIfNeeded: slots[slot]) }
    let child = UInt32(truncatingIfNeeded: places.count)
    slots[slot] = UInt64(key) << 32 | UInt64(child)
    places.append(0)
    if places.count * 4 > slots.count * 3 { grow() }
    return child
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    for entry in slots where entry != 0 {
      let key = UInt32(truncatingIfNeeded: entry >> 32)
      larger[larger.withUnsafeBufferPointer { HyphenationPatterns.slot(of: key, in: $0) }] = entry
    }
    slots = larger
  }

  /// A file has fewer nodes than bytes, so that no two keys are the same.
  private static func key(_ node: UInt32, _ byte: UInt8) -> UInt32 { node << 8 | UInt32(byte) }

  /// Where a key stands, or would.
  private static func slot(of key: UInt32, in slots: UnsafeBufferPointer<UInt64>) -> Int {
    let mask = slots.count - 1
    var slot = Int((key &* 0x9E37_79B1) >> 8) & mask
    while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot] >> 32) != key { slot = (slot + 1) & mask }
    return slot
  }

  /// ISO 8859-1 as UTF-8.
  private static func recoded(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.flatMap { byte in byte < 0x80 ? [byte] : [0xC0 | byte >> 6, 0x80 | byte & 0x3F] }
  }
}
