public import Editions

/// Puts the glyphs of set text in their places: what a browser does with the HTML, for outputs that draw themselves.
public struct GlyphSetter: ~Copyable {
  let theme: Theme
  /// The font of each face, cut down to what the edition shows; nil for faces that it does not use.
  let fonts: [GlyphFont?]
  private var words = WordGlyphs()
  private var fallback: FontFallback

  /// Makes a setter.
  /// - Parameters:
  ///   - theme: the theme that the text was set in.
  ///   - fonts: the font of each of its faces; nil for one that is not used.
  public init(theme: Theme, fonts: [GlyphFont?]) {
    self.theme = theme
    self.fonts = fonts
    fallback = FontFallback(theme: theme)
  }

  private mutating func runs(of text: RichText, style: TextStyle) -> [TextRun] {
    let fonts = fonts
    return fallback.applied(to: TextRun.runs(of: text, style: style, theme: theme), of: text.utf8) { face, scalar in
      fonts[face]?.glyph(of: scalar.value) ?? 0 != 0
    }
  }

  /// A piece of a line whose glyphs are shaped, in font units, but not yet in their places.
  private struct Piece {
    var face: Int
    var size: Double
    var range: Range<Int>
    var word: WordGlyphs.Word
    /// Whether it is a space that stretches.
    var isSpace: Bool
    /// Whether a span or a face begins with it.
    var beginsRun = false
    var width: Double
  }

  /// The glyph runs of some lines of a text.
  /// - Parameters:
  ///   - text: the text.
  ///   - lines: which lines.
  ///   - alignment: how lines fill the measure; nil for what the text's style says.
  /// - Returns: for each line its runs, cut where a span begins or ends; x is the distance from the left edge of the
  ///   text's box.
  public mutating func runs(
    of text: TypesetText, lines: Range<Int>, alignment: TextStyle.Alignment? = nil
  ) -> [[GlyphRun]] {
    let style = theme.style(text.role)
    let stretches = runs(of: text.text, style: style)
    let cuts = text.text.spans.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.sorted()
    return lines.clamped(to: 0..<text.lines.count).map { index in
      let line = text.lines[index]
      let pieces = pieces(of: text.text.utf8, line.range, stretches: stretches, cuts: cuts)
      let hyphen = line.ending == .hyphen ? hyphen(like: pieces.last, style: style) : nil
      let measure = Measure(
        width: text.measure, indent: index == 0 ? text.indent : 0, alignment: alignment ?? style.alignment,
        tightening: text.tightening)
      return place(pieces, hyphen: hyphen, line: line, measure: measure)
    }
  }

  /// The glyph runs of words on one line, with natural spaces, from 0.
  /// - Returns: the runs, and their width in pixels.
  public mutating func line(of text: RichText, style: TextStyle) -> (runs: [GlyphRun], width: Double) {
    let stretches = runs(of: text, style: style)
    let cuts = text.spans.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.sorted()
    let pieces = pieces(of: text.utf8, 0..<text.utf8.count, stretches: stretches, cuts: cuts)
    let measure = Measure(width: 0, indent: 0, alignment: .start, tightening: 0)
    let line = Line(range: 0..<text.utf8.count, width: 0, ending: .end)
    return (place(pieces, hyphen: nil, line: line, measure: measure), pieces.reduce(0) { $0 + $1.width })
  }

  /// What a line is fitted to.
  private struct Measure {
    var width: Double
    var indent: Double
    var alignment: TextStyle.Alignment
    var tightening: Double
  }

  /// Cuts a line into words and spaces of one face, size and span each, and shapes them.
  private mutating func pieces(of bytes: [UInt8], _ line: Range<Int>, stretches: [TextRun], cuts: [Int]) -> [Piece] {
    var pieces: [Piece] = []
    for stretch in stretches {
      let range = stretch.range.clamped(to: line)
      guard !range.isEmpty, fonts.indices.contains(stretch.face), let font = fonts[stretch.face] else { continue }
      var start = range.lowerBound
      for cut in cuts + [range.upperBound] where cut > start && cut <= range.upperBound {
        split(bytes, start..<cut, stretch, font, into: &pieces)
        start = cut
      }
    }
    kern(&pieces, in: bytes)
    return pieces
  }

  /// Moves neighbours together where the font wants less, or more, between them: a word and a space, and words that a span
  /// divides. Browsers shape whole lines, and so find what is not seen in words alone.
  private mutating func kern(_ pieces: inout [Piece], in bytes: [UInt8]) {
    for index in pieces.indices.dropLast() {
      let (one, other) = (pieces[index], pieces[index + 1])
      guard one.face == other.face, one.size == other.size, let font = fonts[one.face] else { continue }
      let before: ArraySlice<UInt8> = one.isSpace ? [0x20] : bytes[one.range]
      let kerning = words.kerning(
        between: before, and: other.isSpace ? [0x20] : bytes[other.range], face: one.face, font: font)
      pieces[index].width += Double(kerning) * one.size / Double(font.unitsPerEm)
    }
  }

  private mutating func split(
    _ bytes: [UInt8], _ range: Range<Int>, _ stretch: TextRun, _ font: GlyphFont, into pieces: inout [Piece]
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let space = GlyphSetter.space(in: bytes, at: start)
      var end = start + max(1, space)
      if space == 0 {
        while end < range.upperBound, GlyphSetter.space(in: bytes, at: end) == 0 { end += 1 }
      }
      end = min(end, range.upperBound)
      // A no-break space is as wide as a space, and drawn as one.
      let word = words.shape(space > 0 ? [0x20] : bytes[start..<end], face: stretch.face, font: font)
      pieces.append(
        Piece(
          face: stretch.face, size: stretch.size, range: start..<end, word: word, isSpace: space > 0,
          beginsRun: start == range.lowerBound, width: Double(word.advance) * stretch.size / Double(font.unitsPerEm)))
      start = end
    }
  }

  /// How many bytes the space has that stands at a place, 0 if there is none: U+0020 or U+00A0, which stretch.
  private static func space(in bytes: [UInt8], at index: Int) -> Int {
    if bytes[index] == 0x20 { return 1 }
    return bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
  }

  private mutating func hyphen(like last: Piece?, style: TextStyle) -> Piece? {
    let face = last?.face ?? theme.faceIndex(family: style.family, bold: style.isBold, italic: style.isItalic)
    guard fonts.indices.contains(face), let font = fonts[face] else { return nil }
    let size = last?.size ?? style.size
    let word = words.shape([0x2D], face: face, font: font)
    let end = last?.range.upperBound ?? 0
    return Piece(
      face: face, size: size, range: end..<end, word: word, isSpace: false,
      width: Double(word.advance) * size / Double(font.unitsPerEm))
  }

  private mutating func place(_ pieces: [Piece], hyphen: Piece?, line: Line, measure: Measure) -> [GlyphRun] {
    let all = pieces + [hyphen].compactMap(\.self)
    let natural = all.reduce(0) { $0 + $1.width }
    let spaces = all.count(where: \.isSpace)
    let available = measure.width - measure.indent
    var x = measure.indent
    var extra = 0.0
    switch measure.alignment {
    case .justified:
      let isLast = line.ending == .end || line.ending == .forced
      if isLast {
        extra = line.width <= measure.width - ParagraphSetter.slack ? 0 : -measure.tightening
      } else if spaces > 0 {
        extra = max(-measure.tightening, (available - natural) / Double(spaces))
      }
    case .center: x += (available - natural) / 2
    case .end: x += available - natural
    case .start: break
    }
    var runs: [GlyphRun] = []
    for piece in pieces { append(piece, kind: .text, extra: extra, x: &x, to: &runs) }
    if let hyphen { append(hyphen, kind: .hyphen, extra: 0, x: &x, to: &runs) }
    if line.ending == .space || line.ending == .forced, let last = pieces.last, let font = fonts[last.face] {
      let word = words.shape([0x20], face: last.face, font: font)
      let end = last.range.upperBound
      let space = Piece(face: last.face, size: last.size, range: end..<end, word: word, isSpace: true, width: 0)
      append(space, kind: .lineEnd, extra: 0, x: &x, to: &runs)
    }
    return runs
  }

  /// Puts a piece at the end of a line, into the run before it if that is of the same sort and span.
  private func append(
    _ piece: Piece, kind: GlyphRun.Kind, extra: Double, x: inout Double, to runs: inout [GlyphRun]
  ) {
    guard let font = fonts[piece.face] else { return }
    let scale = piece.size / Double(font.unitsPerEm)
    let origin = piece.range.lowerBound
    let left = x
    let glyphs = piece.word.glyphs.map { glyph in
      GlyphRun.Glyph(
        id: glyph.id, x: left + Double(glyph.x) * scale, rise: Double(glyph.y) * scale,
        byte: origin + (piece.isSpace ? 0 : Int(glyph.byte)))
    }
    x += piece.width + (piece.isSpace && kind == .text ? extra : 0)
    if !piece.beginsRun, kind == .text, let last = runs.indices.last {
      runs[last].glyphs += glyphs
      runs[last].range = runs[last].range.lowerBound..<piece.range.upperBound
      runs[last].end = x
    } else {
      runs.append(
        GlyphRun(kind: kind, face: piece.face, size: piece.size, range: piece.range, glyphs: glyphs, end: x))
    }
  }
}
