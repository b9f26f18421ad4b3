/// Pieces of text whose inlines libcmark is to read apart from their block: table cells and the lines of HTML blocks.
/// Each is written as a heading of its own, `# piece #`, which keeps any text inline.
struct Fragments {
  private var text = PreparedText(capacity: 0)
  private(set) var count = 0

  /// Adds a piece.
  /// - Parameters:
  ///   - ranges: the parts of the piece in the text.
  ///   - whole: the text.
  /// - Returns: the piece's number.
  mutating func add(_ ranges: [Range<Int>], of whole: PreparedText) -> Int {
    let place = ranges.first.map { whole.file(at: $0.lowerBound) } ?? 0
    text.append("# ", for: place)
    for range in ranges { text.append(range, of: whole) }
    text.append(" #\n", for: place)
    count += 1
    return count - 1
  }

  /// Reads the pieces.
  /// - Parameters:
  ///   - definitions: the link definitions of the text, as pieces may refer to them.
  /// - Returns: the tree, and for each piece its heading's index in it.
  consuming func parse(
    definitions: LinkDefinitions, of whole: PreparedText, nodeLimit: Int
  ) -> (source: ParsedSource, headings: [Int]) {
    for range in definitions.source {
      text.append("\n", for: 0)
      text.append(range, of: whole)
      text.append("\n", for: 0)
    }
    let source = ParsedSource(text, nodeLimit: nodeLimit)
    let headings = source.nodes.indices.filter {
      source.nodes[$0].kind == .heading && source.nodes[$0].startLine <= count
    }
    return (source, headings)
  }
}
