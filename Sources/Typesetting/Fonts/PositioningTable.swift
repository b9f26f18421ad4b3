/// The table `GPOS` of a font (OpenType 1.9), as far as it tells how lookups move glyphs. Nothing in it is trusted.
struct PositioningTable {
  let bytes: [UInt8]

  /// Flags of lookups that pass over glyphs other than marks.
  private static let passesOver = 0x06
  private static let xAdvance = 0x04

  /// Whether a lookup changes no advance but that of a glyph by the glyph right behind it.
  func isPairwise(lookup index: Int) -> Bool {
    guard let list = number(at: 8), let offset = number(at: list + 2 + 2 * index) else { return false }
    let lookup = list + offset
    guard let type = number(at: lookup), let flags = number(at: lookup + 2), flags & PositioningTable.passesOver == 0,
      let count = number(at: lookup + 4)
    else { return false }
    return (0..<count).allSatisfy { number in
      guard let offset = self.number(at: lookup + 6 + 2 * number) else { return false }
      return isPairwise(subtable: lookup + offset, type: type)
    }
  }

  private func isPairwise(subtable: Int, type: Int) -> Bool {
    switch type {
    case 2:
      // The second value would move the glyph behind and end the search for its own pair.
      guard let first = number(at: subtable + 4), let second = number(at: subtable + 6) else { return false }
      return first | PositioningTable.xAdvance == PositioningTable.xAdvance && second == 0
    // A glyph is joined to the one before it if it has a place to be joined at, the first of two.
    case 3:
      guard let count = number(at: subtable + 4) else { return false }
      return (0..<count).allSatisfy { number(at: subtable + 6 + 4 * $0) == 0 }
    // Marks are put over letters without a change of advances.
    case 4, 5, 6: return true
    case 9:
      guard let type = number(at: subtable + 2), type != 9, let high = number(at: subtable + 4),
        let low = number(at: subtable + 6)
      else { return false }
      return isPairwise(subtable: subtable + (high << 16 | low), type: type)
    default: return false
    }
  }

  private func number(at offset: Int) -> Int? {
    guard offset >= 0, offset + 1 < bytes.count else { return nil }
    return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
  }
}
