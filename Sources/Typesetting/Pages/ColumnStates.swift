/// What a column can be, as far as it decides how much it holds and what may follow it: the states of the search in
/// ``ColumnBreaker``.
///
/// Without boxes across the columns, all columns behind the first page are alike and are one state. With them, a state is
/// a column's place on its page and what stands across the foot of that page: nothing, the box whose anchor was passed
/// last, or the one whose anchor comes next. A box takes room from all columns of its page and must be on the page that
/// holds its anchor, so there are no others: which boxes these are is told by the line that the column begins with.
struct ColumnStates {
  /// A box across the columns.
  struct Span {
    /// The line before which it would stand in the galley, from 1; at the galley's end the number of lines.
    var anchor: Int
    /// The height it takes from each column, space included, in pixels.
    var height: Double
  }

  /// A change of state from a column to the next.
  struct Next {
    /// The states the next column may have; -1 for none.
    var states: (Int, Int)
    /// Whether the galley may end with this column.
    var mayEnd: Bool

    /// No column may end so.
    static let none = Next(states: (-1, -1), mayEnd: false)
  }

  /// What stands across the foot of a page: nothing, the box passed last, the box that comes next.
  private static let variants = 3
  private static let passedLast = 1
  private static let comesNext = 2

  /// The number of states.
  let count: Int
  /// The states of the first column.
  let initial: [Int]
  /// The boxes, by anchor.
  let spans: [Span]
  /// Whether they are those of one page, that holds all lines.
  let isOnePage: Bool
  /// The height of a column without a box, by place: those of the first page, then one or all of another.
  private let heights: [Double]
  /// Columns of a page.
  let columns: Int

  /// The columns of a galley.
  /// - Parameters:
  ///   - columns: columns of a page.
  ///   - first: the height of columns on the first page, in pixels.
  ///   - later: the same for other pages.
  ///   - spans: the boxes across the columns, by anchor; one at most stands on a page.
  init(columns: Int, first: Double, later: Double, spans: [Span]) {
    self.columns = columns
    self.spans = spans
    isOnePage = false
    heights = Array(repeating: first, count: columns) + Array(repeating: later, count: spans.isEmpty ? 1 : columns)
    count = spans.isEmpty ? heights.count : heights.count * ColumnStates.variants
    initial = spans.isEmpty ? [0] : [0, ColumnStates.comesNext]
  }

  /// The columns of one page.
  /// - Parameters:
  ///   - columns: the most columns.
  ///   - height: their height in pixels.
  init(onePageOf columns: Int, height: Double) {
    self.columns = columns
    spans = []
    isOnePage = true
    heights = Array(repeating: height, count: columns)
    count = columns
    initial = [0]
  }

  /// The height of columns of the first page, of other pages, and of the highest, without a box, in pixels.
  var first: Double { heights.first ?? 0 }
  var later: Double { heights.last ?? 0 }
  var highest: Double { max(first, later) }

  /// How many anchors are passed where a column begins or ends.
  /// - Parameters:
  ///   - line: the line that the column begins with, or the one behind it.
  ///   - known: so many are passed for certain.
  func passed(by line: Int, from known: Int = 0) -> Int {
    var passed = known
    while passed < spans.count, spans[passed].anchor <= line { passed += 1 }
    return passed
  }

  /// The height of a column, in pixels.
  /// - Parameters:
  ///   - state: the column's state.
  ///   - passed: how many anchors are passed where it begins.
  func limit(_ state: Int, passed: Int) -> Double {
    guard !spans.isEmpty else { return heights[state] }
    let height = heights[state / ColumnStates.variants]
    return span(state, passed: passed).map { height - spans[$0].height } ?? height
  }

  /// What may follow a column.
  /// - Parameters:
  ///   - state: the column's state.
  ///   - passed: how many anchors are passed where it begins.
  ///   - reached: how many where it ends.
  ///   - isNear: whether the next anchor may be on a page that begins where the column ends.
  func next(_ state: Int, passed: Int, reached: Int, isNear: Bool) -> Next {
    if spans.isEmpty {
      let next = state + 1
      guard next < count else { return Next(states: (isOnePage ? -1 : state, -1), mayEnd: true) }
      return Next(states: (next, -1), mayEnd: true)
    }
    let place = state / ColumnStates.variants
    var variant = state % ColumnStates.variants
    if reached > passed {
      guard reached == passed + 1, variant == ColumnStates.comesNext else { return .none }
      variant = ColumnStates.passedLast
    }
    let isDone = variant != ColumnStates.comesNext
    if place % columns < columns - 1 {
      return Next(states: ((place + 1) * ColumnStates.variants + variant, -1), mayEnd: isDone)
    }
    guard isDone else { return .none }
    let page = columns * ColumnStates.variants
    return Next(states: (page, isNear ? page + ColumnStates.comesNext : -1), mayEnd: true)
  }

  /// The state of the next column of the first page, or the first of the second, behind a column without lines; nil where
  /// all columns from here on are alike.
  func following(_ state: Int) -> Int? {
    spans.isEmpty && !isOnePage && state + 1 < count ? state + 1 : nil
  }

  /// The place of a column on its page, of one of the galley's columns.
  /// - Parameters:
  ///   - state: its state.
  ///   - index: its number in the galley.
  func place(_ state: Int, index: Int) -> Int {
    spans.isEmpty ? index % columns : state / ColumnStates.variants % columns
  }

  /// The index of the box across the foot of a column's page, or nil.
  /// - Parameters:
  ///   - state: the column's state.
  ///   - passed: how many anchors are passed where it begins.
  func span(_ state: Int, passed: Int) -> Int? {
    guard !spans.isEmpty else { return nil }
    switch state % ColumnStates.variants {
    case ColumnStates.passedLast: return passed > 0 ? passed - 1 : nil
    case ColumnStates.comesNext: return passed < spans.count ? passed : nil
    default: return nil
    }
  }

  /// The lines that columns of a page may begin with if it holds a place between lines, and more: no page holds more than
  /// its columns do, even if space falls away at the top of each.
  func linesOfPage(around place: Int, of lines: GalleyLines, from start: Int) -> Range<Int> {
    let page = Double(columns) * (highest + lines.mostDropped + ColumnBreaker.tolerance)
    let sum = lines.feet[place].sum
    var (first, last) = (place, place)
    while first > start, sum - lines.feet[first - 1].sum <= page { first -= 1 }
    while last < lines.count, lines.feet[last].sum - sum <= page { last += 1 }
    return first..<last
  }
}
