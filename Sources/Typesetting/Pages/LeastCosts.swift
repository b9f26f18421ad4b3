/// What the lines of a galley from each on cost at least in columns, for ``ColumnBreaker``, which need not look at a way
/// that would cost too much even so.
///
/// The search runs from the last line to the first, and knows neither pages nor how many boxes stand on them: a column has
/// any of the heights that one may have near its line, whichever fits it best. So it has one state in place of many, and
/// what it finds is nearly what the cut costs in the end.
struct LeastCosts {
  /// Sums of costs that are equal may differ by this, by the order in which they were added.
  static let rounding = 1e-6

  /// What the lines from each on cost at least, the first line that was asked for first; infinite where they cannot be cut.
  private(set) var costs: [Double]
  /// The least number of columns that hold all lines.
  private(set) var columns = 0

  /// A height of columns, and the lines that columns of that height may begin with.
  private struct Limit {
    var height: Double
    var lines: Range<Int>
  }

  /// Finds the costs.
  /// - Parameters:
  ///   - lines: the lines.
  ///   - start: the first line.
  ///   - states: what the columns can be.
  init(_ lines: GalleyLines, from start: Int, _ states: ColumnStates) {
    let feet = lines.feet
    let count = lines.count
    let highest = states.highest
    let limits = LeastCosts.limits(lines, from: start, states)
    let mostClosing = feet.reduce(0) { max($0, $1.closing) }
    costs = Array(repeating: 0, count: count - start + 1)
    /// The last line that a column beginning with each may end before.
    var reach = Array(repeating: start, count: count - start)
    /// No column that begins with the line ends behind this.
    var farthest = count
    var window = WindowMinimum()
    var near: [Double] = []
    for line in stride(from: count - 1, through: start, by: -1) {
      let top = lines.top(line)
      while farthest > line + 1, top.leastHeight(to: feet[farthest]) > highest + ColumnBreaker.tolerance {
        farthest -= 1
      }
      window.add(costs[line + 1 - start], at: line + 1)
      window.drop(behind: farthest)
      near.removeAll(keepingCapacity: true)
      for limit in limits where limit.lines.contains(line) { near.append(limit.height) }

      var best = Double.infinity
      reach[line - start] = line
      for end in stride(from: farthest, to: line, by: -1) {
        let foot = feet[end]
        let rest = costs[end - start]
        guard foot.penalty < GalleyLines.forbidden, rest < .infinity else { continue }
        let used = top.height(to: foot, before: end)
        guard let height = near.first(where: { used <= $0 + ColumnBreaker.tolerance }) else { continue }
        reach[line - start] = max(reach[line - start], end)
        let cost = end == count ? ColumnBreaker.columnCost : ColumnBreaker.cost(of: used, in: height)
        best = min(best, cost + foot.penalty + rest)
        // Those that end before this one are emptier.
        if near.count == 1,
          ColumnBreaker.cost(of: used - foot.closing + mostClosing, in: height) + window.least >= best
        {
          break
        }
      }
      costs[line - start] = best
    }
    columns = LeastCosts.columns(reach, from: start)
  }

  /// The heights that columns may have, ascending, with the lines near which they may: those of the first page at the
  /// beginning, those above a box around its anchor.
  private static func limits(_ lines: GalleyLines, from start: Int, _ states: ColumnStates) -> [Limit] {
    // No page holds more than this, even if space falls away at the top of each column.
    let page = Double(states.columns) * (states.highest + lines.mostDropped + ColumnBreaker.tolerance)
    func around(_ place: Int) -> Range<Int> {
      let sum = lines.feet[place].sum
      var (first, last) = (place, place)
      while first > start, sum - lines.feet[first - 1].sum <= page { first -= 1 }
      while last < lines.count, lines.feet[last].sum - sum <= page { last += 1 }
      return first..<last
    }
    var limits = [Limit(height: states.later, lines: start..<lines.count)]
    if states.first != states.later { limits.append(Limit(height: states.first, lines: around(start))) }
    for span in states.spans {
      let near = around(min(max(start, span.anchor), lines.count))
      limits.append(Limit(height: states.later - span.height, lines: near))
      if states.first != states.later {
        limits.append(Limit(height: states.first - span.height, lines: near))
      }
    }
    return limits.sorted { $0.height < $1.height }
  }

  /// The least number of columns, each of which reaches as far as one can that begins no later.
  private static func columns(_ reach: [Int], from start: Int) -> Int {
    let count = start + reach.count
    var columns = 0
    var (line, end, farthest) = (start, start, start)
    while end < count {
      while line <= end {
        farthest = max(farthest, reach[line - start])
        line += 1
      }
      guard farthest > end else { return columns }
      end = farthest
      columns += 1
    }
    return columns
  }
}
