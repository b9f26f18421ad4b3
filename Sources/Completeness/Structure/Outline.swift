import Markup

/// What a body is made of, flat and in order, as far as translations are compared by it.
struct Outline: Sendable {
  /// A link of the text.
  struct Link: Sendable {
    /// The address, or `#slug` for a cross reference.
    var destination: String
    /// Its bytes in the file.
    var range: Range<Int>
    /// Whether it leads to an item of the issue.
    var isCrossReference: Bool
  }

  /// A picture of the text.
  struct Picture: Sendable {
    /// The source as written.
    var source: String
    /// What it shows, for those who do not see it.
    var alternative: String
    /// Its bytes in the file.
    var range: Range<Int>
  }

  /// Code, in a block or in a line.
  struct Code: Sendable {
    /// The code.
    var text: String
    /// Whether it is a block.
    var isBlock: Bool
    /// Its bytes in the file.
    var range: Range<Int>
  }

  /// The parts, in order; footnotes last.
  private(set) var units: [TextUnit] = []
  /// The plain text of all units, UTF-8, each unit's ended by a line feed.
  private(set) var text: [UInt8] = []
  /// All links, in order.
  private(set) var links: [Link] = []
  /// All pictures, in order.
  private(set) var pictures: [Picture] = []
  /// All code, in order.
  private(set) var code: [Code] = []
  /// The words of all units.
  private(set) var words = 0
  private var containers = 0
  private var sections = 0
  private var footnoteReferences = 0
  private var linked = 0

  /// The outline of a body.
  /// - Parameter bytes: how long its text is at most, if that is known; it need not be.
  init(of document: Document, bytes: Int = 0) {
    text.reserveCapacity(bytes)
    for block in document.blocks { add(block, as: .paragraph, in: nil) }
    for footnote in document.footnotes {
      for block in footnote.blocks { add(block, as: .footnote, in: nil) }
    }
  }

  /// The plain text of a unit.
  func text(of unit: TextUnit) -> String { String(decoding: text[unit.text], as: UTF8.self) }

  /// The depth of a body is bounded, so this may recurse.
  private mutating func add(_ block: Block, as kind: TextUnit.Kind, in container: Int?) {
    switch block.kind {
    case .paragraph(let inlines):
      addUnit(kind, block.range, in: container) { $0.add(inlines) }
    case .heading(let level, let inlines):
      if kind == .paragraph { sections += 1 }
      addUnit(kind == .paragraph ? .heading(level: level) : kind, block.range, in: container) { $0.add(inlines) }
    case .list(let list):
      let number = containers
      containers += 1
      for item in list.items { for block in item { add(block, as: kind == .footnote ? kind : .listItem, in: number) } }
    case .quote(let blocks):
      for block in blocks { add(block, as: kind, in: container) }
    case .code(_, let text):
      addUnit(.code, block.range, in: container) {
        $0.code.append(Code(text: text, isBlock: true, range: block.range))
      }
    case .table(let table):
      let number = containers
      containers += 1
      for row in [table.header] + table.rows {
        let range = row.first.map { first in
          Outline.range(of: first)?.lowerBound ?? block.range.lowerBound
        }.map { lower in lower..<max(lower, row.last.flatMap { Outline.range(of: $0)?.upperBound } ?? lower) }
        addUnit(.tableRow, range.flatMap { $0.isEmpty ? nil : $0 } ?? block.range, in: number) { outline in
          for cell in row {
            outline.add(cell)
            outline.text.append(0x20)
          }
        }
      }
    case .chart: addUnit(.chart, block.range, in: container) { _ in }
    case .rule: break
    }
  }

  private static func range(of inlines: [Inline]) -> Range<Int>? {
    guard let first = inlines.first, let last = inlines.last else { return nil }
    return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
  }

  private mutating func addUnit(
    _ kind: TextUnit.Kind, _ range: Range<Int>, in container: Int?, _ fill: (inout Outline) -> Void
  ) {
    let start = (text: text.count, links: links.count, pictures: pictures.count, code: code.count)
    let references = footnoteReferences
    let linked = linked
    fill(&self)
    let bytes = start.text..<text.count
    let (words, sentences) = Words.count(in: text[bytes])
    self.words += words
    let isPicture = kind == .paragraph && words == 0 && pictures.count > start.pictures
    units.append(
      TextUnit(
        kind: isPicture ? .picture : kind, range: range, text: bytes, words: words, sentences: sentences,
        linked: self.linked - linked, links: start.links..<links.count, pictures: start.pictures..<pictures.count,
        code: start.code..<code.count,
        footnotes: footnoteReferences - references, container: container, section: sections))
    text.append(0x0A)
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text(let string): text.append(contentsOf: string.utf8)
      case .softBreak, .lineBreak: text.append(0x20)
      case .code(let string): code.append(Code(text: string, isBlock: false, range: inline.range))
      case .emphasis(let children), .strong(let children), .strikethrough(let children): add(children)
      case .element(let element, let children):
        // What is marked as another language's is no text of this one, nor is the title of a work.
        if element.language == nil, element.name != .cite { add(children) }
      case .link(let destination, _, let children):
        links.append(Link(destination: destination, range: inline.range, isCrossReference: false))
        let start = text.count
        add(children)
        linked += text.count - start
      case .crossReference(let slug, let children):
        links.append(Link(destination: "#" + slug, range: inline.range, isCrossReference: true))
        add(children)
      case .image(let source, let alternative, _):
        pictures.append(Picture(source: source, alternative: alternative, range: inline.range))
      case .footnote: footnoteReferences += 1
      case .pageNumber: break
      }
    }
  }
}
