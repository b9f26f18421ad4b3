internal import Diagnostics
internal import Editions
internal import Typesetting

/// Draws a table in plain text.
struct TextTable {
  /// Narrower columns than this are not drawn: the table becomes a list.
  private static let narrowest = 6

  /// The table, its links numbered.
  let table: ContentTable
  /// The edition's language.
  let language: String

  /// The table as blocks: one a row, the header first, so that it is cut between rows only.
  /// - Parameters:
  ///   - width: cells of a line, prefix included.
  ///   - prefix: what stands before every line.
  func blocks(width: Int, prefix: String) -> [TextBlock] {
    let columns = widths(for: width - DisplayWidth.cells(of: prefix))
    guard !columns.isEmpty else { return [] }
    guard columns.reduce(1, { $0 + $1 + 3 }) <= width - DisplayWidth.cells(of: prefix) else {
      return [TextBlock(list(width: width, prefix: prefix), blankBefore: 1)]
    }
    func bar(_ left: String, _ middle: String, _ right: String) -> String {
      prefix + left + columns.map { String(repeating: "─", count: $0 + 2) }.joined(separator: middle) + right
    }
    return ([table.header] + table.rows).enumerated().map { index, cells in
      var lines = index == 0 ? [bar("┌", "┬", "┐")] : []
      lines += row(cells, columns, prefix: prefix)
      lines.append(index == table.rows.count ? bar("└", "┴", "┘") : bar("├", "┼", "┤"))
      var block = TextBlock(
        lines, blankBefore: index == 0 ? 1 : 0, keepsWithNext: index == 0 && !table.rows.isEmpty, isSplittable: false)
      block.layout.row = index == 0 ? .header : .body
      return block
    }
  }

  private func row(_ cells: [RichText], _ columns: [Int], prefix: String) -> [String] {
    let wrapped = zip(cells, columns).map { TextLines.wrap($0, width: $1, language: language) }
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

  /// The table as a list, for those with too many columns for a line: each cell under the head of its column.
  private func list(width: Int, prefix: String) -> [String] {
    let rest = prefix + "  "
    var lines: [String] = []
    for cells in table.rows.isEmpty ? [table.header] : table.rows {
      if !lines.isEmpty { lines.append(TextLines.trimmed(prefix)) }
      for (head, cell) in zip(table.header, cells) where !cell.isEmpty {
        var entry = table.rows.isEmpty || head.isEmpty ? RichText() : RichText(head.plain + ": ")
        entry.append(cell.plain)
        lines += TextLines.wrap(entry, width: width, first: prefix, rest: rest, language: language)
      }
    }
    return lines
  }

  /// The widths of the columns: what their cells ask for, cut down evenly where that is too much.
  private func widths(for width: Int) -> [Int] {
    let count = table.header.count
    guard count > 0 else { return [] }
    let room = max(count * TextTable.narrowest, width - count * 3 - 1)
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
