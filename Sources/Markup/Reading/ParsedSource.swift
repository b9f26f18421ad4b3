import Glibc

/// A text and the tree that libcmark made of it.
struct ParsedSource {
  var text: PreparedText
  var list: NodeList

  init(_ text: PreparedText, nodeLimit: Int) {
    self.text = text
    list = CMark.parse(text.bytes, limit: nodeLimit)
    for (index, node) in list.nodes.enumerated() where node.kind == .heading && node.endLine > node.startLine {
      list.nodes[index].endLine = endLine(ofHeading: node)
    }
  }

  /// libcmark says that an underlined heading ends where it noticed its end, which is later.
  private func endLine(ofHeading node: Node) -> Int {
    for line in (node.startLine + 1)...node.endLine {
      let content = text.bytes[text.range(ofLine: line)].drop { ASCII.isBlank($0) || $0 == 0x3E }.trimmingBlanks
      guard let sign = content.first, sign == 0x3D || sign == 0x2D else { continue }
      if content.allSatisfy({ $0 == sign }) { return line }
    }
    return node.endLine
  }

  var nodes: [Node] { list.nodes }

  /// The bytes of a leaf, or the destination of a link.
  func literal(_ node: Node) -> ArraySlice<UInt8> { list.literals[node.literal] }

  /// A title or a fence's info.
  func extra(_ node: Node) -> ArraySlice<UInt8> { list.literals[node.extra] }

  /// The bytes of the text that a block stands in, from its first sign to the end of its last line.
  func range(ofBlock node: Node) -> Range<Int> {
    let first = text.range(ofLine: node.startLine)
    let start = min(first.lowerBound + max(node.startColumn - 1, 0), first.upperBound)
    var end = max(start, text.range(ofLine: max(node.endLine, node.startLine)).upperBound)
    while end > start, ASCII.isSpace(text.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The bytes of a line behind the signs of the quotations it stands in.
  /// - Parameter quotes: the number of quotations around the block; a lazy line may have fewer signs.
  func content(ofLine line: Int, quotes: Int) -> Range<Int> {
    let range = text.range(ofLine: line)
    var index = range.lowerBound
    var left = quotes
    while index < range.upperBound {
      if text.bytes[index] == 0x3E, left > 0 { left -= 1 } else if !ASCII.isBlank(text.bytes[index]) { break }
      index += 1
    }
    return index..<range.upperBound
  }

  /// Whether a text stands at a place.
  func holds(_ literal: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + literal.count <= text.bytes.count else { return false }
    return text.bytes.withUnsafeBytes { bytes in
      literal.withUnsafeBytes { literal in
        guard let base = bytes.baseAddress, let other = literal.baseAddress else { return literal.isEmpty }
        return memcmp(base + offset, other, literal.count) == 0
      }
    }
  }

  /// Where a text first stands in a range.
  func find(_ literal: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int>? {
    guard let first = literal.first, literal.count <= range.count else { return nil }
    for start in range.lowerBound...(range.upperBound - literal.count) where text.bytes[start] == first {
      if holds(literal, at: start) { return start..<start + literal.count }
    }
    return nil
  }

  /// Lines at the start of a paragraph or underlined heading that libcmark took away as link definitions, without moving its inlines' lines.
  /// - Parameter index: the block's.
  func definitionLines(ofParagraph index: Int) -> Int {
    let node = nodes[index]
    // An underlined heading's last line is the underline.
    let lastLine = node.kind == .heading ? node.endLine - 1 : node.endLine
    guard lastLine > node.startLine else { return 0 }
    let line = text.range(ofLine: node.startLine)
    let start = min(line.lowerBound + max(node.startColumn - 1, 0), line.upperBound)
    guard LinkDefinitions.begins(text.bytes[start..<line.upperBound]) else { return 0 }
    var last = node.startLine
    for inline in nodes[index + 1..<node.next] { last = max(last, inline.startLine, inline.endLine) }
    return max(0, lastLine - last)
  }
}
