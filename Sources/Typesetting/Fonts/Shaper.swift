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
  private let settings = ShapingSettings()
  private var cache = WordCache()
  private var pairs = PairAdvances()
  /// The common subset of each face that was asked for one: asking the font takes a lock, which threads would wait for.
  private var commons: [CommonSubset?]
  private var spaces: [Int32]
  private var hyphens: [Int32]
  /// The characters each face was asked for.
  private(set) var characters: [UsedCharacters]
  /// Characters without a glyph, in the order they were met, and those that are not set though there may be one.
  private(set) var missing: [MissingGlyph] = []
  /// Those of scripts from right to left that were met; the fonts go out without them, so that no page shows them backwards.
  private var refused: Set<MissingGlyph> = []

  init(fonts: FontLibrary) {
    self.fonts = fonts
    buffer = hb_buffer_create()
    characters = Array(repeating: UsedCharacters(), count: fonts.files.count)
    commons = Array(repeating: nil, count: fonts.files.count)
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

  /// Takes out the characters without a glyph that were met since the last time.
  mutating func takeMissing() -> [MissingGlyph] {
    defer { missing = [] }
    return missing
  }

  /// Enters characters that were asked of the faces elsewhere.
  mutating func add(_ others: [UsedCharacters]) {
    for (face, other) in zip(characters.indices, others) { characters[face].formUnion(other) }
  }

  /// Measures a word.
  /// - Parameters:
  ///   - word: UTF-8 without spaces.
  ///   - face: index of the face.
  ///   - hyphenators: the hyphenators there are.
  ///   - hyphenator: which of them to use, or -1 for none.
  mutating func metrics(
    of word: ArraySlice<UInt8>, face: Int, hyphenators: borrowing HyphenatorSet, hyphenator: Int
  ) -> WordMetrics {
    if hyphenator < 0, let known = summed(word, face: face, points: [], from: 0) { return known }
    if let known = cache.find(word, face: face, hyphenator: hyphenator) { return known }
    let points = hyphenator >= 0 ? hyphenators.points(in: word, language: hyphenator) : []
    let metrics = shape(word, face: face, points: points)
    cache.insert(metrics, for: word, face: face, hyphenator: hyphenator)
    return metrics
  }

  /// The advances between the characters of a word, as readers count them, without the word's end.
  mutating func clusters(of word: ArraySlice<UInt8>, face: Int) -> [WordMetrics.HyphenPoint] {
    var boundaries: [Int] = []
    for character in String(decoding: word, as: UTF8.self) {
      boundaries.append((boundaries.last ?? 0) + character.utf8.count)
    }
    boundaries.removeLast(min(1, boundaries.count))
    return shape(word, face: face, points: boundaries).hyphenPoints
  }

  /// The advances before some places of a word.
  /// - Parameter places: bytes of the word before each, ascending.
  mutating func advances(of word: ArraySlice<UInt8>, face: Int, at places: [Int]) -> [WordMetrics.HyphenPoint] {
    places.isEmpty ? [] : shape(word, face: face, points: places).hyphenPoints
  }

  /// The metrics of a word as the sum of its pairs of characters; nil if they are not known or it is shaped in pieces.
  private func summed(_ word: ArraySlice<UInt8>, face: Int, points: ArraySlice<Int>, from origin: Int) -> WordMetrics? {
    guard word.count <= ShapingSettings.longestPiece else { return nil }
    return word.withUnsafeBufferPointer { pairs.metrics(of: $0, face: face, points: points, from: origin) }
  }

  private mutating func shape(_ word: ArraySlice<UInt8>, face: Int, points: [Int]) -> WordMetrics {
    guard word.count > ShapingSettings.longestPiece else {
      return shapePiece(word, face: face, points: points[...], from: 0)
    }
    var whole = WordMetrics(advance: 0, hyphenPoints: [])
    var start = word.startIndex
    var pending = points[...]
    while start < word.endIndex {
      let end = ShapingSettings.pieceEnd(of: word, from: start)
      let inside = pending.prefix { $0 < end - word.startIndex }
      pending = pending.dropFirst(inside.count)
      let piece = shapePiece(word[start..<end], face: face, points: inside, from: start - word.startIndex)
      whole.hyphenPoints += piece.hyphenPoints.map {
        WordMetrics.HyphenPoint(offset: $0.offset, advance: $0.advance + whole.advance)
      }
      whole.advance += piece.advance
      start = end
    }
    return whole
  }

  /// Shapes a piece of a word.
  /// - Parameters:
  ///   - points: bytes of the word before each point inside the piece.
  ///   - origin: bytes of the word before the piece.
  private mutating func shapePiece(
    _ piece: ArraySlice<UInt8>, face: Int, points: ArraySlice<Int>, from origin: Int
  ) -> WordMetrics {
    if let known = summed(piece, face: face, points: points, from: origin) { return known }
    let isCommon = piece.withUnsafeBufferPointer(CommonSubset.holds)
    let subset = isCommon ? common(face: face) : nil
    if let subset,
      let part = piece.withUnsafeBufferPointer({
        pairs.unknownPart(of: $0, face: face, isPairwise: subset.isPairwise)
      }), part.count < piece.count
    {
      let start = piece.startIndex
      _ = shapeWhole(
        piece[start + part.lowerBound..<start + part.upperBound], face: face, subset: subset, points: [], from: 0)
      if let known = summed(piece, face: face, points: points, from: origin) { return known }
    }
    return shapeWhole(piece, face: face, subset: subset, points: points, from: origin)
  }

  private mutating func shapeWhole(
    _ piece: ArraySlice<UInt8>, face: Int, subset: CommonSubset?, points: ArraySlice<Int>, from origin: Int
  ) -> WordMetrics {
    hb_buffer_clear_contents(buffer)
    piece.withUnsafeBufferPointer { source in
      source.withMemoryRebound(to: CChar.self) {
        hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
      }
    }
    settings.shape(buffer, subset?.font ?? fonts.files[face].font)

    var count: UInt32 = 0
    let infos = hb_buffer_get_glyph_infos(buffer, &count)
    let positions = hb_buffer_get_glyph_positions(buffer, &count)
    guard let infos, let positions else { return WordMetrics(advance: 0, hyphenPoints: []) }

    var total: Int32 = 0
    var hyphenPoints: [WordMetrics.HyphenPoint] = []
    hyphenPoints.reserveCapacity(points.count)
    var next = points.startIndex
    var hasMissing = false
    for index in 0..<Int(count) {
      // Clusters ascend in left-to-right text; a point is reached at the first glyph at or behind it.
      while next < points.endIndex, Int(infos[index].cluster) >= points[next] - origin {
        hyphenPoints.append(WordMetrics.HyphenPoint(offset: points[next], advance: total))
        next += 1
      }
      total += positions[index].x_advance
      if infos[index].codepoint == 0 { hasMissing = true }
    }
    remember(piece, face: face, hasMissing: hasMissing)
    if let subset {
      piece.withUnsafeBufferPointer { source in
        pairs.learn(
          source, face: face, isPairwise: subset.isPairwise,
          infos: UnsafeBufferPointer(start: infos, count: Int(count)),
          positions: UnsafeBufferPointer(start: positions, count: Int(count)))
      }
    }
    return WordMetrics(advance: total, hyphenPoints: hyphenPoints)
  }

  private mutating func common(face: Int) -> CommonSubset? {
    if commons[face] == nil { commons[face] = fonts.files[face].commonSubset }
    return commons[face]
  }

  private mutating func remember(_ piece: ArraySlice<UInt8>, face: Int, hasMissing: Bool) {
    var decoder = UTF8()
    var bytes = piece.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      if scalar.isRightToLeft {
        let glyph = MissingGlyph(face: face, scalar: scalar)
        if refused.insert(glyph).inserted { missing.append(glyph) }
        continue
      }
      let isNew = characters[face].insert(scalar.value)
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
}
