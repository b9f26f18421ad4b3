/// The part of a text under a heading, beside its counterpart.
struct PartPair: Sendable {
  /// The heading in the original, as an index of its units.
  var originalHeading: Int
  /// The heading in the translation.
  var translationHeading: Int
  /// The words under the heading, it included, in the original; those that changed since it was translated are left out
  /// on both sides.
  var originalWords: Int
  /// The words in the translation.
  var translationWords: Int

  /// The words of the translation for each of the original.
  var ratio: Double { Double(translationWords) / Double(max(originalWords, 1)) }

  /// The parts whose headings correspond; what stands between two such headings is compared, other headings or not.
  static func all(of pair: TranslationPair) -> [PartPair] {
    let headings = pair.alignment.beads.filter { bead in
      bead.original.count == 1 && bead.translation.count == 1
        && isHeading(pair.original.outline.units[bead.original.lowerBound])
        && isHeading(pair.translation.outline.units[bead.translation.lowerBound])
    }
    let translated = changedInTranslation(pair)
    return headings.enumerated().map { index, bead in
      let next = index + 1 < headings.count ? headings[index + 1] : nil
      let originalEnd = next?.original.lowerBound ?? body(of: pair.original)
      let translationEnd = next?.translation.lowerBound ?? body(of: pair.translation)
      return PartPair(
        originalHeading: bead.original.lowerBound, translationHeading: bead.translation.lowerBound,
        originalWords: words(pair.original, bead.original.lowerBound, originalEnd, but: pair.changed),
        translationWords: words(pair.translation, bead.translation.lowerBound, translationEnd, but: translated))
    }
  }

  /// The number of units before the footnotes.
  private static func body(of version: Version) -> Int {
    version.outline.units.firstIndex { $0.kind == .footnote } ?? version.outline.units.count
  }

  private static func words(_ version: Version, _ start: Int, _ end: Int, but skipped: Set<Int>) -> Int {
    (start..<max(start, end)).reduce(0) { $0 + (skipped.contains($1) ? 0 : version.outline.units[$1].words) }
  }

  /// The words of what changed in the original since it was translated, and of its counterparts.
  static func changed(_ pair: TranslationPair) -> (original: Int, translation: Int) {
    (
      pair.changed.reduce(0) { $0 + pair.original.outline.units[$1].words },
      changedInTranslation(pair).reduce(0) { $0 + pair.translation.outline.units[$1].words }
    )
  }

  private static func changedInTranslation(_ pair: TranslationPair) -> Set<Int> {
    guard !pair.changed.isEmpty else { return [] }
    return Set(
      pair.alignment.beads.lazy.filter { $0.original.contains(where: pair.changed.contains) }.flatMap(\.translation))
  }

  private static func isHeading(_ unit: TextUnit) -> Bool {
    if case .heading = unit.kind { true } else { false }
  }
}
