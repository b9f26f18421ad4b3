internal import Editions
internal import Typesetting

extension BlockMarkup {
  /// Whether rows are not all of their table: the others stand in other columns.
  private static func isPart(_ rows: [Fragment]) -> Bool {
    guard case .row(_, let table, _)? = rows.first?.block.content else { return false }
    let count = rows.count { row in if case .row(_, _, isHeader: false) = row.block.content { true } else { false } }
    return count < table.rows.count
  }

  /// Writes rows of a table.
  mutating func table(_ rows: [Fragment], into buffer: inout MarkupBuffer) {
    // As wide as its columns, which are whole pixels: a little more in each, and a browser might draw two lines as one.
    var widths: [Double] = []
    if case .row(let cells, _, _)? = rows.first?.block.content { widths = cells.map { $0.measure + Insets.tableCell } }
    let whole = widths.reduce(0, +)
    let isPart = BlockMarkup.isPart(rows)
    buffer.start("table", [("class", isPart ? "grid part" : "grid"), ("style", "width:\(px(whole))")])
    if isPart || Set(widths).count > 1 {
      buffer.start("colgroup")
      for width in widths {
        let share = isPart ? ";--share:\((width / whole * 10000).rounded() / 100)%" : ""
        buffer.empty("col", [("style", "--w:\(px(width))" + share)])
      }
      buffer.end()
    }
    for fragment in rows {
      guard case .row(let cells, let table, let isHeader) = fragment.block.content else { continue }
      let height = fragment.block.leading + fragment.spaceAbove
      let again = fragment.isRepeated ? [("class", "again")] : []
      buffer.start("tr", again + [("style", "height:\(px(height))")])
      for (index, cell) in cells.enumerated() {
        let alignment = index < table.alignments.count ? table.alignments[index] : .start
        let name = isHeader ? "th" : "td"
        let attributes = (isHeader ? [("scope", "col")] : []) + [("class", alignment.className)]
        buffer.start(name, attributes)
        buffer.start("p", [("class", "t t-" + cell.role.rawValue), ("data-lines", String(cell.lines.count))])
        TextMarkup(text: cell).write(0..<cell.lines.count, ids: &ids, into: &buffer)
        buffer.end()
        buffer.end()
      }
      buffer.end()
    }
    buffer.end()
  }
}

extension ContentTable.Alignment {
  /// The class of a cell.
  var className: String {
    switch self {
    case .start: "start"
    case .center: "center"
    case .end: "end"
    }
  }
}
