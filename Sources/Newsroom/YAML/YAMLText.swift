/// Writes text as YAML.
package enum YAMLText {
  /// A text on one line between quotation marks: double ones, or single ones where those need no escapes.
  package static func quoted(_ text: String) -> String {
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    var inner = ""
    for character in text { inner += character == "'" ? "''" : String(character) }
    return "'\(inner)'"
  }

  /// A text on one line as it may stand inside `{}` and `[]`: as it is where YAML reads it so, else quoted.
  package static func inFlow(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " -.'/_’".contains($0) }
    return isPlain && !["true", "false", "yes", "no", "null"].contains(text.lowercased()) ? text : quoted(text)
  }
}
