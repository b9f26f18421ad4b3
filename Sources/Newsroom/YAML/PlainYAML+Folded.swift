extension PlainYAML {
  /// A text behind `>`, of lines that are indented alike and become one.
  mutating func folded(at start: Int, inside indent: Int) -> YAMLNode? {
    var lineStart = start + 2
    guard lineStart <= end, bytes[lineStart - 1] == 0x0A else { return nil }
    var text: [UInt8] = []
    var inner = -1
    while lineStart < end {
      let first = skippingSpaces(from: lineStart)
      guard !isLineEnd(first) else { break }
      if inner < 0 { inner = first - lineStart }
      guard first - lineStart >= inner, inner > indent else { break }
      var last = first
      while last < end, bytes[last] != 0x0A { last += 1 }
      // Further in, lines are kept apart; without an end of the last line there is none in the text either.
      guard first - lineStart == inner, last < end else { return nil }
      if !text.isEmpty { text.append(0x20) }
      text.append(contentsOf: bytes[first..<last])
      lineStart = last + 1
    }
    guard !text.isEmpty else { return nil }
    // Empty lines behind it belong to it, if nothing more of it follows.
    while lineStart < end, bytes[lineStart] == 0x0A { lineStart += 1 }
    let isBlankLine = lineStart < end && isLineEnd(skippingSpaces(from: lineStart))
    guard !isBlankLine, skippingSpaces(from: lineStart) - lineStart < inner else { return nil }
    text.append(0x0A)
    goToLine(at: lineStart)
    guard column <= indent else { return nil }
    return YAMLNode(
      .scalar(String(decoding: text, as: UTF8.self), .block), range: start..<lineStart)
  }
}
