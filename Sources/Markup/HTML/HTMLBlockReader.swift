/// Takes the text out of HTML blocks, whose lines libcmark hands over raw: comments go, the rest is read as inline text.
struct HTMLBlockReader {
  let source: ParsedSource
  let findings: Findings

  /// - Returns: the lines' numbers in the fragments.
  func read(_ node: Node, quotes: Int, into fragments: inout Fragments) -> [Int] {
    let block = source.range(ofBlock: node)
    var lines: [Int] = []
    var commentStart: Int?
    guard node.startLine >= 1, node.endLine >= node.startLine else { return [] }
    for line in node.startLine...node.endLine {
      let whole = source.content(ofLine: line, quotes: quotes)
      let content = line == node.startLine ? block.lowerBound..<whole.upperBound : whole
      guard content.lowerBound <= content.upperBound else { continue }
      let parts = parts(content, &commentStart).filter { range in
        !source.text.bytes[range].allSatisfy(ASCII.isSpace)
      }
      if !parts.isEmpty { lines.append(fragments.add(parts, of: source.text)) }
    }
    if let start = commentStart {
      findings.report(
        .htmlCommentUnclosed, source.text.file(start..<max(start, block.upperBound)), "This comment is never closed",
        help: "Write '-->' where the comment ends; everything up to the end of the text was taken for it.")
    }
    return lines
  }

  /// The parts of a line outside comments.
  private func parts(_ line: Range<Int>, _ commentStart: inout Int?) -> [Range<Int>] {
    let bytes = source.text.bytes
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      if commentStart != nil {
        if bytes[index..<line.upperBound].hasPrefix("-->") {
          commentStart = nil
          index += 3
          start = index
          continue
        }
      } else if bytes[index..<line.upperBound].hasPrefix("<!--") {
        parts.append(start..<index)
        commentStart = index
        // `<!-->` and `<!--->` are whole comments, as the dashes may be shared.
        index += 2
        continue
      }
      index += 1
    }
    if commentStart == nil { parts.append(start..<line.upperBound) }
    return parts
  }
}
