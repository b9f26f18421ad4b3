import Diagnostics
import Newsroom

/// Every paragraph of the original must be in the translation, and the other way round.
struct MissingParagraphs: Check {
  static let paragraphMissing = DiagnosticKind(
    "paragraph-missing", .warning, "Every paragraph of the original is in the translation",
    explanation: """
      The paragraphs of original and translation are laid side by side, by their order, length, names, numbers and addresses. \
      One of the original's has no counterpart. Two paragraphs that became one in translation are not reported.

      Translate the paragraph that the note shows.
      """,
    bad: "three paragraphs in French, two in English",
    good: "three paragraphs in French, three in English")

  static let paragraphAdded = DiagnosticKind(
    "paragraph-added", .warning, "Every paragraph of the translation is in the original",
    explanation: """
      A paragraph of the translation has no counterpart in the original. Readers of the other editions do not get it. It may have \
      been corrected in the translation by mistake instead of in the original.
      """,
    bad: "two paragraphs in French, three in English",
    good: "three paragraphs in French, three in English")

  /// Shorter paragraphs come and go with the layout.
  private static let leastWords = 8
  /// If the rest of the translation has more words than this for each of the rest of the original, what looks missing
  /// stands there.
  private static let mostExpansion = 1.5

  var kinds: [DiagnosticKind] { [Self.paragraphMissing, Self.paragraphAdded] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item", "wrong-language", "overlong"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let lost = gaps(pair.missing, in: pair.original, but: pair.added, in: pair.translation)
    for unit in lost where !pair.changed.contains(unit) {
      diagnostics.append(
        Diagnostic(
          Self.paragraphMissing, at: pair.place(ofMissing: unit),
          "A paragraph of the original is missing here in \(pair.language)",
          help: "Translate the paragraph.", notes: [pair.note("the paragraph of the original", original: unit)]))
    }
    for unit in gaps(pair.added, in: pair.translation, but: pair.missing, in: pair.original) {
      diagnostics.append(
        Diagnostic(
          Self.paragraphAdded, at: pair.translation.location(of: pair.translation.outline.units[unit]),
          "This paragraph is not in the original",
          help: "Add it to the original, or take it out, so that all readers get the same."))
    }
  }

  /// The paragraphs among units without counterpart that cannot be accounted for by those of the other side.
  private func gaps(_ units: [Int], in version: Version, but others: [Int], in other: Version) -> [Int] {
    let lost = units.filter {
      version.outline.units[$0].kind == .paragraph && version.outline.units[$0].words >= Self.leastWords
    }
    guard !lost.isEmpty else { return [] }
    let here = words(units, in: version)
    let there = words(others, in: other)
    // What has no counterpart on either side was moved or rewritten.
    guard there * 2 < here else { return [] }
    let rest = version.outline.words - here
    guard rest == 0 || Double(other.outline.words - there) < Self.mostExpansion * Double(rest) + 10 else { return [] }
    return lost
  }

  private func words(_ units: [Int], in version: Version) -> Int {
    units.reduce(0) { $0 + version.outline.units[$1].words }
  }
}
