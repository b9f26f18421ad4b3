/// Diagnostics as a table in Markdown, the worst first, for a comment on a pull request or the summary of a run.
///
/// GitHub takes comments of 65,536 characters; the report stays below 60,000 bytes and says what it leaves out.
public struct MarkdownReporter: Reporter {
  /// The most bytes a report has.
  static let limit = 60_000
  /// The most scalars of a cell.
  private static let cellLimit = 1_000
  /// The most notes told of one diagnostic.
  private static let noteLimit = 3

  /// Makes a reporter.
  public init() {}

  /// Writes diagnostics; without any it says so; see ``Reporter``.
  public func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String {
    guard !diagnostics.isEmpty else { return "## gnews: nothing found\n" }
    let sorted = Diagnostic.worstFirst(diagnostics)
    var text = "## gnews: " + DiagnosticSummary(diagnostics).text + "\n\n"
    text += "| | where | what | what to do |\n|---|---|---|---|\n"
    for (index, diagnostic) in sorted.enumerated() {
      let row = row(diagnostic, style)
      // The last line needs some room.
      guard text.utf8.count + row.utf8.count <= MarkdownReporter.limit - 100 else {
        let rest = sorted[index...]
        text += "\nand \(rest.count) more: " + DiagnosticSummary(Array(rest)).text + "\n"
        break
      }
      text += row
    }
    return text
  }

  private func row(_ diagnostic: Diagnostic, _ style: ReportStyle) -> String {
    var help = MarkdownReporter.words(diagnostic.help)
    for note in diagnostic.notes.prefix(MarkdownReporter.noteLimit) {
      if !help.isEmpty { help += " " }
      if let location = note.location { help += place(location, path: location.file.path, style) + "\\: " }
      help += MarkdownReporter.words(Diagnostic.sentence(note.text))
    }
    let cells = [
      diagnostic.severity.rawValue,
      diagnostic.path.map { place(diagnostic.location, path: $0, style) } ?? "",
      MarkdownReporter.words(diagnostic.headline) + " (`" + diagnostic.kind.id + "`)",
      help,
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func words(_ text: String) -> String {
    MarkdownText.escaping(VisibleText.cut(text, to: cellLimit))
  }

  private func place(_ location: Location?, path: String, _ style: ReportStyle) -> String {
    var place = style.repositoryPath(path)
    if let location, !location.isWholeFile { place += ":" + String(location.start.line) }
    return MarkdownText.code(VisibleText.cut(place, to: MarkdownReporter.cellLimit))
  }
}
