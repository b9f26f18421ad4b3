internal import Editions

extension GalleyBuilder {
  /// The narrowest measure of a cell, in pixels.
  private static let leastCell = 24.0

  /// Sets a table, row by row.
  mutating func rows(
    of table: ContentTable, measure: Double, in containers: [Container], notes: [String: Int]
  ) -> [GalleyBlock] {
    guard !table.header.isEmpty else { return [] }
    let cells = ([table.header] + table.rows).map { $0.map { $0.resolving(pageNumbers: pageNumbers) } }
    let equal = (measure / Double(table.header.count)).rounded(.down)
    var widths = Array(repeating: equal, count: table.header.count)
    if equal < GalleyBuilder.leastCell + Insets.tableCell {
      misfits.note(
        "A table of \(table.header.count) columns is wider than the page's column", in: containers,
        help: "Give it fewer columns, or make several tables of it.")
    } else {
      widths = columns(for: cells, equal: equal, measure: measure.rounded(.down))
    }
    var blocks: [GalleyBlock] = []
    for (index, row) in cells.enumerated() {
      let role: TextRole = index == 0 ? .tableHeader : .tableCell
      var set: [TypesetText] = []
      for (cell, width) in zip(row, widths) {
        set.append(setter.set(cell, as: role, measure: max(GalleyBuilder.leastCell, width - Insets.tableCell)))
      }
      let leading = theme.style(role).leading
      let height = leading * Double(max(1, set.map(\.lines.count).max() ?? 1)) + Insets.tableRow
      var block = GalleyBlock(
        content: .row(set, table: table, isHeader: index == 0), containers: containers, fill: fill(height),
        leading: height, keepsWithNext: index == 0 && !table.rows.isEmpty)
      block.footnotes = set.flatMap { marks(in: $0, notes: notes) }.map {
        GalleyBlock.FootnoteMark(line: 0, note: $0.note)
      }
      blocks.append(block)
    }
    return blocks
  }

  /// The widths of a table's columns, in whole pixels: all alike if each has room for its cells so; else each has room for
  /// its longest word, and none is wider than its longest cell while others have lines to break.
  /// - Parameters:
  ///   - rows: the cells, the header's first.
  ///   - equal: the width of columns that are alike.
  ///   - measure: the width of the table.
  private mutating func columns(for rows: [[RichText]], equal: Double, measure: Double) -> [Double] {
    let least = GalleyBuilder.leastCell + Insets.tableCell
    var words = rows[0].map { _ in least }
    var lines = words
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() where column < words.count {
        let extent = setter.extent(of: cell, as: index == 0 ? .tableHeader : .tableCell)
        words[column] = max(words[column], extent.word.rounded(.up) + Insets.tableCell)
        lines[column] = max(lines[column], extent.line.rounded(.up) + Insets.tableCell)
      }
    }
    if lines.allSatisfy({ $0 <= equal }) { return lines.map { _ in equal } }
    let spare = measure - lines.reduce(0, +)
    if spare >= 0 { return lines.map { $0 + (spare / Double(lines.count)).rounded(.down) } }
    // Where not even all words have room, the longest of them are cut.
    guard words.reduce(0, +) <= measure else {
      return GalleyBuilder.levelled(words.map { _ in least }, upTo: words, sum: measure)
    }
    return GalleyBuilder.levelled(words, upTo: lines, sum: measure)
  }

  /// Widths as near to one another as their bounds allow that fill a sum.
  /// - Parameters:
  ///   - least: the least of each, whole pixels, together not more than the sum.
  ///   - most: the most of each, whole pixels, together not less than the sum.
  static func levelled(_ least: [Double], upTo most: [Double], sum: Double) -> [Double] {
    func widths(_ level: Double) -> [Double] { zip(least, most).map { max($0, min($1, level)).rounded(.down) } }
    var (low, high) = (0.0, sum)
    // Half a pixel is near enough: what is left then is less than a pixel for each column.
    while high - low > 0.5 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) <= sum { low = middle } else { high = middle }
    }
    var result = widths(low)
    var left = sum - result.reduce(0, +)
    for index in result.indices where left >= 1 && result[index] < most[index] {
      result[index] += 1
      left -= 1
    }
    return result
  }
}
