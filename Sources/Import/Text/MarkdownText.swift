/// Writes pieces of Markdown.
enum MarkdownText {
  /// An address as a destination: blanks and angle brackets as `%XX`, in `<>` if it has round brackets.
  static func destination(_ address: String) -> String {
    var result = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case " ": result += "%20"
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "\\": result += "%5C"
      case "\n", "\r", "\t": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.contains("(") || result.contains(")") || result.isEmpty ? "<\(result)>" : result
  }

  /// A plain text as the text of a link: signs that mean something there after a backslash.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]*_`\\<".contains(character) { result += "\\" }
      result.append(character.isNewline ? " " : character)
    }
    return result
  }
}
