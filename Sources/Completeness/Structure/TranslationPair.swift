import Diagnostics
import Newsroom

/// A translation beside its original.
struct TranslationPair: Sendable {
  /// The version the item was written in.
  let original: Version
  /// The translation.
  let translation: Version
  /// Which units of the one correspond to which of the other.
  let alignment: Alignment
  /// The units of the original that have no counterpart.
  let missing: [Int]
  /// The units of the translation that have no counterpart.
  let added: [Int]
  /// How the translation stands to its original by its stamp; nil if it has none that was made from this original.
  let freshness: Freshness?
  /// The units of the original that are new or different since the translation was stamped: that they are not, or not
  /// rightly, in the translation is part of that.
  let changed: Set<Int>

  init(original: Version, translation: Version) {
    self.original = original
    self.translation = translation
    let freshness = Self.freshness(of: translation, original)
    self.freshness = freshness
    changed = freshness.map { Self.changed($0, in: original.outline) } ?? []
    alignment = Alignment(
      original.alignmentUnits, translation.alignmentUnits, languages: (original.language, translation.language),
      changed: changed)
    missing = alignment.beads.filter { $0.translation.isEmpty }.flatMap { $0.original }
    added = alignment.beads.filter { $0.original.isEmpty }.flatMap { $0.translation }
  }

  private static func freshness(of translation: Version, _ original: Version) -> Freshness? {
    guard let note = translation.contribution.frontMatter.translation, let stamp = note.stamp,
      // Where the original is gone, another translation stands in for it, and the stamp says nothing of that.
      note.of.value == original.language, !original.contribution.frontMatter.isTranslation
    else { return nil }
    return Freshness(
      stamp: stamp.value, groups: original.groups ?? BlockGroups.of(original.contribution),
      own: { BlockGroups.of(translation.contribution) })
  }

  private static func changed(_ freshness: Freshness, in outline: Outline) -> Set<Int> {
    guard freshness.state == .aged || freshness.state == .outdated else { return [] }
    // The first group is the front matter.
    let ranges = SortedRanges(freshness.changed.lazy.filter { $0 > 0 }.map { freshness.groups[$0].range })
    guard !ranges.isEmpty else { return [] }
    return Set(outline.units.indices.filter { ranges.overlaps(outline.units[$0].range) })
  }

  /// The words of the translation for each word of the original, bodies only; nil for a body without words.
  var ratio: Double? {
    let words = original.outline.words
    return words == 0 ? nil : Double(translation.outline.words) / Double(words)
  }

  /// The language of the translation, quoted: `'en'`.
  var language: String { "'\(translation.language)'" }

  /// The place in the translation where a unit of the original that it lacks should be: behind the unit before it.
  func place(ofMissing unit: Int) -> Location {
    var last: Int?
    for bead in alignment.beads {
      if bead.original.lowerBound > unit || (bead.translation.isEmpty && bead.original.contains(unit)) { break }
      if !bead.translation.isEmpty { last = bead.translation.upperBound - 1 }
    }
    guard let last else { return translation.titleLocation }
    let end = translation.outline.units[last].range.upperBound
    return translation.location(end..<end)
  }

  /// A note that shows a unit of the original.
  func note(_ text: String, original unit: Int) -> Diagnostic.Note {
    Diagnostic.Note(text, at: original.location(of: original.outline.units[unit]))
  }

  /// The pairs of single units.
  var pairs: [(original: TextUnit, translation: TextUnit)] {
    alignment.beads.compactMap { bead in
      guard bead.original.count == 1, bead.translation.count == 1 else { return nil }
      return (original.outline.units[bead.original.lowerBound], translation.outline.units[bead.translation.lowerBound])
    }
  }

  /// The links of the original that stand in units with a counterpart, as indices of its links and of the units; what is
  /// in the others is missing with them.
  var comparableLinks: [(link: Int, unit: Int)] {
    let skipped = Set(missing)
    return original.outline.units.enumerated().flatMap { index, unit in
      skipped.contains(index) || changed.contains(index) ? [] : unit.links.map { ($0, index) }
    }
  }
}
