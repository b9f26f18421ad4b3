public import Completeness
public import Diagnostics
internal import Newsroom

/// The status for a terminal: a table of items and languages by section, then how far each language is.
///
/// Each state has a sign of its own, and a word where there is room; colours only repeat them.
public struct StatusTable: StatusWriter {
  /// Makes a writer.
  public init() {}

  /// Writes reports; see ``StatusWriter``. No line takes more than the width of the style, unless that is below 24 cells.
  public func text(of reports: [StatusReport], style: ReportStyle) -> String {
    let width = min(max(style.width, 24), 160)
    let palette = Palette(isColoured: style.isColoured)
    guard !reports.isEmpty else {
      return TextWrapping.lines(of: StatusReport.noIssues, width: width).joined(separator: "\n") + "\n"
    }
    var text = ""
    for report in reports {
      text += palette.paint(TextCells.cut(report.heading, to: width), .strong) + "\n\n"
      for matrix in StatusMatrix.matrices(of: report, width: width, palette: palette) { text += matrix.text + "\n" }
      text += StatusBars(report.languages.map { ($0, report.count($0)) }, width: width, palette: palette).text + "\n"
    }
    if reports.count > 1 {
      text += palette.paint("All \(reports.count) issues", .strong) + "\n\n"
      let counts = StatusReport.languages(of: reports).map { ($0, StatusReport.count($0, in: reports)) }
      text += StatusBars(counts, width: width, palette: palette).text + "\n"
    }
    return text + StatusTable.legend(reports, width, palette)
  }

  /// What the signs mean that occur.
  private static func legend(_ reports: [StatusReport], _ width: Int, _ palette: Palette) -> String {
    let cells = reports.flatMap(\.rows).flatMap(\.cells)
    var entries = StatusReport.states(of: reports).map { ($0.sign + " " + $0.words, palette.paint($0.sign, $0.role)) }
    if cells.contains(where: \.isOriginal) { entries.append(("* original", "*")) }
    if cells.contains(where: { !$0.furtherFindings.isEmpty }) { entries.append(("+1 one finding more", "+1")) }
    var text = ""
    var used = 0
    for (words, painted) in entries {
      let cells = DisplayWidth.cells(of: words)
      if used > 0, used + 3 + cells > width {
        text += "\n"
        used = 0
      }
      if used > 0 { text += "   " }
      text += painted + words.drop { $0 != " " }
      used += cells + (used > 0 ? 3 : 0)
    }
    if cells.contains(where: { !$0.findings.isEmpty }) || reports.contains(where: { !$0.otherFindings.isEmpty }) {
      let issues = reports.count == 1 ? VisibleText.escaping(reports[0].issue) : "ISSUE"
      let hint = "'gnews check \(issues)' tells each finding; --format html shows it beside its source."
      text +=
        "\n" + TextWrapping.lines(of: hint, width: width).map { palette.paint($0, .faint) }.joined(separator: "\n")
    }
    return text.isEmpty ? "" : text + "\n"
  }
}

/// Text in cells of a terminal.
enum TextCells {
  /// A text with unseen characters spelt out, cut short with an ellipsis if it takes more cells than some.
  static func cut(_ text: String, to width: Int) -> String {
    // A title may be as long as its file.
    let text = VisibleText.escaping(String(String.UnicodeScalarView(text.unicodeScalars.prefix(width * 8))))
    guard DisplayWidth.cells(of: text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let cells = DisplayWidth.cells(of: character)
      if used + cells > width - 1 { break }
      result.append(character)
      used += cells
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// A text, cut and filled up with spaces to take exactly some cells.
  static func fill(_ text: String, to width: Int) -> String {
    let text = cut(text, to: width)
    return text + String(repeating: " ", count: max(0, width - DisplayWidth.cells(of: text)))
  }

  /// A number with spaces before it.
  static func right(_ number: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - number.utf8.count)) + number
  }
}
