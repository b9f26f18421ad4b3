/// Cuts a galley into columns by least total badness.
///
/// Dynamic programming over the galley's lines: of all ways to cut it, the one whose columns cost least together. A
/// column costs what is empty at its foot, and each cut what its place costs (see ``GalleyLines``). Footnotes take their
/// room at the foot of the column that cites them.
struct ColumnBreaker {
  /// A column: a range of the galley's lines and the footnotes cited in it.
  struct Column {
    /// The lines.
    var lines: Range<Int>
    /// Indices of footnotes, ascending.
    var notes: [Int]
  }

  /// Space between a column's text and its footnotes, in pixels.
  static let noteGap = 17.0
  private static let emptyCost = 1000.0
  private static let columnCost = 100.0

  let lines: GalleyLines
  /// Columns of a page.
  let columns: Int
  /// Height of a column on the first page and on the others, in pixels.
  let firstHeight: Double
  let height: Double

  /// Cuts the whole galley; the columns of the last page are balanced.
  func cut() -> [Column] {
    guard lines.count > 0 else { return [] }
    let ends = solve(from: 0, capacity: { $0 < columns ? firstHeight : height }, most: nil)?.ends ?? [lines.count]
    let lastPage = (ends.count - 1) / columns * columns
    let start = lastPage == 0 ? 0 : ends[lastPage - 1]
    let capacity = lastPage == 0 ? firstHeight : height
    let balanced = balance(from: start, capacity: capacity) ?? Array(ends[lastPage...])
    return makeColumns(Array(ends[..<lastPage]) + balanced)
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
    var fallback: (ends: [Int], worstCut: Double)?
    while target < capacity + lines.unit {
      let limit = min(target, capacity)
      if let solution = solve(from: start, capacity: { _ in limit }, most: columns) {
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

  private struct State {
    var cost: Double
    var previous: Int
    var previousState: Int
    var worstCut: Double
  }

  /// Finds the cheapest cut of the lines from a start.
  /// - Parameters:
  ///   - start: the first line.
  ///   - capacity: the height of a column by its index; the same for all from ``columns`` on.
  ///   - most: the most columns allowed, or nil.
  private func solve(from start: Int, capacity: (Int) -> Double, most: Int?) -> (ends: [Int], worstCut: Double)? {
    // Mostly there is a way without a cut that must not be, and it is found faster when those are passed over.
    solve(from: start, capacity: capacity, most: most, worst: GalleyLines.forbidden)
      ?? solve(from: start, capacity: capacity, most: most, worst: .infinity)
  }

  private func solve(from start: Int, capacity: (Int) -> Double, most: Int?, worst: Double)
    -> (ends: [Int], worstCut: Double)?
  {
    let count = lines.count
    let states = (most ?? columns) + 1
    var table = [State?](repeating: nil, count: (count - start + 1) * states)
    func slot(_ line: Int, _ state: Int) -> Int { (line - start) * states + state }
    table[slot(start, 0)] = State(cost: 0, previous: -1, previousState: -1, worstCut: 0)

    for line in start..<count {
      for state in 0..<states {
        guard let here = table[slot(line, state)] else { continue }
        if let most, state >= most { continue }
        let next = most == nil ? min(state + 1, columns) : state + 1
        let limit = capacity(state)
        var end = line + 1
        while end <= count {
          let used = lines.height(line..<end)
          if used > limit + 0.01, end > line + 1 { break }
          let isLast = end == count
          let cut = isLast ? 0 : lines.penalty(before: end)
          if cut >= worst {
            end += 1
            continue
          }
          let empty = max(0, limit - used) / max(limit, 1)
          let overflow = used > limit + 0.01 ? GalleyLines.forbidden : 0
          let cost =
            here.cost + ColumnBreaker.columnCost + cut + overflow
            + (isLast && most == nil ? 0 : ColumnBreaker.emptyCost * empty * empty)
          if table[slot(end, next)].map({ cost < $0.cost }) ?? true {
            table[slot(end, next)] = State(
              cost: cost, previous: line, previousState: state, worstCut: max(here.worstCut, cut))
          }
          end += 1
        }
      }
    }

    var best: Int?
    for state in 1..<max(2, states) {
      guard let candidate = table[slot(count, state)] else { continue }
      if best.flatMap({ table[slot(count, $0)] }).map({ candidate.cost < $0.cost }) ?? true { best = state }
    }
    guard let best, let goal = table[slot(count, best)] else { return nil }
    var ends: [Int] = []
    var line = count
    var state = best
    while line > start, let current = table[slot(line, state)] {
      ends.append(line)
      line = current.previous
      state = current.previousState
    }
    return (ends.reversed(), goal.worstCut)
  }

  private func makeColumns(_ ends: [Int]) -> [Column] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return Column(lines: start..<end, notes: lines.notes(in: start..<end))
    }
  }
}
