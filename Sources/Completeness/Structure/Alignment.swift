import Newsroom

/// Which units of a translation correspond to which of its original.
///
/// The method is that of Gale and Church, "A program for aligning sentences in bilingual corpora" (1993), on paragraphs,
/// headings, list items and the like instead of sentences: among all ways to pair the two sequences in order, one to
/// one, two to one, one to two or one to none, the one of the least cost is taken. Pairs cost the more the less their
/// lengths agree, and less where they share names, numbers or addresses.
struct Alignment: Sendable {
  /// Units that belong together; one of the ranges may be empty.
  struct Bead: Sendable, Hashable {
    /// Indices of the original's units.
    var original: Range<Int>
    /// Indices of the translation's units.
    var translation: Range<Int>
  }

  /// The pairs, in order; all units are in one of them. Empty if the bodies are too long to be compared.
  private(set) var beads: [Bead] = []

  /// The largest number of pairs that are compared.
  private static let mostCells = 4_000_000
  /// How far behind or ahead of the other text a unit is looked for, beyond the difference of their lengths.
  private static let band = 12

  /// Aligns two texts.
  /// - Parameters:
  ///   - original: the units of the original.
  ///   - translation: the units of the translation.
  ///   - languages: their languages, in this order.
  ///   - changed: the units of the original that are known to be new or different since it was translated.
  init(
    _ original: AlignmentUnits, _ translation: AlignmentUnits, languages: (Language, Language), changed: Set<Int> = []
  ) {
    let costs = AlignmentCosts(original, translation, languages: languages, changed: changed)
    let rows = original.units.count
    let columns = translation.units.count
    if rows == columns, (0..<rows).allSatisfy({ costs.isPlain($0, $0) }) {
      beads = (0..<rows).map { Bead(original: $0..<$0 + 1, translation: $0..<$0 + 1) }
      return
    }
    let width = Self.band + abs(rows - columns)
    guard (rows + 1) * min(columns + 1, 2 * width + 1) <= Self.mostCells else { return }
    beads = AlignmentSearch(costs: costs, rows: rows, columns: columns, width: width).beads()
  }
}
