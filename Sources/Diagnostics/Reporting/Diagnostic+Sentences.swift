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
  /// As ``escaping(_:)``, but line ends stay.
  static func escapingLines(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { escaping(String($0)) }.joined(separator: "\n")
  }

  /// As ``escaping(_:)``, with each line end as a space.
  static func onOneLine(_ text: String) -> String {
    text.split(separator: "\n").map { escaping(String($0)) }.joined(separator: " ")
  }

  /// The text, cut short with an ellipsis if it has more scalars than some.
  static func cut(_ text: String, to count: Int) -> String {
    guard text.unicodeScalars.count > count else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, count - 1)))) + "…"
  }
}
