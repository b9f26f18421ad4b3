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
  static let emptyCost = 1000.0
  static let columnCost = 100.0
  /// So many more heights are tried for balanced columns so that none ends inside a word: three lines' worth.
  private static let heightsToSpareAHyphen = 6
  /// What stands outside its page is worse than any cut.
  static let overflowCost = 4 * GalleyLines.forbidden

  let lines: GalleyLines
  /// Columns of a page.
  let columns: Int
  /// Height of a column on the first page and on the others, in pixels.
  let firstHeight: Double
  let height: Double
  /// The boxes across the columns, by anchor.
  var spans: [ColumnStates.Span] = []

  /// Cuts are of no use to the caller that cost as much, ``pageCost`` for each page included.
  var bound = Double.infinity
  /// What each page costs beside its columns, as far as ``bound`` is concerned.
  var pageCost = 0.0

  /// Cuts the whole galley; the columns of the last page are balanced.
  /// - Returns: nil if the boxes across the columns find no place, or if all ways cost as much as ``bound``.
  func cut() -> Cut? {
    guard lines.count > 0 else { return spans.isEmpty ? Cut(pages: [], cost: 0, waste: 0, worstCut: 0) : nil }
    let states = ColumnStates(columns: columns, first: firstHeight, later: height, spans: spans)
    guard let solution = solve(from: 0, states: states) else { return nil }
    var pages: [PageCut] = []
    var start = 0
    for (index, end) in solution.ends.enumerated() {
      let state = solution.states[index]
      if states.place(state, index: index) == 0 {
        pages.append(PageCut(columns: [], span: states.span(state, passed: states.passed(by: start))))
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
    // The least height at which no box is cut, but a word; a few lines more may spare that, too.
    var hyphenated: (solution: Solution, heightsLeft: Int)?
    while target < capacity + lines.unit, hyphenated?.heightsLeft != 0 {
      let states = ColumnStates(onePageOf: columns, height: min(target, capacity))
      hyphenated?.heightsLeft -= 1
      if let solution = solve(from: start, states: states) {
        if solution.worstCut < GalleyLines.hyphenAtFoot { return solution.ends }
        if solution.worstCut < GalleyLines.insideGroup, hyphenated == nil {
          hyphenated = (solution, ColumnBreaker.heightsToSpareAHyphen)
        }
        let grade = GalleyLines.grade(solution.worstCut)
        let best = fallback.map { GalleyLines.grade($0.worstCut) } ?? 3
        // Where a bad cut cannot be avoided, the most room needs the fewest.
        if grade < best || grade == 2 && best == 2 { fallback = solution }
      }
      target += lines.unit
    }
    return (hyphenated?.solution ?? fallback)?.ends
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
