internal import Completeness
internal import Diagnostics
internal import Newsroom

/// The items of an issue in some of its languages, as lines of a terminal.
struct StatusMatrix {
  private let report: StatusReport
  /// The places of the languages shown among those of the report.
  private let columns: Range<Int>
  private let hasWords: Bool
  private let columnWidths: [Int]
  private let titleWidth: Int
  private let palette: Palette

  private static let gap = 2
  /// The cells titles need to have words beside them, and to have anything.
  private static let leastTitle = (withWords: 26, withSigns: 14)

  /// The matrices of a report: one if its languages fit side by side, else several below each other.
  static func matrices(of report: StatusReport, width: Int, palette: Palette) -> [StatusMatrix] {
    let all = report.languages.indices
    for hasWords in [true, false] {
      let least = hasWords ? leastTitle.withWords : leastTitle.withSigns
      let widths = all.map { columnWidth($0, report, hasWords) }
      if widths.reduce(0, { $0 + $1 + gap }) + least <= width {
        return [StatusMatrix(report, all, widths, hasWords, width, palette)]
      }
    }
    var matrices: [StatusMatrix] = []
    var start = 0
    var widths: [Int] = []
    for index in all {
      let next = columnWidth(index, report, false)
      if !widths.isEmpty, widths.reduce(next + gap, { $0 + $1 + gap }) + leastTitle.withSigns > width {
        matrices.append(StatusMatrix(report, start..<index, widths, false, width, palette))
        start = index
        widths = []
      }
      widths.append(next)
    }
    matrices.append(StatusMatrix(report, start..<all.upperBound, widths, false, width, palette))
    return matrices
  }

  private init(
    _ report: StatusReport, _ columns: Range<Int>, _ widths: [Int], _ hasWords: Bool, _ width: Int, _ palette: Palette
  ) {
    self.report = report
    self.columns = columns
    self.hasWords = hasWords
    self.palette = palette
    let longest = max(
      report.rows.map { DisplayWidth.cells(of: TextCells.cut($0.title, to: 62)) + 2 }.max() ?? 0,
      report.groups.map { DisplayWidth.cells(of: TextCells.cut(report.name(of: $0).text, to: 64)) }.max() ?? 0)
    let used = widths.reduce(0) { $0 + $1 + StatusMatrix.gap }
    let title = max(4, min(width - used, max(longest, StatusMatrix.leastTitle.withSigns)))
    titleWidth = title
    columnWidths = widths.map { min($0, max(1, width - title - StatusMatrix.gap)) }
  }

  /// The lines, each ended.
  var text: String {
    var text = line("", .strong, columns.map { (report.languages[$0].rawValue, .strong) })
    for group in report.groups {
      text += line(
        report.name(of: group).text, .strong,
        columns.map { column in
          let count = group.count(report.languages[column])
          return (StatusMatrix.words(count, hasWords), count.meant == count[.complete] ? .help : nil)
        })
      for row in group.rows {
        text += line(
          "  " + row.title, nil,
          columns.map { column in (StatusMatrix.words(row.cells[column], hasWords), row.cells[column].state.role) })
      }
    }
    return text
  }

  private func line(_ title: String, _ role: Palette.Role?, _ cells: [(String, Palette.Role?)]) -> String {
    var texts = [(TextCells.fill(title, to: titleWidth), role)]
    for (cell, width) in zip(cells, columnWidths) {
      texts.append((String(repeating: " ", count: StatusMatrix.gap), nil))
      texts.append((TextCells.fill(cell.0, to: width), cell.1))
    }
    while let last = texts.last, last.0.allSatisfy({ $0 == " " }) { texts.removeLast() }
    if let last = texts.popLast() {
      texts.append((String(last.0.reversed().drop { $0 == " " }.reversed()), last.1))
    }
    return texts.map { text, role in role.map { palette.paint(text, $0) } ?? text }.joined() + "\n"
  }

  private static func columnWidth(_ column: Int, _ report: StatusReport, _ hasWords: Bool) -> Int {
    let language = report.languages[column]
    let texts =
      [language.rawValue] + report.groups.map { words($0.count(language), hasWords) }
      + report.rows.map { words($0.cells[column], hasWords) }
    return texts.map { DisplayWidth.cells(of: $0) }.max() ?? 0
  }

  /// A cell: `✓*`, `✗ missing`, `✓ +2`.
  private static func words(_ cell: StatusReport.Cell, _ hasWords: Bool) -> String {
    var text = cell.state.sign + (cell.isOriginal && cell.path != nil ? "*" : "")
    if hasWords, !cell.state.shortWords.isEmpty { text += " " + cell.state.shortWords }
    let further = cell.furtherFindings.count
    if further > 0 { text += (hasWords ? " +" : "+") + String(further) }
    return text
  }

  /// A section's count: `1/2  50 %`.
  private static func words(_ count: StatusCount, _ hasWords: Bool) -> String {
    guard count.meant > 0 else { return "–" }
    return hasWords
      ? "\(count[.complete])/\(count.meant) " + TextCells.right("\(count.percent)", 3) + " %"
      : "\(count[.complete])/\(count.meant)"
  }
}
