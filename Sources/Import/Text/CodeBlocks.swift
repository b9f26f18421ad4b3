import Markup

/// Where the code blocks of a text are, in which nothing is Markdown.
enum CodeBlocks {
  /// The lines of all code blocks and charts, in order; the depth of a document is bounded.
  static func ranges(in document: Document, of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    collect(document.blocks, bytes, into: &ranges)
    for note in document.footnotes { collect(note.blocks, bytes, into: &ranges) }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func collect(_ blocks: [Block], _ bytes: [UInt8], into ranges: inout [Range<Int>]) {
    for block in blocks {
      switch block.kind {
      case .code, .chart:
        let range = block.range.clamped(to: 0..<bytes.count)
        let end = Bytes.lineEnd(bytes, max(range.lowerBound, range.upperBound - 1))
        ranges.append(Bytes.lineStart(bytes, range.lowerBound)..<end)
      case .list(let list): for item in list.items { collect(item, bytes, into: &ranges) }
      case .quote(let inner): collect(inner, bytes, into: &ranges)
      case .paragraph, .heading, .table, .rule: break
      }
    }
  }
}
