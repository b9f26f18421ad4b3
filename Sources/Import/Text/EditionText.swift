import Diagnostics
import Markup
import Newsroom

/// The text of a whole-edition file, made ready to be cut into items: Unix line ends, no shortcodes, HTML as Markdown.
struct EditionText: Sendable {
  /// The file.
  let file: EditionFile
  /// The text.
  let text: MappedText
  /// Its tree.
  let document: Document
  /// Its links and definitions.
  let parts: MarkdownParts
  /// Where its code blocks are.
  let code: [Range<Int>]
  /// Names that HTML gives to places.
  let anchors: [(name: String, place: Int)]

  /// Prepares a file.
  /// - Parameter log: gets a note on everything that was changed.
  static func prepare(_ file: EditionFile, _ log: inout ChangeLog) -> EditionText {
    var text = MappedText(file.file.bytes, in: file.body..<file.file.bytes.count)
    text = text.edited(returns(in: text.bytes))
    let raw = parse(text, file)
    let rawCode = CodeBlocks.ranges(in: raw, of: text.bytes)
    let rawParts = MarkdownScanner.scan(text.bytes, code: rawCode)
    var anchors: [(name: String, place: Int)] = []
    if !rawParts.tags.isEmpty || !rawParts.shortcodes.isEmpty || !rawParts.attributeLists.isEmpty
      || !rawParts.contentsMarkers.isEmpty
      || !rawParts.declarations.isEmpty
    {
      let html = HTMLConverter.convert(text, rawParts, &log)
      let edits = ShortcodeConverter(text: text, parts: rawParts).edits(&log) + html.edits
      anchors = html.anchors.map { ($0.name, text.origin($0.place)) }
      text = text.edited(edits)
    }
    let document = parse(text, file)
    let code = CodeBlocks.ranges(in: document, of: text.bytes)
    let parts = MarkdownScanner.scan(text.bytes, code: code)
    return EditionText(file: file, text: text, document: document, parts: parts, code: code, anchors: anchors)
  }

  private static func parse(_ text: MappedText, _ file: EditionFile) -> Document {
    var limits = Limits()
    limits.bytes = 2 * EditionFileReader.mostBytes
    limits.nodes *= 4
    var ignored: [Diagnostic] = []
    return MarkdownParser.parse(
      SourceFile(path: file.file.path, bytes: text.bytes), body: 0..<text.bytes.count, limits: limits, into: &ignored)
  }

  /// Edits that leave line feeds only.
  private static func returns(in bytes: [UInt8]) -> [TextEdit] {
    bytes.indices.filter { bytes[$0] == 0x0D }.map { place in
      TextEdit(place..<place + 1, place + 1 < bytes.count && bytes[place + 1] == 0x0A ? [] : [0x0A])
    }
  }
}
