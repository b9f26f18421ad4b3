/// Texts in XML 1.0.
enum XMLText {
  /// A text as content or as the value of an attribute in double quotes; in an attribute line ends become spaces.
  ///
  /// Characters that XML 1.0 forbids, and others that nobody could see, are spelt out.
  static func escaping(_ text: String, isAttribute: Bool) -> String {
    let visible = isAttribute ? VisibleText.onOneLine(text) : VisibleText.escapingLines(text)
    var result = ""
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += escaping(VisibleText.spelling(of: scalar), isAttribute: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element's start tag without its end: `<name a="b"`.
  static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    attributes.reduce("<" + name) { $0 + " " + $1.0 + "=\"" + escaping($1.1, isAttribute: true) + "\"" }
  }
}
