internal import CHarfBuzz

/// Measures words with HarfBuzz and remembers them.
///
/// One shaper serves one edition on one thread; it also keeps which characters each face was asked for, for subsetting.
struct Shaper: ~Copyable {
  /// A character that a face does not have, and where it was first met.
  struct MissingGlyph: Hashable {
    var face: Int
    var scalar: Unicode.Scalar
  }

  let fonts: FontLibrary
  private let buffer: OpaquePointer?
  private let features: [hb_feature_t]
  private var cache = WordCache()
  private let common: [CommonSubset?]
  private var spaces: [Int32]
  private var hyphens: [Int32]
  /// The characters each face was asked for.
  private(set) var characters: [Set<UInt32>]
  /// Characters without a glyph, in the order they were met.
  private(set) var missing: [MissingGlyph] = []

  init(fonts: FontLibrary) {
    self.fonts = fonts
    buffer = hb_buffer_create()
    // The style sheet asks browsers for the same: kerning yes, ligatures and contextual forms no, since a ligature across a hyphenation
    // point or an element would be shaped differently there.
    features = ["liga", "clig", "calt"].map { Shaper.feature($0, 0) } + [Shaper.feature("kern", 1)]
    common = fonts.files.map(\.commonSubset)
    characters = Array(repeating: [], count: fonts.files.count)
    spaces = []
    hyphens = []
    spaces = fonts.files.indices.map { nominalAdvance(face: $0, scalar: 0x20) }
    hyphens = fonts.files.indices.map { nominalAdvance(face: $0, scalar: 0x2D) }
  }

  deinit { hb_buffer_destroy(buffer) }

  /// The advance of an ordinary space in font units.
  func space(face: Int) -> Int32 { spaces[face] }

  /// The advance of the hyphen that is drawn at a line end, in font units.
  func hyphen(face: Int) -> Int32 { hyphens[face] }

  /// Measures a word.
  /// - Parameters:
  ///   - word: UTF-8 without spaces.
  ///   - face: index of the face.
  ///   - hyphenators: the hyphenators there are.
  ///   - hyphenator: which of them to use, or -1 for none.
  mutating func metrics(
    of word: ArraySlice<UInt8>, face: Int, hyphenators: borrowing HyphenatorSet, hyphenator: Int
  ) -> WordMetrics {
    if let known = cache.find(word, face: face, hyphenator: hyphenator) { return known }
    let bytes = Array(word)
    let points = hyphenator >= 0 ? hyphenators.points(in: bytes, language: hyphenator) : []
    let metrics = shape(bytes, face: face, points: points)
    cache.insert(metrics, for: word, face: face, hyphenator: hyphenator)
    return metrics
  }

  /// The advances between the characters of a word, as readers count them, without the word's end.
  mutating func clusters(of word: ArraySlice<UInt8>, face: Int) -> [WordMetrics.HyphenPoint] {
    let bytes = Array(word)
    var boundaries: [Int] = []
    for character in String(decoding: bytes, as: UTF8.self) {
      boundaries.append((boundaries.last ?? 0) + character.utf8.count)
    }
    boundaries.removeLast(min(1, boundaries.count))
    return shape(bytes, face: face, points: boundaries).hyphenPoints
  }

  /// HarfBuzz takes quadratic time for many marks on one letter, so what is longer is shaped in pieces of so many bytes.
  private static let longestPiece = 1024

  private mutating func shape(_ bytes: [UInt8], face: Int, points: [Int]) -> WordMetrics {
    guard bytes.count > Shaper.longestPiece else { return shapePiece(bytes, face: face, points: points) }
    var whole = WordMetrics(advance: 0, hyphenPoints: [])
    var start = 0
    var pending = points[...]
    while start < bytes.count {
      var end = min(start + Shaper.longestPiece, bytes.count)
      while end < bytes.count, end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      let inside = pending.prefix { $0 < end }
      pending = pending.dropFirst(inside.count)
      let piece = shapePiece(Array(bytes[start..<end]), face: face, points: inside.map { $0 - start })
      whole.hyphenPoints += piece.hyphenPoints.map {
        WordMetrics.HyphenPoint(offset: $0.offset + start, advance: $0.advance + whole.advance)
      }
      whole.advance += piece.advance
      start = end
    }
    return whole
  }

  private mutating func shapePiece(_ bytes: [UInt8], face: Int, points: [Int]) -> WordMetrics {
    hb_buffer_clear_contents(buffer)
    bytes.withUnsafeBufferPointer { source in
      source.baseAddress?.withMemoryRebound(to: CChar.self, capacity: source.count) {
        hb_buffer_add_utf8(buffer, $0, Int32(source.count), 0, Int32(source.count))
      }
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
    let font = CommonSubset.holds(bytes) ? common[face]?.font ?? fonts.files[face].font : fonts.files[face].font
    // OpenType only: browsers do not use the Graphite tables that some fonts have as well.
    "ot".withCString { shaper in
      let shapers: [UnsafePointer<CChar>?] = [shaper, nil]
      _ = hb_shape_full(font, buffer, features, UInt32(features.count), shapers)
    }

    var count: UInt32 = 0
    let infos = hb_buffer_get_glyph_infos(buffer, &count)
    let positions = hb_buffer_get_glyph_positions(buffer, &count)
    guard let infos, let positions else { return WordMetrics(advance: 0, hyphenPoints: []) }

    var total: Int32 = 0
    var hyphenPoints: [WordMetrics.HyphenPoint] = []
    var next = 0
    var hasMissing = false
    for index in 0..<Int(count) {
      // Clusters ascend in left-to-right text; a point is reached at the first glyph at or behind it.
      while next < points.count, Int(infos[index].cluster) >= points[next] {
        hyphenPoints.append(WordMetrics.HyphenPoint(offset: points[next], advance: total))
        next += 1
      }
      total += positions[index].x_advance
      if infos[index].codepoint == 0 { hasMissing = true }
    }
    remember(bytes, face: face, hasMissing: hasMissing)
    return WordMetrics(advance: total, hyphenPoints: hyphenPoints)
  }

  private mutating func remember(_ bytes: [UInt8], face: Int, hasMissing: Bool) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isNew = characters[face].insert(scalar.value).inserted
      if hasMissing, isNew, !fonts.files[face].covers(scalar) {
        missing.append(MissingGlyph(face: face, scalar: scalar))
      }
    }
  }

  private mutating func nominalAdvance(face: Int, scalar: UInt32) -> Int32 {
    characters[face].insert(scalar)
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(fonts.files[face].font, scalar, &glyph) != 0 else { return 0 }
    return hb_font_get_glyph_h_advance(fonts.files[face].font, glyph)
  }

  private static func feature(_ tag: String, _ value: UInt32) -> hb_feature_t {
    let code = tag.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return hb_feature_t(tag: code, value: value, start: 0, end: UInt32.max)
  }
}
