import Diagnostics

/// What is read apart from libcmark's tree: tables and the lines of HTML blocks.
struct Extras {
  /// Tables, by the index of the paragraph they stand in.
  var tables: [Int: TablePlan] = [:]
  /// The lines of HTML blocks as numbers of fragments, by the block's index.
  var htmlLines: [Int: [Int]] = [:]
  /// The tree of the fragments, and each one's heading in it.
  var fragments: ParsedSource?
  var headings: [Int] = []

  /// Reads a text's tables and HTML blocks.
  init(_ source: ParsedSource, definitions: LinkDefinitions, findings: Findings, limits: Limits) {
    let mayHoldTables = source.text.bytes.withUnsafeBufferPointer { $0.firstIndex(of: 0x7C, from: 0) != nil }
    var fragments = Fragments()
    var quoteEnds: [Int] = []
    var index = 0
    while index < source.nodes.count {
      let node = source.nodes[index]
      while let end = quoteEnds.last, end <= index { quoteEnds.removeLast() }
      switch node.kind {
      case .quote: quoteEnds.append(node.next)
      case .html:
        readHTML(index, source, quotes: quoteEnds.count, findings, into: &fragments)
      case .paragraph, .heading:
        if mayHoldTables {
          let lines = source.definitionLines(ofParagraph: index)
          let reader = TableReader(source: source, findings: findings)
          if let plan = reader.read(node, quotes: quoteEnds.count, definitionLines: lines, into: &fragments) {
            tables[index] = plan
          }
        }
        index = node.next
        continue
      default: break
      }
      index += 1
    }
    guard fragments.count > 0 else { return }
    let parsed = fragments.parse(definitions: definitions, of: source.text, nodeLimit: limits.nodes)
    self.fragments = parsed.source
    headings = parsed.headings
  }

  private mutating func readHTML(
    _ index: Int, _ source: ParsedSource, quotes: Int, _ findings: Findings, into fragments: inout Fragments
  ) {
    let node = source.nodes[index]
    let literal = source.literal(node).drop(while: ASCII.isSpace)
    if case .open(let name, _, _) = HTMLTag(
      literal[..<(literal.firstIndex(of: 0x3E).map { $0 + 1 } ?? literal.endIndex)]),
      AllowedHTML.hidesContent(name)
    {
      findings.report(
        .rawHTML, source.text.file(source.range(ofBlock: node)), "HTML '<\(name)>' is not allowed",
        help: AllowedHTML.advice(for: name))
      return
    }
    htmlLines[index] = HTMLBlockReader(source: source, findings: findings).read(node, quotes: quotes, into: &fragments)
  }
}
