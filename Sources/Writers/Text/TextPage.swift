internal import Typesetting

/// A page of the plain-text edition.
struct TextPage {
  /// The title in the running head.
  var title: String
  /// The blocks of the part it belongs to.
  var blocks: [TextBlock]
  /// What of them stands on this page.
  var parts: [CellPages.Part]

  /// The page's lines: running head, text, page number.
  /// - Parameters:
  ///   - number: the page's number.
  ///   - pageNumbers: the pages of sections and items, for the contents.
  ///   - masthead: the left part of the running head.
  func text(number: Int, pageNumbers: [String: Int], masthead: String) -> String {
    let width = TextWriter.width
    var lines = [TextLines.spread(masthead, title, width: width), String(repeating: "─", count: width), ""]
    for part in parts {
      lines += Array(repeating: "", count: part.blankAbove)
      var own = Array(blocks[part.block].lines[part.lines])
      if let target = blocks[part.block].pageTarget, part.lines.upperBound == blocks[part.block].lines.count,
        let last = own.popLast()
      {
        own.append(TextLines.spread(last, pageNumbers[target].map(String.init) ?? "", width: width, fill: "."))
      }
      lines += own
    }
    lines += Array(repeating: "", count: max(0, TextWriter.pageLines - lines.count - 1))
    lines.append(TextLines.centred("- \(number) -", width: width))
    return lines.joined(separator: "\n") + "\n"
  }
}
