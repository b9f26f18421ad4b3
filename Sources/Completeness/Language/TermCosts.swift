/// What meeting a term costs each of several languages: its surprise.
struct TermCosts: Sendable {
  /// The languages that have a term, and those it is foreign to, a bit each.
  struct Marks: Sendable {
    var known: UInt32 = 0
    var foreign: UInt32 = 0
  }

  private(set) var index: TermIndex
  /// A row a term, a column a language.
  private(set) var costs: [Int32] = []
  /// One a term.
  private(set) var marks: [Marks] = []
  private let languages: Int
  private let unknown: [Int32]

  /// Makes an empty table.
  /// - Parameters:
  ///   - capacity: how many terms will be added at most.
  ///   - unknown: the cost of a term that a language does not have, by language.
  init(capacity: Int, unknown: [Int32]) {
    index = TermIndex(capacity: capacity)
    languages = unknown.count
    self.unknown = unknown
  }

  /// Sets what a term costs a language.
  mutating func set(_ key: UInt64, _ language: Int, cost: Int) {
    let row = row(key)
    costs[row * languages + language] = Int32(cost)
    marks[row].known |= 1 << UInt32(language)
  }

  /// Marks a term as foreign to a language.
  mutating func setForeign(_ key: UInt64, _ language: Int) {
    let row = row(key)
    marks[row].foreign |= 1 << UInt32(language)
  }

  private mutating func row(_ key: UInt64) -> Int {
    let row = index.add(key)
    if row == marks.count {
      costs += unknown
      marks.append(Marks())
    }
    return row
  }
}
