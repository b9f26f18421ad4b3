/// What meeting a term costs each of several languages: its surprise.
struct TermCosts<Vector: LanguageVector>: Sendable {
  /// What is known of a term, by language.
  struct Row: Sendable {
    /// The cost.
    var costs: Vector
    /// 1 for the languages that have the term.
    var known = Vector.zero
    /// 1 for the languages that it is foreign to.
    var foreign = Vector.zero
    /// Whether any language has it.
    var isKnown = false
  }

  /// The bit from which ``sums`` count the languages that have a term. A word has too few terms for costs to reach it.
  private static var knownShift: Int32 { 16 }

  private(set) var index: TermIndex
  /// One a term.
  private(set) var rows: [Row] = []
  /// One a term: its cost, and from bit 16 on whether a language has it, so that both are summed at once.
  private(set) var sums: [Vector] = []
  private let unknown: Vector

  /// Makes an empty table.
  /// - Parameters:
  ///   - capacity: how many terms will be added at most.
  ///   - unknown: the cost of a term that a language does not have, by language.
  init(capacity: Int, unknown: Vector) {
    index = TermIndex(capacity: capacity)
    self.unknown = unknown
  }

  /// Sets what a term costs a language.
  mutating func set(_ key: UInt64, _ language: Int, cost: Int) {
    let row = row(key)
    rows[row].costs[language] = Int32(cost)
    rows[row].known[language] = 1
    rows[row].isKnown = true
    sums[row][language] = Int32(cost) | 1 << Self.knownShift
  }

  /// Marks a term as foreign to a language.
  mutating func setForeign(_ key: UInt64, _ language: Int) { rows[row(key)].foreign[language] = 1 }

  /// What is in a sum of ``sums``.
  static func parts(of sum: Vector) -> (costs: Vector, known: Vector) {
    (sum & Vector(repeating: (1 << knownShift) - 1), sum &>> Vector(repeating: knownShift))
  }

  private mutating func row(_ key: UInt64) -> Int {
    let row = index.add(key)
    if row == rows.count {
      rows.append(Row(costs: unknown))
      sums.append(unknown)
    }
    return row
  }
}
