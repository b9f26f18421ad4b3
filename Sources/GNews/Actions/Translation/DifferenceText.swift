internal import Completeness
internal import Diagnostics

/// Words that went and came, for a terminal or a file: `[-went-]` and `{+came+}`, in colours besides.
struct DifferenceText {
  /// The colours.
  let palette: Palette
  /// The cells of a line.
  let width: Int

  /// Of words that did not change, so many are shown on each side of a change.
  private static let context = 8
  private static let indent = "  "

  /// The lines of a text, each with its line end.
  func lines(_ pieces: [WordDifference.Piece]) -> String {
    var words: [(text: String, kind: WordDifference.Piece.Kind)] = []
    for (index, piece) in pieces.enumerated() {
      var shown = piece.words.map(VisibleText.escaping)
      switch piece.kind {
      case .same: shown = shortened(shown, isFirst: index == 0, isLast: index == pieces.count - 1)
      case .removed: mark(&shown, "[-", "-]")
      case .added: mark(&shown, "{+", "+}")
      }
      words += shown.map { ($0, piece.kind) }
    }
    var result = ""
    var cells = 0
    for (text, kind) in words {
      let count = DisplayWidth.cells(of: text)
      if cells > 0, cells + 1 + count > max(width, 20) {
        result += "\n"
        cells = 0
      }
      result += cells == 0 ? DifferenceText.indent : " "
      cells += count + (cells == 0 ? DifferenceText.indent.utf8.count : 1)
      switch kind {
      case .same: result += text
      case .removed: result += palette.paint(text, .error)
      case .added: result += palette.paint(text, .help)
      }
    }
    return words.isEmpty ? "" : result + "\n"
  }

  /// The lines of a text that is shown whole.
  func all(_ text: String) -> String {
    TextWrapping.lines(of: text, width: width - DifferenceText.indent.utf8.count)
      .map { $0.isEmpty ? "\n" : DifferenceText.indent + $0 + "\n" }.joined()
  }

  private func shortened(_ words: [String], isFirst: Bool, isLast: Bool) -> [String] {
    let context = DifferenceText.context
    let before = isFirst ? 0 : context
    let behind = isLast ? 0 : context
    guard words.count > before + behind + 1 else { return words }
    return Array(words.prefix(before)) + ["…"] + Array(words.suffix(behind))
  }

  private func mark(_ words: inout [String], _ open: String, _ close: String) {
    guard !words.isEmpty else { return }
    words[0] = open + words[0]
    words[words.count - 1] += close
  }
}
