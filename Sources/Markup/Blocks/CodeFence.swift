import Diagnostics

/// How a block of code is marked as one.
struct CodeFence {
  /// The sign that opens it, in the prepared text; nil for lines that are indented.
  private let opening: Range<Int>?
  /// Whether a sign closes it, or none need to.
  let isWhole: Bool
  private let source: ParsedSource
  private let node: Node

  /// Looks at a block of code.
  init(of node: Node, in source: ParsedSource) {
    self.source = source
    self.node = node
    let bytes = source.text.bytes
    let block = source.range(ofBlock: node)
    let signs = bytes[block].prefix { $0 == bytes[block.lowerBound] }
    guard let sign = signs.first, sign == 0x60 || sign == 0x7E, signs.count >= 3 else {
      opening = nil
      isWhole = true
      return
    }
    opening = signs.startIndex..<signs.endIndex
    var line = bytes[source.text.range(ofLine: node.endLine)].trimmingBlanks
    while let first = line.first, first == 0x3E || ASCII.isBlank(first) { line.removeFirst() }
    isWhole = node.endLine > node.startLine && line.count >= signs.count && line.allSatisfy { $0 == sign }
  }

  /// Tells of code that may not be meant as such.
  func tell(_ findings: Findings) {
    guard let opening else {
      return findings.report(
        .codeIndented, source.text.file(source.range(ofBlock: node)),
        "Lines indented by four blanks are printed as code",
        help: "If they are text, take the blanks out; if they are code, all is well.")
    }
    guard !isWhole else { return }
    let sign = String(decoding: source.text.bytes[opening], as: UTF8.self)
    findings.report(
      .codeUnclosed, source.text.file(opening), "The code that begins here is never closed",
      help: "Write '\(sign)' on a line of its own where it ends; all that follows is printed as code.")
  }
}
