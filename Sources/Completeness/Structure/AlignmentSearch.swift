/// Finds the cheapest alignment by dynamic programming within a band about the diagonal.
struct AlignmentSearch {
  let costs: AlignmentCosts
  let rows: Int
  let columns: Int
  /// How far from the diagonal is searched.
  let width: Int

  /// What the last bead of a partial alignment takes of each text.
  private static let steps: [(rows: Int, columns: Int)] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2)]

  /// The beads of the cheapest alignment.
  func beads() -> [Alignment.Bead] {
    let span = min(columns + 1, 2 * width + 1)
    var cost = [Double](repeating: .infinity, count: (rows + 1) * span)
    var step = [UInt8](repeating: 0, count: (rows + 1) * span)
    for row in 0...rows {
      let first = self.first(row, span)
      for column in first..<first + span {
        let cell = row * span + column - first
        if row == 0, column == 0 {
          cost[cell] = 0
          continue
        }
        for (index, (down, right)) in Self.steps.enumerated() where row >= down && column >= right {
          let above = self.first(row - down, span)
          let place = column - right - above
          guard place >= 0, place < span else { continue }
          let before = cost[(row - down) * span + place]
          guard before < cost[cell] else { continue }
          let total = before + price(row - down..<row, column - right..<column)
          if total < cost[cell] {
            cost[cell] = total
            step[cell] = UInt8(index)
          }
        }
      }
    }
    return trace(step, span)
  }

  private func trace(_ step: [UInt8], _ span: Int) -> [Alignment.Bead] {
    var beads: [Alignment.Bead] = []
    var (row, column) = (rows, columns)
    while row > 0 || column > 0 {
      let place = column - first(row, span)
      guard place >= 0, place < span else { return [] }
      let (down, right) = Self.steps[Int(step[row * span + place])]
      guard row >= down, column >= right else { return [] }
      beads.append(.init(original: row - down..<row, translation: column - right..<column))
      (row, column) = (row - down, column - right)
    }
    return beads.reversed()
  }

  /// The first column that is looked at in a row.
  private func first(_ row: Int, _ span: Int) -> Int {
    let centre = rows == 0 ? 0 : row * columns / rows
    return min(max(0, centre - span / 2), columns + 1 - span)
  }

  private func price(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    if rows.isEmpty || columns.isEmpty { return costs.unpaired(rows) }
    if rows.count == 1, columns.count == 1 { return costs.pair(rows.lowerBound, columns.lowerBound) }
    return costs.merged(rows, columns)
  }
}
