import Diagnostics

/// Makes footnote definitions into list items before libcmark sees them, as it knows no footnotes and would take
/// `[^1]: word` for a link's address. A list item has the shape of a footnote: its further paragraphs are indented by four.
struct FootnoteRewriter {
  struct Candidate {
    var line: Int
    /// `[^label]:` in the text.
    var mark: Range<Int>
    /// Where the note's text begins.
    var content: Int

    var label: String
  }

  let text: PreparedText

  /// Lines that look like definitions.
  func candidates() -> [Candidate] {
    guard text.bytes.withUnsafeBufferPointer({ $0.firstIndex(of: 0x5E, from: 0) != nil }) else { return [] }
    return (1...text.lineCount).compactMap { candidate($0) }
  }

  /// Whether candidates might stand in code or HTML, which only libcmark can tell.
  func mayHoldCode(_ candidates: [Candidate]) -> Bool {
    for candidate in candidates {
      let prefix = text.bytes[text.range(ofLine: candidate.line).lowerBound..<candidate.mark.lowerBound]
      if prefix.count > 3 || prefix.contains(ASCII.tab) { return true }
    }
    var blanksOnly = true
    for (index, byte) in text.bytes.enumerated() {
      if byte == ASCII.newline {
        blanksOnly = true
      } else if byte == 0x60 || byte == 0x7E {
        if text.bytes[index...].hasPrefix("```") || text.bytes[index...].hasPrefix("~~~") { return true }
      } else if byte == 0x3C, blanksOnly {
        return true
      }
      // Markers of lists and quotations may stand before a block's first sign.
      if ASCII.isLetter(byte) { blanksOnly = false }
    }
    return false
  }

  /// The candidates that stand neither in code nor in HTML.
  /// - Parameter source: the text's tree.
  func outsideCode(_ candidates: [Candidate], _ source: ParsedSource) -> [Candidate] {
    var code = [Bool](repeating: false, count: text.lineCount + 2)
    for node in source.nodes where node.kind == .code || node.kind == .html {
      guard node.startLine >= 0, node.startLine <= node.endLine, node.endLine < code.count else { continue }
      for line in node.startLine...node.endLine { code[line] = true }
    }
    return candidates.filter { !code[$0.line] }
  }

  private func candidate(_ line: Int) -> Candidate? {
    let range = text.range(ofLine: line)
    let bytes = text.bytes
    var index = range.lowerBound
    while index < range.upperBound, isPrefix(at: index, in: range) { index += 1 }
    guard index + 4 < range.upperBound, bytes[index] == 0x5B, bytes[index + 1] == 0x5E else { return nil }
    var end = index + 2
    while end < range.upperBound, bytes[end] != 0x5D {
      if ASCII.isSpace(bytes[end]) || bytes[end] == 0x5B { return nil }
      end += 1
    }
    guard end > index + 2, end + 1 < range.upperBound, bytes[end + 1] == 0x3A else { return nil }
    var content = end + 2
    while content < range.upperBound, ASCII.isBlank(bytes[content]) { content += 1 }
    // A note must begin on its own line, as an empty list item could be read as something else.
    guard content < range.upperBound else { return nil }
    let label = String(decoding: bytes[index + 2..<end], as: UTF8.self)
    return Candidate(line: line, mark: index..<end + 2, content: content, label: label)
  }

  /// Space, the sign of a quotation, or a list marker.
  private func isPrefix(at index: Int, in range: Range<Int>) -> Bool {
    let byte = text.bytes[index]
    if ASCII.isBlank(byte) || byte == 0x3E { return true }
    let next = index + 1 < range.upperBound ? text.bytes[index + 1] : ASCII.space
    switch byte {
    case 0x2D, 0x2A, 0x2B: return ASCII.isBlank(next)
    case 0x30...0x39: return ASCII.isDigit(next) || next == 0x2E || next == 0x29
    case 0x2E, 0x29: return index > range.lowerBound && ASCII.isDigit(text.bytes[index - 1]) && ASCII.isBlank(next)
    default: return false
    }
  }

  /// The text with list items in place of some definitions.
  func rewrite(_ candidates: [Candidate]) -> PreparedText {
    var result = PreparedText(capacity: text.bytes.count)
    var start = 0
    // A marker of its own keeps notes from joining a list of the text.
    let usesPlus = text.lineStarts.contains { text.bytes[$0...].drop(while: ASCII.isBlank).hasPrefix("+ ") }
    for candidate in candidates {
      result.append(start..<candidate.mark.lowerBound, of: text)
      if usesPlus {
        result.append("1)  ", for: text.file(at: candidate.mark.lowerBound))
      } else {
        result.append("+   ", for: text.file(at: candidate.mark.lowerBound))
      }
      start = candidate.content
    }
    result.append(start..<text.bytes.count, of: text)
    return result
  }
}
