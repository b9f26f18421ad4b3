internal import Completeness
internal import Newsroom

/// The table of all items and languages.
struct StatusItems {
  let report: StatusReport
  let anchors: StatusAnchors

  /// Writes the table.
  func write(into buffer: inout MarkupBuffer) {
    buffer.element("h3", text: "Items")
    StatusTables.start("How each item stands in each language", report, into: &buffer)
    StatusOverview.head("Item", report, into: &buffer)
    var number = 0
    for group in report.groups {
      buffer.start("tbody")
      buffer.start("tr")
      let name = report.name(of: group)
      buffer.element(
        "th",
        [("scope", "rowgroup"), ("colspan", String(report.languages.count + 1))]
          + StatusTables.language(name.language), text: StatusTables.title(name.text))
      buffer.end()
      for row in group.rows {
        write(row, number, into: &buffer)
        number += 1
      }
      buffer.end()
      buffer.newline()
    }
    StatusTables.end(into: &buffer)
  }

  private func write(_ row: StatusReport.Row, _ number: Int, into buffer: inout MarkupBuffer) {
    buffer.start("tr")
    buffer.element(
      "th", [("scope", "row")] + StatusTables.language(row.language), text: StatusTables.title(row.title))
    for (column, cell) in row.cells.enumerated() {
      buffer.start("td", [("id", anchors.cell(number, column))])
      let hasFindings = !cell.findings.isEmpty
      if hasFindings { buffer.start("a", [("href", "#" + anchors.findings(number, column))]) }
      StatusSymbols.show(cell.state, into: &buffer)
      buffer.element("span", [("class", cell.state.isDone ? "unseen" : "word")], text: cell.state.words + " ")
      if cell.isOriginal, cell.path != nil {
        buffer.text("*".utf8)
        buffer.element("span", [("class", "unseen")], text: " original")
      }
      if hasFindings {
        let further = cell.furtherFindings.count
        if further > 0 {
          buffer.element("span", [("class", "further")], text: "+\(further)")
        } else if cell.state.isDone {
          buffer.element("span", [("class", "more")], text: "notes")
        }
        buffer.end()
      }
      buffer.end()
    }
    buffer.end()
    buffer.newline()
  }
}

/// What the tables of the page share.
enum StatusTables {
  /// Beyond so many languages a table may be wider than the page, and scrolls by itself.
  private static let narrow = 5

  /// Starts a table; where it may have to scroll, in a frame that takes the keyboard.
  static func start(_ caption: String, _ report: StatusReport, into buffer: inout MarkupBuffer) {
    let isWide = report.languages.count > narrow
    buffer.start(
      "div",
      isWide
        ? [
          ("class", "scroll"), ("tabindex", "0"), ("role", "region"),
          ("aria-label", caption + ", " + title(report.issue)),
        ] : [("class", "frame")])
    buffer.start("table")
    buffer.element("caption", text: caption)
  }

  /// Ends it.
  static func end(into buffer: inout MarkupBuffer) {
    buffer.end()
    buffer.end()
    buffer.newline()
  }

  /// The attributes of a text in a language.
  static func language(_ language: Language?) -> [(String, String)] {
    language.map { [("lang", $0.rawValue), ("xml:lang", $0.rawValue)] } ?? []
  }

  /// A title, cut if it is very long.
  static func title(_ title: String) -> String { TextCells.cut(title, to: 200) }
}
