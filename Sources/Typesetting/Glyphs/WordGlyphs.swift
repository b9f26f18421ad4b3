internal import CHarfBuzz

/// Shapes words into glyphs and remembers them. As ``Shaper`` measures them, so they are drawn.
struct WordGlyphs: ~Copyable {
  /// A glyph of a word.
  struct Glyph {
    var id: UInt16
    /// Font units from the word's start, and upwards.
    var x: Int32
    var y: Int32
    /// The byte of the word where the characters begin that it stands for.
    var byte: Int32
  }

  /// A shaped word.
  struct Word {
    var glyphs: [Glyph]
    /// The width in font units.
    var advance: Int32
  }

  private struct Key: Hashable {
    var face: Int
    var bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
      hasher.combine(face)
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private let buffer = hb_buffer_create()
  private let settings = ShapingSettings()
  private var known: [Key: Word] = [:]
  private var pairs: [Pair: Int32] = [:]

  /// Two characters that meet.
  private struct Pair: Hashable {
    var face: Int
    var bytes: UInt64
  }

  deinit { hb_buffer_destroy(buffer) }

  /// Shapes a word.
  /// - Parameters:
  ///   - bytes: UTF-8 without spaces that stretch.
  ///   - face: the index of the face.
  ///   - font: its font.
  mutating func shape(_ bytes: ArraySlice<UInt8>, face: Int, font: GlyphFont) -> Word {
    let key = Key(face: face, bytes: Array(bytes))
    if let word = known[key] { return word }
    var word = Word(glyphs: [], advance: 0)
    var start = 0
    while start < key.bytes.count {
      let end = ShapingSettings.pieceEnd(of: key.bytes[...], from: start)
      shape(key.bytes[start..<end], from: start, font: font, into: &word)
      start = end
    }
    known[key] = word
    return word
  }

  /// How much further apart two words are than both are wide, in font units: less than nothing for most pairs that a font
  /// names.
  /// - Parameters:
  ///   - word: the first in UTF-8.
  ///   - next: the other.
  ///   - face: the index of the face.
  ///   - font: its font.
  mutating func kerning(
    between word: ArraySlice<UInt8>, and next: ArraySlice<UInt8>, face: Int, font: GlyphFont
  ) -> Int32 {
    // Only the characters that meet count, so few pairs are shaped.
    func isTrailing(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    let last = word.suffix(from: word.lastIndex { !isTrailing($0) } ?? word.startIndex)
    let first = next.prefix(1 + next.dropFirst().prefix(while: isTrailing).count)
    // A character has at most four bytes, so that two and the face are one number.
    var bytes: UInt64 = 0
    for byte in last.prefix(4) { bytes = bytes << 8 | UInt64(byte) }
    for byte in first.prefix(4) { bytes = bytes << 8 | UInt64(byte) }
    let pair = Pair(face: face, bytes: bytes)
    if let known = pairs[pair] { return known }
    let kerning =
      shape(last + first, face: face, font: font).advance - shape(last, face: face, font: font).advance
      - shape(first, face: face, font: font).advance
    pairs[pair] = kerning
    return kerning
  }

  private func shape(_ piece: ArraySlice<UInt8>, from origin: Int, font: GlyphFont, into word: inout Word) {
    hb_buffer_clear_contents(buffer)
    piece.withUnsafeBufferPointer { source in
      source.withMemoryRebound(to: CChar.self) {
        hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
      }
    }
    settings.shape(buffer, font.font)
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return }
    for index in 0..<Int(count) {
      word.glyphs.append(
        Glyph(
          id: UInt16(truncatingIfNeeded: infos[index].codepoint), x: word.advance + positions[index].x_offset,
          y: positions[index].y_offset, byte: Int32(origin) + Int32(bitPattern: infos[index].cluster)))
      word.advance += positions[index].x_advance
    }
  }
}
