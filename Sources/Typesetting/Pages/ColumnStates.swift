/// What a column can be, as far as it decides how much it holds and what may follow it: the states of the search in
/// ``ColumnBreaker``.
///
/// Without boxes across the columns, all columns behind the first page are alike and are one state. With them, a state is
/// a column's place on its page and the box that stands across the foot of that page, which takes room from all columns of
/// the page and must be on the page that holds its anchor.
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

  /// The height of a column in each state, in pixels.
  let limits: [Double]
  /// The states of the first column.
  let initial: [Int]
  private let columns: Int
  private let spans: [Span]
  /// Of the span that a page has: nothing, not passed yet, passed.
  private let variants: Int
  /// Whether they are those of one page, that holds all lines.
  let isOnePage: Bool

  /// The columns of a galley.
  /// - Parameters:
  ///   - columns: columns of a page.
  ///   - first: the height of columns on the first page, in pixels.
  ///   - later: the same for other pages.
  ///   - spans: the boxes across the columns, by anchor; one at most stands on a page.
  init(columns: Int, first: Double, later: Double, spans: [Span]) {
    self.columns = columns
    self.spans = spans
    variants = 1 + 2 * spans.count
    isOnePage = false
    guard !spans.isEmpty else {
      limits = Array(repeating: first, count: columns) + [later]
      initial = [0]
      return
    }
    let taken: [Double] = spans.reduce(into: [0]) { $0 += [$1.height, $1.height] }
    var limits: [Double] = []
    for height in [first, later] {
      for _ in 0..<columns { limits += taken.map { height - $0 } }
    }
    self.limits = limits
    initial = [0, 1]
  }

  /// The columns of one page.
  /// - Parameters:
  ///   - columns: the most columns.
  ///   - height: their height in pixels.
  init(onePageOf columns: Int, height: Double) {
    self.columns = columns
    spans = []
    variants = 1
    isOnePage = true
    limits = Array(repeating: height, count: columns)
    initial = [0]
  }

  /// What may follow a column.
  /// - Parameters:
  ///   - state: the column's state.
  ///   - lines: its lines.
  func next(_ state: Int, _ lines: Range<Int>) -> Next {
    if spans.isEmpty {
      let next = state + 1
      guard next < limits.count else { return Next(states: (isOnePage ? -1 : state, -1), mayEnd: true) }
      return Next(states: (next, -1), mayEnd: true)
    }
    var passed = 0
    while passed < spans.count, spans[passed].anchor <= lines.lowerBound { passed += 1 }
    var reached = passed
    while reached < spans.count, spans[reached].anchor <= lines.upperBound { reached += 1 }
    var variant = state % variants
    if reached > passed {
      guard reached == passed + 1, variant == 1 + 2 * passed else { return .none }
      variant += 1
    }
    let isDone = variant % 2 == 0
    let place = state / variants
    if place % columns < columns - 1 { return Next(states: ((place + 1) * variants + variant, -1), mayEnd: isDone) }
    guard isDone else { return .none }
    let page = columns * variants
    return Next(states: (page, reached < spans.count ? page + 1 + 2 * reached : -1), mayEnd: true)
  }

  /// The state of the next column of the first page, or the first of the second, behind a column without lines; nil where
  /// all columns from here on are alike.
  func following(_ state: Int) -> Int? {
    spans.isEmpty && !isOnePage && state + 1 < limits.count ? state + 1 : nil
  }

  /// The place of a column on its page, of one of the galley's columns.
  /// - Parameters:
  ///   - state: its state.
  ///   - index: its number in the galley.
  func place(_ state: Int, index: Int) -> Int { spans.isEmpty ? index % columns : state / variants % columns }

  /// The index of the box across the foot of a column's page, or nil.
  func span(_ state: Int) -> Int? {
    guard !spans.isEmpty, state % variants > 0 else { return nil }
    return (state % variants - 1) / 2
  }
}
