/// The search among the ways to cut.
extension ColumnBreaker {
  /// The ends of columns, the state of each, and what they cost.
  struct Solution {
    var ends: [Int]
    var states: [Int]
    var cost: Double
    var worstCut: Double
  }

  /// The cheapest way to a line and a state; small, since there is one for each of both.
  private struct Node {
    var cost = Double.infinity
    var worstCut = 0.0
    var previous: Int32 = -1
    var previousState: Int32 = -1
  }

  /// A state that a column may have that begins with the line looked at.
  private struct Start {
    var state: Int
    var cost: Double
    var worstCut: Double
    var limit: Double
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

  /// A cut seldom costs so much more than ``LeastCosts`` says.
  private static let usualExcess = 300.0

  /// Columns may be higher than there is room for by this, in pixels.
  static let tolerance = 0.01

  /// Finds the cheapest cut of the lines from a start.
  /// - Parameters:
  ///   - start: the first line.
  ///   - states: what the columns can be.
  /// - Returns: nil if there is none, or none that costs less than ``bound``.
  func solve(from start: Int, states: ColumnStates) -> Solution? {
    guard !states.isOnePage else {
      let scope = Scope(worstCut: GalleyLines.forbidden, leastFill: 0)
      return solve(from: start, states, scope, least: nil)
        ?? solve(from: start, states, Scope(worstCut: .infinity, leastFill: 0), least: nil)
    }
    // With boxes, what costs less than a cut that must not be has none in it: there all is found without the last search.
    let isBounded = !spans.isEmpty && bound <= GalleyLines.forbidden
    // A cut of c columns that costs k is of use if k + c × share < bound, where share is a column's part of its page. As
    // k + 3 c × share is not less than what was found for that, k is less than this.
    let share = pageCost / Double(columns)
    let least = LeastCosts(lines, from: start, states, share: 3 * share)
    let outer = isBounded ? (3 * bound - least.costsWithPages[0]) / 2 + LeastCosts.rounding : .infinity
    // Mostly there is a good way without columns that are not half full and cuts that must not be, and it is found fast.
    // What it costs then bounds the search among all ways, so that little of that is left to look at.
    // That in turn is mostly little more than what the lines cost at least, and what costs clearly more is looked at only
    // if nothing is found below.
    let guess = min(outer, least.costs[0] + ColumnBreaker.usualExcess)
    var scope = Scope(worstCut: GalleyLines.forbidden, leastFill: 0.5, bound: guess)
    var first = solve(from: start, states, scope, least: least)
    if first == nil, guess < outer {
      scope.bound = outer
      first = solve(from: start, states, scope, least: least)
    }
    scope.leastFill = 0
    scope.bound = min(outer, first?.cost ?? .infinity)
    if let better = solve(from: start, states, scope, least: least) ?? first { return better }
    return isBounded ? nil : solve(from: start, states, Scope(worstCut: .infinity, leastFill: 0), least: nil)
  }

  /// Finds the cheapest cut in a scope.
  /// - Parameter least: what the lines from each on cost at least, if that is known.
  private func solve(from start: Int, _ states: ColumnStates, _ scope: Scope, least: LeastCosts?) -> Solution? {
    let feet = lines.feet
    let mostClosing = lines.mostClosing
    let spans = states.spans
    let near = spans.map { states.linesOfPage(around: min($0.anchor, lines.count), of: lines, from: start) }
    let (count, width) = (lines.count, states.count)
    var table = [Node](repeating: Node(), count: (count - start + 1) * width)
    for state in states.initial { table[state].cost = 0 }
    /// The cheapest last column.
    var goal = Node(cost: scope.bound)
    var starts: [Start] = []
    var passed = 0

    for line in start..<count {
      let row = (line - start) * width
      if scope.worstCut == .infinity { leaveEmpty(line, row: row, states, &table) }
      while passed < spans.count, spans[passed].anchor <= line { passed += 1 }
      let rest = least?.costs[line - start] ?? 0
      var most = -Double.infinity
      starts.removeAll(keepingCapacity: true)
      for state in 0..<width {
        let here = table[row + state]
        guard here.cost < .infinity else { continue }
        let limit = states.limit(state, passed: passed)
        most = max(most, limit)
        guard here.cost + rest < scope.bound + LeastCosts.rounding else { continue }
        starts.append(Start(state: state, cost: here.cost, worstCut: here.worstCut, limit: limit))
      }
      guard !starts.isEmpty else { continue }
      let top = lines.top(line)
      var reached = passed
      let full = leastUse(starts, scope, behind: least?.costsBehind[line - start] ?? -.infinity)
      for end in firstEnd(of: top, line: line, from: full - mostClosing)...count {
        let foot = feet[end]
        let used = top.height(to: foot, before: end)
        if used > most + ColumnBreaker.tolerance, end > line + 1 { break }
        while reached < spans.count, spans[reached].anchor <= end { reached += 1 }
        if foot.penalty >= scope.worstCut { continue }
        let isLast = end == count
        let isNear = reached < spans.count && (near[reached].contains(end) || scope.worstCut == .infinity)
        for here in starts {
          guard
            let cost = cost(
              of: used, in: here.limit, isOneLine: end == line + 1, isLast: isLast, isOnePage: states.isOnePage, scope)
          else { continue }
          // What costs as much even so is passed over where it would begin the next column.
          if !isLast, let least,
            here.cost + foot.penalty + cost + least.costs[end - start] >= scope.bound + LeastCosts.rounding
          {
            continue
          }
          let node = Node(
            cost: here.cost + foot.penalty + cost, worstCut: max(here.worstCut, foot.penalty),
            previous: Int32(truncatingIfNeeded: line), previousState: Int32(truncatingIfNeeded: here.state))
          let next = states.next(here.state, passed: passed, reached: reached, isNear: isNear)
          if isLast {
            // Of balanced columns as good as each other, those are found last whose first are the longest.
            let isBetter = states.isOnePage ? node.cost <= goal.cost : node.cost < goal.cost
            if next.mayEnd, isBetter { goal = node }
          } else {
            offer(node, at: (end - start) * width, next.states.0, to: &table)
            offer(node, at: (end - start) * width, next.states.1, to: &table)
          }
        }
      }
    }
    return goal.previous < 0 ? nil : solution(to: goal, in: table, from: start, width: width)
  }

  /// How much a column must hold so that what it is a part of may cost less than is looked at, in pixels.
  /// - Parameters:
  ///   - starts: the states it may have.
  ///   - behind: the least that what is behind it may cost.
  private func leastUse(_ starts: [Start], _ scope: Scope, behind: Double) -> Double {
    // What is too high may have to stand somewhere all the same.
    guard scope.worstCut < .infinity else { return 0 }
    let room = scope.bound < .infinity ? scope.bound + LeastCosts.rounding - behind : .infinity
    var least = Double.infinity
    for start in starts {
      let most = max(0, room - start.cost - ColumnBreaker.columnCost)
      let empty = (most / ColumnBreaker.emptyCost).squareRoot() * max(start.limit, 1)
      least = min(least, max(start.limit - empty, start.limit * scope.leastFill))
    }
    return least - ColumnBreaker.tolerance
  }

  /// The first place where a column may end so that it holds enough; the galley's end at the latest.
  /// - Parameters:
  ///   - top: the column's beginning, with a line.
  ///   - height: what it is to hold without what containers put below it, in pixels.
  private func firstEnd(of top: GalleyLines.Top, line: Int, from height: Double) -> Int {
    var (low, high) = (line + 1, height > 0 ? lines.count : line + 1)
    while low < high {
      let middle = (low + high) / 2
      let foot = lines.feet[middle]
      // Without its own closing it grows from end to end.
      if top.height(to: foot, before: middle) - foot.closing < height { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What a column costs, the cut behind it apart.
  /// - Parameters:
  ///   - used: the height of its lines, in pixels.
  ///   - limit: the height there is.
  /// - Returns: nil if it is not looked at: the lines do not fit, or fill too little of it.
  private func cost(
    of used: Double, in limit: Double, isOneLine: Bool, isLast: Bool, isOnePage: Bool, _ scope: Scope
  ) -> Double? {
    let isTooHigh = used > limit + ColumnBreaker.tolerance
    if isTooHigh {
      return isOneLine && scope.worstCut == .infinity ? ColumnBreaker.columnCost + ColumnBreaker.overflowCost : nil
    }
    if isLast, !isOnePage { return ColumnBreaker.columnCost }
    if !isLast, used < limit * scope.leastFill { return nil }
    return ColumnBreaker.cost(of: used, in: limit)
  }

  /// What a column costs for being there and for what is empty at its foot.
  static func cost(of used: Double, in limit: Double) -> Double {
    let empty = max(0, limit - used) / max(limit, 1)
    return columnCost + emptyCost * empty * empty
  }

  private func offer(_ node: Node, at row: Int, _ state: Int, to table: inout [Node]) {
    guard state >= 0, node.cost < table[row + state].cost else { return }
    table[row + state] = node
  }

  /// A column of the first page may be too low for what comes next: it is left empty.
  private func leaveEmpty(_ line: Int, row: Int, _ states: ColumnStates, _ table: inout [Node]) {
    for state in 0..<states.count {
      let here = table[row + state]
      guard here.cost < .infinity, let next = states.following(state) else { continue }
      let cost = here.cost + ColumnBreaker.columnCost + ColumnBreaker.emptyCost
      let node = Node(
        cost: cost, worstCut: here.worstCut, previous: Int32(truncatingIfNeeded: line),
        previousState: Int32(truncatingIfNeeded: state))
      offer(node, at: row, next, to: &table)
    }
  }

  private func solution(to goal: Node, in table: [Node], from start: Int, width: Int) -> Solution {
    var solution = Solution(ends: [lines.count], states: [], cost: goal.cost, worstCut: goal.worstCut)
    var node = goal
    while node.previous >= 0 {
      let end = Int(node.previous)
      solution.states.append(Int(node.previousState))
      node = table[(end - start) * width + Int(node.previousState)]
      if node.previous >= 0 { solution.ends.append(end) }
    }
    solution.ends.reverse()
    solution.states.reverse()
    return solution
  }
}
