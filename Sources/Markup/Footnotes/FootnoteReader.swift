/// Finds the footnote definitions of a text and parses it with them as list items; see ``FootnoteRewriter``.
struct FootnoteReader {
  let findings: Findings
  let limits: Limits

  /// - Returns: the text's tree, in which the table's items are the notes.
  func read(_ text: PreparedText, into table: FootnoteTable) -> ParsedSource {
    let rewriter = FootnoteRewriter(text: text)
    var candidates = rewriter.candidates()
    guard !candidates.isEmpty else { return ParsedSource(text, nodeLimit: limits.nodes) }
    if rewriter.mayHoldCode(candidates) {
      candidates = rewriter.outsideCode(candidates, ParsedSource(text, nodeLimit: limits.nodes))
    }
    // A candidate that did not become an item, as in a paragraph's indented line, is text: then it is left as it was.
    for _ in 0..<3 where !candidates.isEmpty {
      let source = ParsedSource(rewriter.rewrite(candidates), nodeLimit: limits.nodes)
      let items = items(candidates, source, text)
      if items.count == candidates.count {
        define(candidates, items, source, table)
        return source
      }
      candidates = candidates.filter { items[$0.line] != nil }
    }
    return ParsedSource(text, nodeLimit: limits.nodes)
  }

  /// The items that begin where candidates did, by line.
  private func items(
    _ candidates: [FootnoteRewriter.Candidate], _ source: ParsedSource, _ text: PreparedText
  ) -> [Int: (node: Int, quotes: Int)] {
    var columns: [Int: Int] = [:]
    for candidate in candidates {
      columns[candidate.line] = candidate.mark.lowerBound - text.range(ofLine: candidate.line).lowerBound + 1
    }
    var items: [Int: (node: Int, quotes: Int)] = [:]
    var quoteEnds: [Int] = []
    for (index, node) in source.nodes.enumerated() {
      while let end = quoteEnds.last, end <= index { quoteEnds.removeLast() }
      if node.kind == .quote { quoteEnds.append(node.next) }
      if node.kind == .item, columns[node.startLine] == node.startColumn {
        items[node.startLine] = (index, quoteEnds.count)
      }
    }
    return items
  }

  private func define(
    _ candidates: [FootnoteRewriter.Candidate], _ items: [Int: (node: Int, quotes: Int)], _ source: ParsedSource,
    _ table: FootnoteTable
  ) {
    for candidate in candidates {
      guard let item = items[candidate.line] else { continue }
      let node = source.nodes[item.node]
      let last = source.nodes[item.node..<node.next].lazy.map(\.endLine).max() ?? node.startLine
      let mark = source.text.file(at: source.text.range(ofLine: candidate.line).lowerBound + node.startColumn - 1)
      var end = source.text.range(ofLine: last).upperBound
      while end > 0, ASCII.isSpace(source.text.bytes[end - 1]) { end -= 1 }
      table.define(
        FootnoteTable.Definition(
          label: candidate.label, node: item.node, labelRange: mark..<mark + candidate.mark.count,
          range: mark..<max(mark, source.text.file(0..<end).upperBound), quotes: item.quotes), findings)
    }
  }
}
