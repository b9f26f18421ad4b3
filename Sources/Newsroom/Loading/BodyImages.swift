import Markup

/// The pictures that a body shows.
enum BodyImages {
  /// The sources of all images, as written, in the order they stand in; the document's depth is bounded.
  static func sources(in document: Document) -> [Located<String>] {
    var result: [Located<String>] = []
    collect(document.blocks, into: &result)
    for footnote in document.footnotes { collect(footnote.blocks, into: &result) }
    return result
  }

  private static func collect(_ blocks: [Block], into result: inout [Located<String>]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): collect(inlines, into: &result)
      case .list(let list): for item in list.items { collect(item, into: &result) }
      case .quote(let blocks): collect(blocks, into: &result)
      case .table(let table): for cell in table.header + table.rows.flatMap({ $0 }) { collect(cell, into: &result) }
      case .code, .chart, .rule: break
      }
    }
  }

  private static func collect(_ inlines: [Inline], into result: inout [Located<String>]) {
    for inline in inlines {
      switch inline.kind {
      case .image(let source, _, _): result.append(Located(source, at: inline.range))
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
        .crossReference(_, let inner), .element(_, let inner):
        collect(inner, into: &result)
      case .text, .softBreak, .lineBreak, .code, .pageNumber, .footnote: break
      }
    }
  }
}
