/// Texts of others in Markdown as GitHub and GitLab show it: shown as they are, linking and calling nobody.
public enum MarkdownText {
  /// A text in running text or a table: what is Markdown or HTML is escaped, line ends are spaces.
  ///
  /// Behind `@` and `#` an unseen character (U+200B) keeps hosts from calling people and from linking issues; a colon
  /// within a word is escaped, so that no address is made a link and no name a picture.
  public static func escaping(_ text: String) -> String {
    var result = ""
    let scalars = Array(VisibleText.onOneLine(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "!": result += "\\"
      case ":" where index + 1 < scalars.count && isOfAddress(scalars[index + 1]): result += "\\"
      case "#": result += "\\"
      case "." where index >= 3 && scalars[index - 3..<index].allSatisfy({ $0 == "w" || $0 == "W" }): result += "\\"
      default: break
      }
      result.unicodeScalars.append(scalar)
      let calls = scalar == "@" || scalar == "#"
      if calls, index + 1 < scalars.count, scalars[index + 1] != " " { result += "\u{200B}" }
      if scalar == "-", index >= 2, scalars[index - 1] == "H", scalars[index - 2] == "G" { result += "\u{200B}" }
    }
    return result
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "+" || scalar == "-" || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }

  /// Paragraphs, separated by empty lines.
  static func paragraphs(_ text: String) -> String {
    VisibleText.lines(of: text).map(escaping).joined(separator: "\n")
  }

  /// A text as code within a line, also of a table.
  public static func code(_ text: String) -> String {
    let text = VisibleText.onOneLine(text)
    let fence = String(repeating: "`", count: longestRun(text) + 1)
    let padding = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    let cell = text.unicodeScalars.map { $0 == "|" ? "\\|" : String($0) }.joined()
    return fence + padding + cell + padding + fence
  }

  /// A text as a block of code.
  static func block(_ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(text) + 1))
    return fence + "text\n" + VisibleText.escapingLines(text) + "\n" + fence
  }

  private static func longestRun(_ text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
