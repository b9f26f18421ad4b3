internal import Diagnostics
internal import Typesetting

/// A face as a document uses it: the glyphs it shows, and what each of them stands for.
struct PDFFont {
  let font: GlyphFont
  /// The number of the font's object.
  let object: Int
  /// What each glyph that is used stands for, in UTF-8.
  private var meanings: [UInt16: [UInt8]] = [0: []]

  init(_ font: GlyphFont, object: Int) {
    self.font = font
    self.object = object
  }

  /// Enters a glyph.
  /// - Parameter text: what it stands for; nothing for a further glyph of the same characters.
  /// - Returns: whether that is what is found in the document for it; a glyph can stand for one thing only.
  mutating func use(_ glyph: UInt16, for text: ArraySlice<UInt8>) -> Bool {
    if let known = meanings[glyph] { return known.elementsEqual(text) }
    meanings[glyph] = Array(text)
    return true
  }

  /// Enters a glyph that is read as something else where it stands.
  mutating func use(_ glyph: UInt16, unlessKnownFor text: ArraySlice<UInt8>) {
    if meanings[glyph] == nil { meanings[glyph] = Array(text) }
  }

  /// The width of a glyph in thousandths of the size.
  func width(of glyph: UInt16) -> Double { Double(font.advance(of: glyph)) * 1000 / Double(font.unitsPerEm) }

  /// Writes the font with its program (ISO 32000-1, 9.7 and 9.8).
  /// - Returns: whether it could be cut down.
  func write(to draft: inout PDFDraft) -> Bool {
    let glyphs = meanings.keys.sorted()
    guard let embedded = font.embedded(glyphs) else { return false }
    let file: Int
    let program: String
    let descendant: String
    var bytes: [UInt8]
    switch embedded.program {
    case .trueType(let data):
      bytes = data
      file = draft.addStream("/Length1 \(data.count)", data)
      program = "/FontFile2"
      descendant = "/CIDFontType2 /CIDToGIDMap /Identity"
    case .compact(let data):
      bytes = data
      file = draft.addStream("/Subtype /CIDFontType0C", data)
      program = "/FontFile3"
      descendant = "/CIDFontType0"
    }
    let name = PDFFont.tag(bytes) + "+" + embedded.name
    bytes = []

    var descriptor = PDFSyntax("<< /Type /FontDescriptor /FontName /\(name) /Flags ")
    descriptor.number(4 + (embedded.isFixedPitch ? 1 : 0) + (embedded.italicAngle == 0 ? 0 : 64))
    descriptor.plain("/FontBBox [")
    for edge in embedded.bounds { descriptor.number(edge) }
    descriptor.plain("] /ItalicAngle ")
    descriptor.number(embedded.italicAngle)
    descriptor.plain("/Ascent ")
    descriptor.number(embedded.ascent)
    descriptor.plain("/Descent ")
    descriptor.number(embedded.descent)
    descriptor.plain("/CapHeight ")
    descriptor.number(embedded.capHeight)
    // What the stems measure is not in the file; viewers need it only for fonts that are not embedded.
    descriptor.plain("/StemV ")
    descriptor.number((embedded.weight / 5).rounded())
    descriptor.plain("\(program) ")
    descriptor.reference(file)
    descriptor.plain(">>")
    let description = draft.add(descriptor)

    var cid = PDFSyntax("<< /Type /Font /Subtype \(descendant) /BaseFont /\(name) ")
    cid.plain("/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ")
    cid.reference(description)
    cid.plain("/DW 0 /W [")
    for glyph in glyphs {
      cid.number(Double(glyph))
      cid.plain("[")
      cid.number(width(of: glyph))
      cid.plain("] ")
    }
    cid.plain("] >>")
    let descendantObject = draft.add(cid)

    let map = draft.addStream("", unicodeMap(glyphs))
    var body = PDFSyntax("<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H /DescendantFonts [")
    body.reference(descendantObject)
    body.plain("] /ToUnicode ")
    body.reference(map)
    body.plain(">>")
    draft.set(object, body)
    return true
  }

  /// What the glyphs stand for, as a map of characters (9.10.3).
  private func unicodeMap(_ glyphs: [UInt16]) -> [UInt8] {
    var map = PDFSyntax(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """)
    let told = glyphs.filter { meanings[$0]?.isEmpty == false }
    // A map may hold 100 at a time.
    for start in stride(from: 0, to: told.count, by: 100) {
      let some = told[start..<min(start + 100, told.count)]
      map.plain("\(some.count) beginbfchar\n")
      for glyph in some {
        map.plain("<")
        map.hexadecimal(glyph)
        map.plain("> <")
        for unit in String(decoding: meanings[glyph] ?? [], as: UTF8.self).utf16 { map.hexadecimal(unit) }
        map.plain(">\n")
      }
      map.plain("endbfchar\n")
    }
    map.plain("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
    return map.bytes
  }

  /// Six letters that tell subsets of a font apart (9.6.4), made of the program.
  private static func tag(_ program: [UInt8]) -> String {
    var rest = ContentHash.hash(program)
    var letters: [UInt8] = []
    for _ in 0..<6 {
      letters.append(0x41 + UInt8(truncatingIfNeeded: rest % 26))
      rest /= 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
