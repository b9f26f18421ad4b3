/// What must be known of a block to find its inlines in the source.
struct BlockGeometry {
  /// The block's first and last line in the prepared text, from 1.
  var startLine = 1
  var endLine = 1
  /// The column, in bytes from 1, at which its text begins on the first line.
  var startColumn = 1
  /// The quotations it stands in.
  var quotes = 0
  /// Lines that libcmark took away at its start without counting them.
  var shift = 0
  /// The offset of its first byte.
  var start = 0

  init() {}

  init(_ index: Int, in source: ParsedSource, quotes: Int) {
    let node = source.nodes[index]
    startLine = node.startLine
    endLine = node.endLine
    startColumn = max(node.startColumn, 1)
    start = source.range(ofBlock: node).lowerBound
    self.quotes = quotes
    shift = source.definitionLines(ofParagraph: index)
  }
}
