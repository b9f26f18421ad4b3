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
  /// The same with something more for each column: its share in what a page costs.
  private(set) var costsWithPages: [Double]
  /// The least that the lines behind a column may cost which begins with each line.
  private(set) var costsBehind: [Double]

  /// A height of columns, and the lines that columns of that height may begin with.
  private struct Limit {
    var height: Double
    var lines: Range<Int>
    /// The box that stands below them, or nil.
    var span: Int?
  }

  /// Finds the costs.
  /// - Parameters:
  ///   - lines: the lines.
  ///   - start: the first line.
  ///   - states: what the columns can be.
  ///   - share: what each column costs more, its page considered.
  init(_ lines: GalleyLines, from start: Int, _ states: ColumnStates, share: Double) {
    let feet = lines.feet
    let count = lines.count
    let highest = states.highest
    let limits = LeastCosts.limits(lines, from: start, states)
    let mostClosing = lines.mostClosing
    costs = Array(repeating: 0, count: count - start + 1)
    costsWithPages = costs
    costsBehind = costs
    /// No column that begins with the line ends behind this.
    var farthest = count
    var window = WindowMinimum()
    var windowWithPages = WindowMinimum()
    var near: [Limit] = []
    var passed = states.spans.count
    for line in stride(from: count - 1, through: start, by: -1) {
      let top = lines.top(line)
      while farthest > line + 1, top.leastHeight(to: feet[farthest]) > highest + ColumnBreaker.tolerance {
        farthest -= 1
      }
      window.add(costs[line + 1 - start], at: line + 1)
      window.drop(behind: farthest)
      windowWithPages.add(costsWithPages[line + 1 - start], at: line + 1)
      windowWithPages.drop(behind: farthest)
      near.removeAll(keepingCapacity: true)
      for limit in limits where limit.lines.contains(line) { near.append(limit) }
      while passed > 0, states.spans[passed - 1].anchor > line { passed -= 1 }

      var best = Double.infinity
      var bestWithPages = Double.infinity
      for end in stride(from: farthest, to: line, by: -1) {
        let foot = feet[end]
        let rest = costs[end - start]
        guard foot.penalty < GalleyLines.forbidden, rest < .infinity else { continue }
        let used = top.height(to: foot, before: end)
        // A column that holds the anchor of a box stands above it, and none holds two.
        let reached = states.passed(by: end, from: passed)
        guard reached <= passed + 1 else { continue }
        let below = reached > passed ? passed : nil
        guard
          let height = near.first(where: {
            used <= $0.height + ColumnBreaker.tolerance && (below == nil || $0.span == below)
          })?.height
        else { continue }
        let cost = foot.penalty + (end == count ? ColumnBreaker.columnCost : ColumnBreaker.cost(of: used, in: height))
        best = min(best, cost + rest)
        bestWithPages = min(bestWithPages, cost + share + costsWithPages[end - start])
        // Those that end before this one are emptier.
        guard near.count == 1 else { continue }
        let least = ColumnBreaker.cost(of: used - foot.closing + mostClosing, in: height)
        if least + window.least >= best, least + share + windowWithPages.least >= bestWithPages { break }
      }
      costsBehind[line - start] = window.least
      costs[line - start] = best
      costsWithPages[line - start] = bestWithPages
    }
  }

  /// The heights that columns may have, ascending, with the lines near which they may: those of the first page at the
  /// beginning, those above a box around its anchor.
  private static func limits(_ lines: GalleyLines, from start: Int, _ states: ColumnStates) -> [Limit] {
    func around(_ place: Int) -> Range<Int> { states.linesOfPage(around: place, of: lines, from: start) }
    var limits = [Limit(height: states.later, lines: start..<lines.count)]
    if states.first != states.later { limits.append(Limit(height: states.first, lines: around(start))) }
    for (index, span) in states.spans.enumerated() {
      let near = around(min(max(start, span.anchor), lines.count))
      limits.append(Limit(height: states.later - span.height, lines: near, span: index))
      if states.first != states.later {
        limits.append(Limit(height: states.first - span.height, lines: near, span: index))
      }
    }
    return limits.sorted { $0.height < $1.height }
  }
}
