/// Cuts a galley into columns by least total badness.
///
/// Dynamic programming over the galley's lines: of all ways to cut it, the one whose columns cost least together. A
/// column costs what is empty at its foot, and each cut what its place costs (see ``GalleyLines``). Footnotes take their
/// room at the foot of the column that cites them, boxes across the columns at the foot of the page of their anchor.
struct ColumnBreaker {
  /// A column: a range of the galley's lines and the footnotes cited in it.
  struct Column {
    /// The lines.
    var lines: Range<Int>
    /// Indices of footnotes, ascending.
    var notes: [Int]
  }

  /// A page: its columns, and the box across its foot.
  struct PageCut {
    /// The columns, one at least.
    var columns: [Column]
    /// The index of the box, or nil.
    var span: Int?
  }

  /// A galley cut into pages.
  struct Cut {
    /// The pages.
    var pages: [PageCut]
    /// What it costs.
    var cost: Double
    /// The part of the cost that is not for there being columns: what is empty at their feet, and the cuts.
    var waste: Double
    /// The cost of the worst cut in it.
    var worstCut: Double
  }

  /// Space between a column's text and its footnotes, in pixels.
  static let noteGap = 17.0
  private static let emptyCost = 1000.0
  private static let columnCost = 100.0
  /// What stands outside its page is worse than any cut.
  private static let overflowCost = 4 * GalleyLines.forbidden

  let lines: GalleyLines
  /// Columns of a page.
  let columns: Int
  /// Height of a column on the first page and on the others, in pixels.
  let firstHeight: Double
  let height: Double
  /// The boxes across the columns, by anchor.
  var spans: [ColumnStates.Span] = []

  /// Cuts the whole galley; the columns of the last page are balanced.
  /// - Returns: nil if the boxes across the columns find no place.
  func cut() -> Cut? {
    guard lines.count > 0 else { return spans.isEmpty ? Cut(pages: [], cost: 0, waste: 0, worstCut: 0) : nil }
    let states = ColumnStates(columns: columns, first: firstHeight, later: height, spans: spans)
    guard let solution = solve(from: 0, states: states) else { return nil }
    var pages: [PageCut] = []
    var start = 0
    for (index, end) in solution.ends.enumerated() {
      let state = solution.states[index]
      if states.place(state, index: index) == 0 {
        pages.append(PageCut(columns: [], span: states.span(state)))
      }
      pages[pages.count - 1].columns.append(column(start..<end))
      start = end
    }
    if let last = pages.last, let first = last.columns.first {
      let room = (pages.count == 1 ? firstHeight : height) - (last.span.map { spans[$0].height } ?? 0)
      if let ends = balance(from: first.lines.lowerBound, capacity: room) {
        pages[pages.count - 1].columns = makeColumns(ends, from: first.lines.lowerBound)
      }
    }
    return Cut(
      pages: pages, cost: solution.cost,
      waste: solution.cost - ColumnBreaker.columnCost * Double(solution.ends.count), worstCut: solution.worstCut)
  }

  /// Cuts lines into columns of nearly equal height.
  /// - Parameters:
  ///   - start: the first line.
  ///   - capacity: the height no column may pass, in pixels.
  /// - Returns: the ends of the columns; nil if the lines do not fit into one page.
  func balance(from start: Int, capacity: Double) -> [Int]? {
    let total = lines.height(start..<lines.count)
    var target = (total / Double(columns) / lines.unit).rounded(.down) * lines.unit
    // The least height at which nothing is cut that should not be: rather uneven columns than a box in two.
    var fallback: Solution?
    while target < capacity + lines.unit {
      let states = ColumnStates(onePageOf: columns, height: min(target, capacity))
      if let solution = solve(from: start, states: states) {
        if solution.worstCut < GalleyLines.insideGroup { return solution.ends }
        let grade = GalleyLines.grade(solution.worstCut)
        let best = fallback.map { GalleyLines.grade($0.worstCut) } ?? 3
        // Where a bad cut cannot be avoided, the most room needs the fewest.
        if grade < best || grade == 2 && best == 2 { fallback = solution }
      }
      target += lines.unit
    }
    return fallback?.ends
  }

  /// The ends of columns, the state of each, and what they cost.
  private struct Solution {
    var ends: [Int]
    var states: [Int]
    var cost: Double
    var worstCut: Double
  }

  private struct Node {
    var cost = Double.infinity
    var previous = -1
    var previousState = -1
    var worstCut = 0.0
  }

  /// The ways to cut that are looked at.
  private struct Scope {
    /// Cuts that cost as much are passed over.
    var worstCut: Double
    /// So much of a column must be filled, unless it is the last.
    var leastFill: Double
    /// Ways that cost as much are passed over.
    var bound = Double.infinity
  }

  /// Finds the cheapest cut of the lines from a start.
  /// - Parameters:
  ///   - start: the first line.
  ///   - states: what the columns can be.
  /// - Returns: nil if there is none.
  private func solve(from start: Int, states: ColumnStates) -> Solution? {
    // Mostly there is a good way without columns that are not half full and cuts that must not be, and it is found fast.
    // What it costs then bounds the search among all ways, so that little of that is left to look at.
    var scope = Scope(worstCut: GalleyLines.forbidden, leastFill: 0.5)
    let first = states.isOnePage ? nil : solve(from: start, states: states, scope)
    scope.leastFill = 0
    scope.bound = first?.cost ?? .infinity
    if let better = solve(from: start, states: states, scope) ?? first { return better }
    return solve(from: start, states: states, Scope(worstCut: .infinity, leastFill: 0))
  }

  private func solve(from start: Int, states: ColumnStates, _ scope: Scope) -> Solution? {
    let count = lines.count
    let width = states.limits.count
    let highest = states.limits.max() ?? 0
    var table = [Node](repeating: Node(), count: (count - start + 1) * width)
    for state in states.initial { table[state].cost = 0 }
    /// The cheapest last column.
    var goal = Node()

    for line in start..<count {
      let row = (line - start) * width
      if scope.worstCut == .infinity { leaveEmpty(line, row: row, states, &table) }
      var most = -Double.infinity
      for state in 0..<width where table[row + state].cost < .infinity { most = max(most, states.limits[state]) }
      guard most > -.infinity else { continue }
      let atLeast = scope.bound < .infinity ? leastCost(from: line, limit: highest) : 0
      for end in (line + 1)...count {
        let used = lines.height(line..<end)
        if used > most + ColumnBreaker.tolerance, end > line + 1 { break }
        let isLast = end == count
        let cut = isLast ? 0 : lines.penalty(before: end)
        if cut >= scope.worstCut { continue }
        for state in 0..<width {
          let here = table[row + state]
          guard here.cost < .infinity, here.cost + atLeast < scope.bound,
            let cost = cost(
              of: used, in: states.limits[state], isOneLine: end == line + 1, isLast: isLast, states, scope)
          else { continue }
          let node = Node(
            cost: here.cost + cut + cost, previous: line, previousState: state, worstCut: max(here.worstCut, cut))
          let next = states.next(state, line..<end)
          if isLast {
            if next.mayEnd, node.cost < goal.cost { goal = node }
          } else {
            offer(node, at: (end - start) * width, next.states.0, to: &table)
            offer(node, at: (end - start) * width, next.states.1, to: &table)
          }
        }
      }
    }
    return goal.previous < 0 ? nil : solution(to: goal, in: table, from: start, width: width)
  }

  private static let tolerance = 0.01

  /// What a column costs, the cut behind it apart.
  /// - Parameters:
  ///   - used: the height of its lines, in pixels.
  ///   - limit: the height there is.
  /// - Returns: nil if it is not looked at: the lines do not fit, or fill too little of it.
  private func cost(
    of used: Double, in limit: Double, isOneLine: Bool, isLast: Bool, _ states: ColumnStates, _ scope: Scope
  ) -> Double? {
    let isTooHigh = used > limit + ColumnBreaker.tolerance
    if isTooHigh {
      return isOneLine && scope.worstCut == .infinity ? ColumnBreaker.columnCost + ColumnBreaker.overflowCost : nil
    }
    if isLast, !states.isOnePage { return ColumnBreaker.columnCost }
    if !isLast, used < limit * scope.leastFill { return nil }
    let empty = max(0, limit - used) / max(limit, 1)
    return ColumnBreaker.columnCost + ColumnBreaker.emptyCost * empty * empty
  }

  /// What the lines from a place on cost at least: a part of their height may be space that falls away where columns
  /// begin.
  private func leastCost(from line: Int, limit: Double) -> Double {
    let height = lines.height(line..<lines.count) * 0.9
    return ColumnBreaker.columnCost * max(1, (height / max(limit, 1)).rounded(.down))
  }

  private func offer(_ node: Node, at row: Int, _ state: Int, to table: inout [Node]) {
    guard state >= 0, node.cost < table[row + state].cost else { return }
    table[row + state] = node
  }

  /// A column of the first page may be too low for what comes next: it is left empty.
  private func leaveEmpty(_ line: Int, row: Int, _ states: ColumnStates, _ table: inout [Node]) {
    for state in states.limits.indices {
      let here = table[row + state]
      guard here.cost < .infinity, let next = states.following(state) else { continue }
      let cost = here.cost + ColumnBreaker.columnCost + ColumnBreaker.emptyCost
      offer(
        Node(cost: cost, previous: line, previousState: state, worstCut: here.worstCut), at: row, next, to: &table)
    }
  }

  private func solution(to goal: Node, in table: [Node], from start: Int, width: Int) -> Solution {
    var solution = Solution(ends: [lines.count], states: [], cost: goal.cost, worstCut: goal.worstCut)
    var node = goal
    while node.previous >= 0 {
      let end = node.previous
      solution.states.append(node.previousState)
      node = table[(end - start) * width + node.previousState]
      if node.previous >= 0 { solution.ends.append(end) }
    }
    solution.ends.reverse()
    solution.states.reverse()
    return solution
  }

  private func column(_ range: Range<Int>) -> Column { Column(lines: range, notes: lines.notes(in: range)) }

  private func makeColumns(_ ends: [Int], from first: Int) -> [Column] {
    var start = first
    return ends.map { end in
      defer { start = end }
      return column(start..<end)
    }
  }
}
