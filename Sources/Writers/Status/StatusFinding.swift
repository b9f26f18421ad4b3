internal import Completeness
internal import Diagnostics
internal import Newsroom

/// A finding with the lines it is about: its own, and those its notes point at, side by side where there is room.
struct StatusFinding {
  /// The languages of the item's files, by path.
  let languages: [String: Language]

  /// Cells of a quoted line; beyond them it is cut around the place.
  private static let width = 240
  /// Notes shown of one finding.
  private static let mostNotes = 8

  /// Writes a finding.
  func write(_ finding: Diagnostic, into buffer: inout MarkupBuffer) {
    buffer.start("div", [("class", "finding")])
    buffer.start("p", [("class", "headline")])
    buffer.element("strong", [("class", finding.severity.rawValue)], text: finding.severity.rawValue)
    buffer.text((" " + VisibleText.escaping(finding.headline) + " ").utf8)
    buffer.element("code", text: finding.kind.id)
    buffer.end()
    buffer.start("div", [("class", "sources")])
    if let location = finding.location {
      quote(location, "here", into: &buffer)
    } else if let path = finding.path {
      buffer.element("p", text: VisibleText.escaping(path))
    }
    for note in finding.notes.prefix(StatusFinding.mostNotes) {
      if let location = note.location {
        quote(location, note.text, into: &buffer)
      } else {
        buffer.element("p", text: VisibleText.escaping(note.text))
      }
    }
    buffer.end()
    help(finding, into: &buffer)
    buffer.end()
    buffer.newline()
  }

  private func help(_ finding: Diagnostic, into buffer: inout MarkupBuffer) {
    for line in finding.help.split(separator: "\n") {
      buffer.element("p", [("class", "help")], text: VisibleText.escaping(String(line)))
    }
    for fixIt in finding.fixIts {
      buffer.start("div", [("class", "fix")])
      buffer.element("p", text: "Fix: " + VisibleText.escaping(fixIt.label))
      if let preview = fixIt.preview { line(preview, into: &buffer) }
      buffer.end()
    }
  }

  /// A line of source with the place marked, and above it what it is and where.
  private func quote(_ location: Location, _ words: String, into buffer: inout MarkupBuffer) {
    buffer.start("figure")
    buffer.start("figcaption")
    let isWhole = location.range == 0..<0 || location.file.bytes.isEmpty
    if words != "here" { buffer.text((VisibleText.escaping(words) + ": ").utf8) }
    let path = VisibleText.escaping(location.file.path)
    buffer.text((isWhole ? path : path + ", line \(location.start.line)").utf8)
    buffer.end()
    if !isWhole { line(location, into: &buffer) }
    buffer.end()
  }

  private func line(_ location: Location, into buffer: inout MarkupBuffer) {
    let quote = Quote(location, width: StatusFinding.width)
    let parts = quote.parts
    buffer.start("pre", StatusTables.language(languages[location.file.path]))
    buffer.text(parts.before.utf8)
    if !parts.marked.isEmpty { buffer.element("mark", text: parts.marked) }
    buffer.text(parts.after.utf8)
    if let last = quote.lastLine {
      buffer.newline()
      buffer.element("span", [("lang", "en"), ("xml:lang", "en")], text: "… to line \(last)")
    }
    buffer.end()
  }
}
