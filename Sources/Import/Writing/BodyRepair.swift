import Diagnostics
import Markup

/// Reads the body of an item as gnews will, and writes as plain text what it would refuse.
enum BodyRepair {
  /// Each round may show what the one before hid.
  private static let rounds = 8
  private static let kinds: Set<String> = [
    "raw-html", "html-unbalanced", "html-attribute", "html-comment-unclosed", "footnote-undefined",
  ]

  static func repaired(_ body: MappedText, path: String, _ log: inout ChangeLog) -> MappedText {
    var body = body
    for _ in 0..<rounds {
      let file = SourceFile(path: path, bytes: body.bytes)
      var found: [Diagnostic] = []
      _ = MarkdownParser.parse(file, body: 0..<body.bytes.count, into: &found)
      var edits: [TextEdit] = []
      for diagnostic in found where diagnostic.severity == .error && kinds.contains(diagnostic.kind.id) {
        guard let place = diagnostic.location?.range.lowerBound, place < body.bytes.count,
          body.bytes[place] == 0x3C || body.bytes[place] == 0x5B, edits.last?.range.lowerBound != place
        else { continue }
        edits.append(TextEdit(place..<place, "\\"))
        log.note(
          ImportDiagnostics.changed, "What gnews cannot print was kept as text", at: body.origin(place..<place + 1))
      }
      if edits.isEmpty { break }
      body = body.edited(edits)
    }
    return body
  }
}
