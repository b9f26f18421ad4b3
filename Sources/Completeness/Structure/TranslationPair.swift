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

  init(original: Version, translation: Version) {
    self.original = original
    self.translation = translation
    alignment = Alignment(
      original.alignmentUnits, translation.alignmentUnits, languages: (original.language, translation.language))
    missing = alignment.beads.filter { $0.translation.isEmpty }.flatMap { $0.original }
    added = alignment.beads.filter { $0.original.isEmpty }.flatMap { $0.translation }
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

  /// The links of the original that stand in units with a counterpart; what is in the others is missing with them.
  var comparableLinks: [Outline.Link] {
    guard !missing.isEmpty else { return original.outline.links }
    let skipped = missing.map { original.outline.units[$0].links }
    return original.outline.links.enumerated().filter { link in !skipped.contains { $0.contains(link.offset) } }
      .map(\.element)
  }
}
