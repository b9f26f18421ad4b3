internal import Completeness
internal import Diagnostics
internal import Newsroom

/// Each finding beside its source, by item and language.
struct StatusFindings {
  let report: StatusReport
  let anchors: StatusAnchors

  /// Writes all of them.
  func write(into buffer: inout MarkupBuffer) {
    let rows = report.rows
    guard rows.contains(where: { $0.cells.contains { !$0.findings.isEmpty } }) || !report.otherFindings.isEmpty else {
      return
    }
    buffer.element("h3", text: "Findings")
    if !report.otherFindings.isEmpty {
      buffer.element("h4", text: "The issue as a whole")
      write(report.otherFindings, languages: [:], into: &buffer)
    }
    for (number, row) in rows.enumerated() where row.cells.contains(where: { !$0.findings.isEmpty }) {
      buffer.start("article")
      buffer.element("h4", StatusTables.language(row.language), text: StatusTables.title(row.title))
      var languages: [String: Language] = [:]
      for cell in row.cells { if let path = cell.path { languages[path] = cell.language } }
      for (column, cell) in row.cells.enumerated() where !cell.findings.isEmpty {
        buffer.start("section", [("id", anchors.findings(number, column))])
        buffer.start("h5")
        StatusSymbols.show(cell.state, into: &buffer)
        buffer.text("\(LanguageName.of(cell.language)): \(cell.state.words) ".utf8)
        buffer.element(
          "a", [("href", "#" + anchors.cell(number, column)), ("class", "back")],
          text: "back to \(row.slug) in the table")
        buffer.end()
        write(cell.findings, languages: languages, into: &buffer)
        buffer.end()
        buffer.newline()
      }
      buffer.end()
    }
  }

  /// Writes findings; notes are folded away where there is anything graver.
  private func write(_ findings: [Diagnostic], languages: [String: Language], into buffer: inout MarkupBuffer) {
    let writer = StatusFinding(languages: languages)
    let notes = findings.filter { $0.severity == .note }
    for finding in findings where finding.severity > .note { writer.write(finding, into: &buffer) }
    guard !notes.isEmpty else { return }
    buffer.start("details", notes.count == findings.count ? [("open", "open")] : [])
    buffer.element("summary", text: notes.count == 1 ? "1 note" : "\(notes.count) notes")
    for finding in notes { writer.write(finding, into: &buffer) }
    buffer.end()
  }
}
