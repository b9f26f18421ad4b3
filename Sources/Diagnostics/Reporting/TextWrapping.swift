/// Breaks running text for a terminal.
public enum TextWrapping {
  /// Breaks a text at its spaces.
  /// - Parameters:
  ///   - text: running text; its line ends are kept, unseen characters are spelt out.
  ///   - width: the cells of a line; at least 20 are used. Words that are longer stand on a line of their own.
  /// - Returns: the lines, without line ends; empty lines are kept.
  public static func lines(of text: String, width: Int) -> [String] {
    let width = max(width, 20)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var cells = 0
      for part in paragraph.split(separator: " ") {
        let word = VisibleText.escaping(String(part))
        let count = DisplayWidth.cells(of: word)
        if !line.isEmpty, cells + 1 + count > width {
          lines.append(line)
          line = ""
          cells = 0
        }
        if !line.isEmpty {
          line += " "
          cells += 1
        }
        line += word
        cells += count
      }
      lines.append(line)
    }
    return lines
  }
}
