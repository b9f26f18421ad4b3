internal import Typesetting

/// Draws a page's marks as the content of a PDF's page (ISO 32000-1, 8 and 9).
struct PDFContent {
  /// What pages share: fonts, pictures, degrees of opacity.
  struct Resources {
    /// The fonts of the faces, by index; nil for those not used.
    var fonts: [PDFFont?]
    /// The pictures and drawings, and the numbers of their objects.
    var pictures: PDFPictures
    /// The degrees of opacity that are used, in hundredths.
    var opacities: Set<Int> = []
  }

  private var out = PDFSyntax()
  private var fill: Colour?
  private var stroke: Colour?
  private var face: (index: Int, size: Double)?

  /// Draws a page.
  /// - Parameters:
  ///   - page: the page.
  ///   - height: its height in pixels.
  ///   - tags: the name of the structure type that each piece of content belongs to.
  ///   - resources: gets what the page uses.
  /// - Returns: the page's content.
  static func draw(_ page: DrawnPage, height: Double, tags: [String], _ resources: inout Resources) -> [UInt8] {
    var content = PDFContent()
    // Pixels from the top left corner, as the marks have them.
    content.out.plain("0.75 0 0 -0.75 0 ")
    content.out.number(height * 0.75)
    content.out.plain("cm\n")
    content.draw(page.grounds, tags: tags, &resources)
    content.draw(page.marks, tags: tags, &resources)
    return content.out.bytes
  }

  private mutating func draw(_ marks: [Mark], tags: [String], _ resources: inout Resources) {
    var open: Int??
    for mark in marks {
      if open != .some(mark.sequence) {
        if open != nil { out.plain("EMC\n") }
        if let sequence = mark.sequence {
          begin(sequence, of: mark, tags: tags)
        } else {
          out.plain("/Artifact BMC\n")
        }
        open = .some(mark.sequence)
      }
      switch mark.content {
      case .shape(let shape): draw(shape, &resources)
      case .words(let words): draw(words, &resources)
      case .picture(let file, let place):
        resources.pictures.draw(file, at: place, to: &out)
      }
    }
    if open != nil { out.plain("EMC\n") }
  }

  private mutating func draw(_ shape: Mark.Shape, _ resources: inout Resources) {
    let isLocal = shape.clip != nil || shape.opacity < 1 || shape.stroke != nil
    if isLocal { out.plain("q ") }
    if let clip = shape.clip {
      write(clip)
      out.plain("W n ")
    }
    if shape.opacity < 1 {
      let hundredths = Int((shape.opacity * 100).rounded())
      resources.opacities.insert(hundredths)
      out.plain("/O\(hundredths) gs ")
    }
    if let colour = shape.fill { self.fill(colour, isLocal: isLocal) }
    if let line = shape.stroke {
      write(line.colour)
      out.plain("RG ")
      out.number(line.width)
      out.plain("w ")
      if line.isRound { out.plain("1 j ") }
      if !line.dashes.isEmpty {
        out.plain("[")
        for dash in line.dashes { out.number(dash) }
        out.plain("] 0 d ")
      }
    }
    write(shape.outline)
    out.plain(shape.fill == nil ? "S" : shape.stroke == nil ? "f" : "B")
    out.plain(isLocal ? " Q\n" : "\n")
    // What was set inside is forgotten with it.
    if isLocal { fill = nil }
  }

  private mutating func write(_ outline: Outline) {
    for step in outline.steps {
      switch step {
      case .move(let x, let y):
        out.number(x)
        out.number(y)
        out.plain("m ")
      case .line(let x, let y):
        out.number(x)
        out.number(y)
        out.plain("l ")
      case .curve(let x1, let y1, let x2, let y2, let x, let y):
        for number in [x1, y1, x2, y2, x, y] { out.number(number) }
        out.plain("c ")
      case .rectangle(let place):
        for number in [place.x, place.y, place.width, place.height] { out.number(number) }
        out.plain("re ")
      case .close: out.plain("h ")
      }
    }
  }

  private mutating func fill(_ colour: Colour, isLocal: Bool = false) {
    guard fill != colour || isLocal else { return }
    fill = colour
    write(colour)
    out.plain("rg ")
  }

  private mutating func write(_ colour: Colour) {
    for channel in [colour.red, colour.green, colour.blue] { out.number(Double(channel) / 255) }
  }

  /// Begins a piece of content that is read. Words that are read otherwise than they are drawn (14.9.4) say so here: some
  /// readers lose what comes behind a sequence within another.
  private mutating func begin(_ sequence: Int, of mark: Mark, tags: [String]) {
    guard case .words(let words) = mark.content, let replacement = words.replacement else {
      return out.plain("/\(tags[sequence]) << /MCID \(sequence) >> BDC\n")
    }
    out.plain("/Span << /MCID \(sequence) /ActualText ")
    out.text(String(decoding: replacement, as: UTF8.self))
    out.plain(" >> BDC\n")
  }

  private mutating func draw(_ words: Mark.Words, _ resources: inout Resources) {
    guard words.runs.contains(where: { !$0.glyphs.isEmpty }) else { return }
    fill(words.colour)
    out.plain("BT ")
    for run in words.runs { draw(run, of: words, isReplaced: words.replacement != nil, &resources) }
    out.plain("ET\n")
  }

  /// Begins what is read otherwise than it is drawn (14.9.4).
  private mutating func begin(_ replacement: [UInt8]) {
    out.plain("/Span << /ActualText ")
    out.text(String(decoding: replacement, as: UTF8.self))
    out.plain(" >> BDC\n")
  }

  private mutating func draw(
    _ run: GlyphRun, of words: Mark.Words, isReplaced: Bool, _ resources: inout Resources
  ) {
    guard let first = run.glyphs.first, resources.fonts.indices.contains(run.face),
      var font = resources.fonts[run.face]
    else { return }
    // The table of fonts must not be copied for every glyph.
    resources.fonts[run.face] = nil
    defer { resources.fonts[run.face] = font }

    if face?.index != run.face || face?.size != run.size {
      face = (run.face, run.size)
      out.plain("/F\(run.face) ")
      out.number(run.size)
      out.plain("Tf ")
    }
    out.plain("1 0 0 -1 ")
    out.number(words.x + first.x)
    out.number(words.baseline - first.rise)
    out.plain("Tm [<")
    var pen = first.x
    var rise = first.rise
    for (index, glyph) in run.glyphs.enumerated() {
      if glyph.rise != rise {
        rise = glyph.rise
        pen = glyph.x
        out.plain(">] TJ 1 0 0 -1 ")
        out.number(words.x + glyph.x)
        out.number(words.baseline - rise)
        out.plain("Tm [<")
      }
      // What the glyphs before did not reach, in thousandths of the size.
      let gap = ((glyph.x - pen) / run.size * 100_000).rounded() / 100
      if gap != 0 {
        out.plain(">")
        out.number(-gap, places: 2)
        out.plain("<")
        pen += gap * run.size / 1000
      }
      let meaning = meaning(of: index, in: run, words.text)
      if isReplaced {
        font.use(glyph.id, unlessKnownFor: meaning)
        out.hexadecimal(glyph.id)
      } else if font.use(glyph.id, for: meaning) {
        out.hexadecimal(glyph.id)
      } else {
        replace(glyph.id, meaning)
      }
      pen += font.width(of: glyph.id) * run.size / 1000
    }
    out.plain(">] TJ ")
  }

  /// Draws a glyph that stands for something else than elsewhere.
  private mutating func replace(_ glyph: UInt16, _ text: ArraySlice<UInt8>) {
    out.plain(">] TJ ")
    begin(Array(text))
    out.plain("[<")
    out.hexadecimal(glyph)
    out.plain(">] TJ EMC [<")
  }

  /// The characters that a glyph stands for: those from its own to the next glyph's.
  private func meaning(of index: Int, in run: GlyphRun, _ text: [UInt8]) -> ArraySlice<UInt8> {
    switch run.kind {
    case .hyphen: return [0x2D]
    case .lineEnd: return [0x20]
    case .text: break
    }
    let start = run.glyphs[index].byte
    // Of several glyphs for the same characters, the first stands for them.
    if index > 0, run.glyphs[index - 1].byte == start { return [] }
    let next = run.glyphs[(index + 1)...].first { $0.byte > start }?.byte ?? run.range.upperBound
    guard start < next, next <= text.count else { return [] }
    // A no-break space is a space to those who search.
    if next - start == 2, text[start] == 0xC2, text[start + 1] == 0xA0 { return [0x20] }
    return text[start..<next]
  }
}
