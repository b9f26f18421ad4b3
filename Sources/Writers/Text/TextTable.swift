internal import Diagnostics
internal import Editions
internal import Typesetting

/// Draws a table in plain text.
struct TextTable {
  let table: ContentTable
  var body: TextBody

  /// The lines of the table.
  /// - Parameters:
  ///   - width: cells of a line, prefix included.
  ///   - prefix: what stands before every line.
  func lines(width: Int, prefix: String) -> [String] {
    let columns = widths(for: width - DisplayWidth.cells(of: prefix))
    guard !columns.isEmpty else { return [] }
    func bar(_ left: String, _ middle: String, _ right: String) -> String {
      prefix + left + columns.map { String(repeating: "─", count: $0 + 2) }.joined(separator: middle) + right
    }
    var lines = [bar("┌", "┬", "┐")]
    lines += row(table.header, columns, prefix: prefix)
    for cells in table.rows {
      lines.append(bar("├", "┼", "┤"))
      lines += row(cells, columns, prefix: prefix)
    }
    lines.append(bar("└", "┴", "┘"))
    return lines
  }

  private func row(_ cells: [RichText], _ columns: [Int], prefix: String) -> [String] {
    let wrapped = zip(cells, columns).map { TextLines.wrap($0, width: $1, language: body.language) }
    let height = max(1, wrapped.map(\.count).max() ?? 1)
    return (0..<height).map { line in
      prefix + "│ "
        + zip(wrapped, columns).enumerated().map { index, cell in
          let text = line < cell.0.count ? cell.0[line] : ""
          let gap = String(repeating: " ", count: max(0, cell.1 - DisplayWidth.cells(of: text)))
          let isEnd = index < table.alignments.count && table.alignments[index] == .end
          return isEnd ? gap + text : text + gap
        }.joined(separator: " │ ") + " │"
    }
  }

  /// The widths of the columns: what their cells ask for, cut down evenly where that is too much.
  private func widths(for width: Int) -> [Int] {
    let count = table.header.count
    guard count > 0 else { return [] }
    let room = max(count * 4, width - count * 3 - 1)
    var wanted = table.header.map { DisplayWidth.cells(of: $0.plain) }
    for row in table.rows {
      for (index, cell) in row.enumerated() where index < count {
        wanted[index] = max(wanted[index], DisplayWidth.cells(of: cell.plain))
      }
    }
    wanted = wanted.map { max(1, $0) }
    while wanted.reduce(0, +) > room, let widest = wanted.max(), let index = wanted.firstIndex(of: widest) {
      wanted[index] -= 1
    }
    return wanted
  }
}
