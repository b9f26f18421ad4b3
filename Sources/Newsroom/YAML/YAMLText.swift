/// Writes text as YAML.
package enum YAMLText {
  /// A text on one line between quotation marks: double ones, or single ones where those need no escapes.
  package static func quoted(_ text: String) -> String {
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    var inner = ""
    for character in text { inner += character == "'" ? "''" : String(character) }
    return "'\(inner)'"
  }
}
