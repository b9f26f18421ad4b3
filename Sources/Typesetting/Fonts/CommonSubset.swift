internal import CHarfBuzz

/// A font cut down to the characters that nearly all text is made of.
public final class CommonSubset: @unchecked Sendable {
  /// The font file.
  public let bytes: [UInt8]
  let font: OpaquePointer
  /// Which codes of characters make words that can be measured by pairs; see ``PairAdvances``.
  let isPairwise: [Bool]

  /// The characters: Basic Latin, Latin-1, and the punctuation of newsletters.
  public static let characters: Set<UInt32> = Set(
    Array(0x20...0x7E) + Array(0xA0...0xFF) + [
      0x152, 0x153, 0x178, 0x2010, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x202F, 0x20AC,
    ])

  /// Cuts a font down; nil if HarfBuzz cannot.
  init?(of file: FontFile) {
    guard let bytes = FontSubset.make(of: file, characters: CommonSubset.characters.sorted()) else { return nil }
    let blob = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        hb_blob_create($0.baseAddress, UInt32($0.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
      }
    }
    defer { hb_blob_destroy(blob) }
    guard let face = hb_face_create(blob, 0) else { return nil }
    defer { hb_face_destroy(face) }
    guard let font = hb_font_create(face) else { return nil }
    hb_font_set_scale(font, Int32(file.unitsPerEm), Int32(file.unitsPerEm))
    hb_face_make_immutable(face)
    hb_font_make_immutable(font)
    self.bytes = bytes
    self.font = font
    isPairwise = CommonSubset.pairwise(in: font)
  }

  private static func pairwise(in font: OpaquePointer) -> [Bool] {
    let glyphs = PairAdvances.characters.map { character -> hb_codepoint_t in
      var glyph: hb_codepoint_t = 0
      return character > 0 && hb_font_get_nominal_glyph(font, character, &glyph) != 0 ? glyph : 0
    }
    let held = PairRules.hold(among: Set(glyphs).subtracting([0]), in: font)
    return glyphs.map(held.contains)
  }

  deinit { hb_font_destroy(font) }

  /// Whether a word is made of nothing but the common characters.
  static func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < word.count {
      let byte = word[index]
      switch byte {
      case 0x20...0x7E: index += 1
      case 0xC2, 0xC3: index += 2
      case 0xE2 where index + 2 < word.count && word[index + 1] == 0x80:
        guard punctuation & 1 << UInt64(word[index + 2] & 0x3F) != 0 else { return false }
        index += 3
      default: return false
      }
    }
    return true
  }

  /// The common characters U+2000 to U+203F, a bit each.
  private static let punctuation: UInt64 = characters.filter { (0x2000...0x203F).contains($0) }
    .reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
}
