internal import CHarfBuzz

/// The advances of characters by what stands behind them, as they were met: enough to measure most words without shaping
/// them, in fonts whose rules look no further (``PairRules``).
struct PairAdvances {
  /// What stands behind the last character of a word.
  private static let end = 0

  /// Advances in font units in the lower half, face and codes above, by open addressing; 0 where there is none. A table
  /// for each face would be many times as large, and a short run waits for memory that it touches first.
  private var slots = [UInt64](repeating: 0, count: 2048)
  private var count = 0

  /// Measures a word.
  /// - Parameters:
  ///   - word: UTF-8.
  ///   - face: index of the face.
  ///   - points: bytes of the word before each place to tell the advance of, ascending.
  ///   - origin: what to take off the points.
  /// - Returns: nil if it has a pair that was not met in the face.
  func metrics(
    of word: UnsafeBufferPointer<UInt8>, face: Int, points: ArraySlice<Int>, from origin: Int
  ) -> WordMetrics? {
    guard !word.isEmpty else { return nil }
    var metrics = WordMetrics(advance: 0, hyphenPoints: [])
    var next = points.startIndex
    var index = 0
    var (code, size) = PairAdvances.code(in: word, at: 0)
    while index < word.count {
      while next < points.endIndex, index >= points[next] - origin {
        if metrics.hyphenPoints.isEmpty { metrics.hyphenPoints.reserveCapacity(points.count) }
        metrics.hyphenPoints.append(WordMetrics.HyphenPoint(offset: points[next], advance: metrics.advance))
        next += 1
      }
      index += size
      let behind = index < word.count ? PairAdvances.code(in: word, at: index) : (code: PairAdvances.end, size: 0)
      let slot = slots[slot(of: PairAdvances.key(face, code, behind.code))]
      guard slot != 0 else { return nil }
      metrics.advance += Int32(truncatingIfNeeded: slot)
      (code, size) = behind
    }
    return metrics
  }

  /// The part of a word that must be shaped before it can be measured.
  /// - Parameters:
  ///   - word: UTF-8.
  ///   - face: index of the face.
  ///   - isPairwise: which codes ``PairRules`` hold for in the face.
  /// - Returns: its bytes; nil if the word cannot be measured by pairs.
  func unknownPart(
    of word: UnsafeBufferPointer<UInt8>, face: Int, isPairwise: [Bool]
  ) -> Range<Int>? {
    var part: Range<Int>?
    var index = 0
    var (code, size) = word.isEmpty ? (PairAdvances.end, 0) : PairAdvances.code(in: word, at: 0)
    while index < word.count {
      guard isPairwise[code] else { return nil }
      let next = index + size
      let behind = next < word.count ? PairAdvances.code(in: word, at: next) : (code: PairAdvances.end, size: 0)
      if slots[slot(of: PairAdvances.key(face, code, behind.code))] == 0 {
        part = (part?.lowerBound ?? index)..<next + behind.size
      }
      index = next
      (code, size) = behind
    }
    return part
  }

  /// Enters what shaping a word has told.
  /// - Parameters:
  ///   - word: UTF-8.
  ///   - face: index of the face.
  ///   - isPairwise: which codes ``PairRules`` hold for in the face.
  ///   - infos: its glyphs.
  ///   - positions: their advances.
  mutating func learn(
    _ word: UnsafeBufferPointer<UInt8>, face: Int, isPairwise: [Bool], infos: UnsafeBufferPointer<hb_glyph_info_t>,
    positions: UnsafeBufferPointer<hb_glyph_position_t>
  ) {
    guard PairAdvances.isLearnable(word, isPairwise, infos) else { return }
    for (info, position) in zip(infos, positions) {
      let place = Int(info.cluster)
      let (code, size) = PairAdvances.code(in: word, at: place)
      let behind = place + size < word.count ? PairAdvances.code(in: word, at: place + size).code : PairAdvances.end
      insert(PairAdvances.key(face, code, behind), advance: position.x_advance)
    }
  }

  /// What is looked for: never 0, and never a pair of a character that has no code, as such words are not learnt from.
  private static func key(_ face: Int, _ code: Int, _ behind: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: face + 1) << 16 | UInt32(truncatingIfNeeded: code << 8 | behind)
  }

  /// Where a key stands, or would.
  private func slot(of key: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int((key &* 0x9E37_79B1) >> 8) & mask
    while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot] >> 32) != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func insert(_ key: UInt32, advance: Int32) {
    if count * 2 >= slots.count {
      let before = slots
      slots = Array(repeating: 0, count: before.count * 2)
      for entry in before where entry != 0 { slots[slot(of: UInt32(truncatingIfNeeded: entry >> 32))] = entry }
    }
    let slot = slot(of: key)
    if slots[slot] == 0 { count += 1 }
    slots[slot] = UInt64(key) << 32 | UInt64(UInt32(bitPattern: advance))
  }

  /// Whether every character has a code and one glyph of its own.
  private static func isLearnable(
    _ word: UnsafeBufferPointer<UInt8>, _ isPairwise: [Bool], _ infos: UnsafeBufferPointer<hb_glyph_info_t>
  ) -> Bool {
    var index = 0
    for info in infos {
      guard index < word.count, Int(info.cluster) == index, info.codepoint != 0 else { return false }
      let (code, size) = code(in: word, at: index)
      guard isPairwise[code] else { return false }
      index += size
    }
    return index == word.count
  }

  /// The characters by their codes; 0 where there is none.
  static let characters: [UInt32] = (0..<256).map { code -> UInt32 in
    switch code {
    case 0x21...0x7E, 0xA1...0xAC, 0xAE...0xFF: UInt32(code)
    case 0x80...0x9F: 0x2010 + UInt32(code - 0x80)
    default: 0
    }
  }

  /// A number below 256 for a character, and its bytes; ``end`` for one that has none.
  ///
  /// ASCII and Latin-1 without spaces and the soft hyphen as they are, U+2010 to U+202F behind ASCII.
  private static func code(in word: UnsafeBufferPointer<UInt8>, at index: Int) -> (code: Int, size: Int) {
    let byte = word[index]
    switch byte {
    case 0x21...0x7E: return (Int(byte), 1)
    case 0xC2 where index + 1 < word.count && word[index + 1] > 0xA0 && word[index + 1] != 0xAD:
      return (Int(word[index + 1]), 2)
    case 0xC3 where index + 1 < word.count: return (Int(word[index + 1] | 0x40), 2)
    case 0xE2 where index + 2 < word.count && word[index + 1] == 0x80 && (0x90...0xAF).contains(word[index + 2]):
      return (Int(word[index + 2]) - 0x10, 3)
    default: return (end, 1)
    }
  }
}
