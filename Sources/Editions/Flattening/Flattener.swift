import Diagnostics
import Markup
import Newsroom

/// Turns a document's tree into the blocks and running texts of an edition.
///
/// Inline images are lifted out behind the block they stand in, headings are moved up so that they begin at level 1 and skip
/// none, and references are checked. Recursion is bounded by `Limits.depth` of Markup.
struct Flattener {
  let origin: Origin
  let scope: Scope
  let typography: TypographyRules?
  /// The prefix of footnote ids: `SLUG--note-`.
  let notePrefix: String
  /// The number of footnotes there are.
  let noteCount: Int
  private(set) var diagnostics: [Diagnostic] = []

  private var pictures: [Picture] = []
  private var headings: [Int] = []

  init(origin: Origin, scope: Scope, slug: String = "", noteCount: Int = 0) {
    self.origin = origin
    self.scope = scope
    self.typography = Languages.registered(scope.language)?.typography
    self.notePrefix = slug + "--note-"
    self.noteCount = noteCount
  }

  /// Flattens blocks.
  mutating func flatten(_ blocks: [Block]) -> [ContentBlock] {
    var result: [ContentBlock] = []
    for block in blocks {
      if let content = flatten(block) { result.append(content) }
      result += pictures.map(ContentBlock.picture)
      pictures = []
    }
    return result
  }

  /// Flattens blocks that are to be one line, a caption or a label: whatever they are, their words are kept.
  mutating func line(_ blocks: [Block]) -> RichText {
    var raw = RawText()
    appendWords(of: blocks, to: &raw)
    return raw.set(rules: typography)
  }

  private mutating func appendWords(of blocks: [Block], to raw: inout RawText) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): appendApart(inlines, to: &raw)
      case .list(let list): for item in list.items { appendWords(of: item, to: &raw) }
      case .quote(let inner): appendWords(of: inner, to: &raw)
      case .code(_, let text):
        appendApart([Inline(.code(text.replacing("\n", with: " ")), range: block.range)], to: &raw)
      case .table(let table):
        for cell in table.header + table.rows.flatMap({ $0 }) { appendApart(cell, to: &raw) }
      case .chart(let chart):
        let words = [chart.title, chart.description].compactMap(\.self).joined(separator: " ")
        appendApart([Inline(.text(words), range: block.range)], to: &raw)
      case .rule: break
      }
    }
  }

  private mutating func appendApart(_ inlines: [Inline], to raw: inout RawText) {
    if !raw.isEmpty { raw.append(" ") }
    append(inlines, to: &raw)
  }

  /// Sets a text that holds no Markdown.
  func plain(_ text: String) -> RichText { RawText(text).set(rules: typography) }

  private mutating func flatten(_ block: Block) -> ContentBlock? {
    switch block.kind {
    case .paragraph(let inlines):
      let text = text(inlines)
      return text.isEmpty ? nil : .paragraph(text)
    case .heading(let level, let inlines):
      let text = text(inlines)
      return text.isEmpty ? nil : .heading(level: rebased(level), text)
    case .list(let list):
      let items = list.items.map { flattenNested($0) }.filter { !$0.isEmpty }
      return items.isEmpty ? nil : .list(start: list.start, items: items)
    case .quote(let blocks):
      let content = flattenNested(blocks)
      return content.isEmpty ? nil : .quote(content)
    case .code(_, let text):
      let code = text.hasSuffix("\n") ? String(text.dropLast()) : text
      return .code(Flattener.expandingTabs(code))
    case .table(let table):
      return .table(
        ContentTable(
          alignments: table.alignments.map { $0 == .right ? .end : $0 == .center ? .center : .start },
          header: table.header.map { text($0) }, rows: table.rows.map { row in row.map { text($0) } }))
    case .chart(let chart):
      return .chart(content(of: chart, at: block.range))
    case .rule:
      return .rule
    }
  }

  /// Flattens the blocks inside another block, whose own pictures come behind it.
  private mutating func flattenNested(_ blocks: [Block]) -> [ContentBlock] {
    let outer = pictures
    pictures = []
    let content = flatten(blocks)
    pictures = outer
    return content
  }

  /// The level of a heading in an outline that begins at 1 and skips no level.
  private mutating func rebased(_ level: Int) -> Int {
    while let last = headings.last, last >= level { headings.removeLast() }
    headings.append(level)
    return headings.count
  }

  private mutating func text(_ inlines: [Inline]) -> RichText {
    var raw = RawText()
    append(inlines, to: &raw)
    return raw.set(rules: typography)
  }

  private mutating func append(_ inlines: [Inline], to raw: inout RawText) {
    for inline in inlines { append(inline, to: &raw) }
  }

  private mutating func append(_ inlines: [Inline], as element: RichText.Element, to raw: inout RawText) {
    let span = raw.begin(element)
    append(inlines, to: &raw)
    raw.end(span)
  }

  private mutating func append(_ inline: Inline, to raw: inout RawText) {
    switch inline.kind {
    case .text(let text): raw.append(text)
    case .softBreak: raw.append(" ")
    case .lineBreak: raw.appendLineBreak()
    case .code(let text):
      let span = raw.begin(.code)
      raw.append(text)
      raw.end(span)
    case .emphasis(let children): append(children, as: .emphasis, to: &raw)
    case .strong(let children): append(children, as: .strong, to: &raw)
    case .strikethrough(let children): append(children, as: .strikethrough, to: &raw)
    case .link(let destination, let title, let children):
      let span = raw.begin(.link(url: destination, title: title, language: nil))
      let start = raw.bytes.count
      append(children, to: &raw)
      // A link whose words are a picture, or that has none, would vanish with its address.
      if raw.bytes[start...].allSatisfy({ $0 == 0x20 || $0 == 0x0A }) { raw.append(destination) }
      raw.end(span)
    case .crossReference(let slug, let children):
      if scope.present.contains(slug) {
        append(children, as: .reference(slug: slug), to: &raw)
      } else {
        diagnostics.append(scope.report(danglingReference: slug, in: origin, at: inline.range))
        append(children, to: &raw)
      }
    case .pageNumber(let slug):
      if scope.present.contains(slug) {
        let span = raw.begin(.pageNumber(slug: slug))
        raw.append("0")
        raw.end(span)
      } else {
        raw.append("…")
      }
    case .image(let source, let alternative, let title):
      if let file = origin.images[source] {
        let caption = title.isEmpty ? nil : plain(title)
        pictures.append(Picture(file: file, alternative: plain(alternative).plain, caption: caption))
      } else {
        // The missing file was reported when the newsroom was read; its words are not lost.
        raw.append(alternative)
      }
    case .footnote(let label, let number):
      if (1...max(1, noteCount)).contains(number), noteCount > 0 {
        let span = raw.begin(.footnoteMark(id: notePrefix + String(number)))
        raw.append(String(number))
        raw.end(span)
      } else {
        raw.append("[^\(label)]")
      }
    case .element(let element, let children):
      append(element, children, to: &raw)
    }
  }

  private mutating func append(_ element: Inline.Element, _ children: [Inline], to raw: inout RawText) {
    let isQuotation = element.name == .q
    if isQuotation { raw.appendQuote(opens: true) }
    let language = element.language.map { raw.begin(.language($0)) }
    let style: RichText.Element? =
      switch element.name {
      case .sup: .superscript
      case .sub: .subscript
      case .abbr: element.title.map { .abbreviation(title: $0) }
      case .kbd: .keyboard
      case .cite: .cite
      case .small: .small
      case .q, .span: nil
      }
    let span = style.map { raw.begin($0) }
    append(children, to: &raw)
    if let span { raw.end(span) }
    if let language { raw.end(language) }
    if isQuotation { raw.appendQuote(opens: false) }
  }
}
