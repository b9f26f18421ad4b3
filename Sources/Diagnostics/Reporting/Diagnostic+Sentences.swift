extension Diagnostic {
  /// The headline as a sentence, then the help; unseen characters are spelt out.
  var sentences: String {
    let headline = Diagnostic.sentence(headline)
    return help.isEmpty ? headline : headline + " " + VisibleText.escapingLines(help)
  }

  /// A text with a full stop, unless it ends with a mark already; unseen characters are spelt out.
  static func sentence(_ text: String) -> String {
    let text = VisibleText.escaping(text)
    switch text.unicodeScalars.last {
    case nil, ".", "!", "?", "…", ":": return text
    default: return text + "."
    }
  }
}

extension VisibleText {
  /// As ``escaping(_:)``, but line ends stay, as U+000A.
  static func escapingLines(_ text: String) -> String {
    lines(of: text).map(escaping).joined(separator: "\n")
  }

  /// As ``escaping(_:)``, with each line end as a space.
  static func onOneLine(_ text: String) -> String {
    lines(of: text).filter { !$0.isEmpty }.map(escaping).joined(separator: " ")
  }

  /// The lines of a text, without their ends, which are U+000A or U+000D U+000A.
  static func lines(of text: String) -> [String] {
    // By scalars, since the two are one character.
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(String.UnicodeScalarView(line.last == "\r" ? line.dropLast() : line))
    }
  }

  /// The text, cut short with an ellipsis if it has more scalars than some.
  static func cut(_ text: String, to count: Int) -> String {
    guard text.unicodeScalars.count > count else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, count - 1)))) + "…"
  }
}
