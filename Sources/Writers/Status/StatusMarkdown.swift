public import Completeness
public import Diagnostics
internal import Newsroom

/// The status as tables in Markdown, for a pull request or a wiki.
///
/// GitHub takes comments of 65,536 characters. A status that is longer than 60,000 bytes leaves out the items that are
/// complete in all languages, then as many of the last as it must, and says how many.
public struct StatusMarkdown: StatusWriter {
  /// The most bytes written.
  static let limit = 60_000

  /// Makes a writer.
  public init() {}

  /// Writes reports; see ``StatusWriter``.
  public func text(of reports: [StatusReport], style: ReportStyle) -> String {
    guard !reports.isEmpty else { return StatusReport.noIssues + "\n" }
    let whole = StatusMarkdown.text(of: reports, onlyGaps: false)
    return whole.utf8.count <= StatusMarkdown.limit ? whole : StatusMarkdown.text(of: reports, onlyGaps: true)
  }

  private static func text(of reports: [StatusReport], onlyGaps: Bool) -> String {
    var text = ""
    for report in reports {
      let heading = "## " + words(report.heading) + "\n\n"
      text += heading + totals(report.languages.map { ($0, report.count($0)) })
      for group in report.groups { text += table(group, of: report, onlyGaps, room: limit - text.utf8.count) }
      text += "\n"
    }
    if reports.count > 1 {
      text += "## All \(reports.count) issues\n\n"
      text += totals(StatusReport.languages(of: reports).map { ($0, StatusReport.count($0, in: reports)) }) + "\n"
    }
    let cells = reports.flatMap(\.rows).flatMap(\.cells)
    var legend = StatusReport.states(of: reports).map { $0.sign + " " + $0.words }
    if cells.contains(where: \.isOriginal) { legend.append("\\* original") }
    if cells.contains(where: { !$0.furtherFindings.isEmpty }) { legend.append("+1 one finding more") }
    return text + (legend.isEmpty ? "" : legend.joined(separator: "; ") + "\n")
  }

  private static func totals(_ counts: [(Language, StatusCount)]) -> String {
    var text = "| language | complete | | not complete |\n|---|---:|---:|---|\n"
    for (language, count) in counts {
      let gaps = count.gapWords
      text += "| " + words(language.rawValue) + " | \(count[.complete]) of \(count.meant) | \(count.percent) % | "
      text += (gaps.isEmpty ? "" : gaps + " ") + "|\n"
    }
    return text
  }

  private static func table(
    _ group: StatusReport.Group, of report: StatusReport, _ onlyGaps: Bool, room: Int
  ) -> String {
    var text = "\n| " + words(report.name(of: group).text)
    text += report.languages.map { " | " + words($0.rawValue) }.joined() + " |\n|---"
    text += String(repeating: "|:---", count: report.languages.count) + "|\n"
    let rows = onlyGaps ? group.rows.filter { !$0.cells.allSatisfy(isCalm) } : group.rows
    var shown = 0
    for row in rows {
      let line = "| " + words(row.title) + row.cells.map { " | " + words($0) }.joined() + " |\n"
      // What follows needs some room: the counts of this section, and the heads of others.
      guard text.utf8.count + line.utf8.count <= room - 4_000 || !onlyGaps else { break }
      text += line
      shown += 1
    }
    if rows.count < group.rows.count || shown < rows.count {
      text += "| *\(group.rows.count - rows.count) complete in all languages"
      if shown < rows.count { text += ", and \(rows.count - shown) more* |" } else { text += "* |" }
      text += String(repeating: " |", count: report.languages.count) + "\n"
    }
    text += "| **complete**"
    text += report.languages.map { language in
      let count = group.count(language)
      return " | \(count[.complete]) of \(count.meant), \(count.percent) %"
    }.joined()
    return text + " |\n"
  }

  private static func isCalm(_ cell: StatusReport.Cell) -> Bool { cell.state.isDone && cell.furtherFindings.isEmpty }

  /// A cell: `✓ *`, `✗ missing`, `✓ +2`.
  private static func words(_ cell: StatusReport.Cell) -> String {
    var parts = [cell.state.sign]
    if !cell.state.isDone { parts.append(cell.state.words) }
    if cell.isOriginal, cell.path != nil { parts.append("\\*") }
    if !cell.furtherFindings.isEmpty { parts.append("+\(cell.furtherFindings.count)") }
    return parts.joined(separator: " ")
  }

  private static func words(_ text: String) -> String { MarkdownText.escaping(TextCells.cut(text, to: 300)) }
}
