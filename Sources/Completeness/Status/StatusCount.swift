public import Newsroom

/// How many items stand in each state, in one language.
public struct StatusCount: Sendable, Hashable {
  /// The number of items by state, in the order of ``TranslationState/allCases``.
  private var states = [Int](repeating: 0, count: TranslationState.allCases.count)

  /// Makes a count of no items.
  public init() {}

  /// The number of items in a state.
  public private(set) subscript(state: TranslationState) -> Int {
    get { states[state.rank] }
    set { states[state.rank] = newValue }
  }

  /// The number of items meant for the edition.
  public var meant: Int { states.reduce(0, +) - self[.excluded] }

  /// The share of items meant for the edition that are complete, in whole per cent, rounded down: 100 is said only of an
  /// edition that lacks nothing. 100 for an edition without items.
  public var percent: Int { meant == 0 ? 100 : self[.complete] * 100 / meant }

  /// The states that some of the items meant for the edition are in beside being complete, the worst first.
  public var gaps: [(state: TranslationState, count: Int)] {
    TranslationState.allCases.reversed().filter { !$0.isDone && self[$0] > 0 }.map { ($0, self[$0]) }
  }

  /// Counts an item.
  public mutating func add(_ state: TranslationState) { self[state] += 1 }

  /// The items of two counts together.
  public static func + (left: StatusCount, right: StatusCount) -> StatusCount {
    var sum = left
    for state in TranslationState.allCases { sum[state] += right[state] }
    return sum
  }
}

extension StatusReport {
  /// The count of a language over all groups.
  public func count(_ language: Language) -> StatusCount {
    groups.reduce(StatusCount()) { $0 + $1.count(language) }
  }

  /// The languages of some reports, in the order in which they are met.
  public static func languages(of reports: [StatusReport]) -> [Language] {
    var languages: [Language] = []
    for language in reports.flatMap(\.languages) where !languages.contains(language) { languages.append(language) }
    return languages
  }
}

extension StatusReport.Group {
  /// The count of a language.
  public func count(_ language: Language) -> StatusCount {
    var count = StatusCount()
    for row in rows { for cell in row.cells where cell.language == language { count.add(cell.state) } }
    return count
  }
}
