import Diagnostics
import Newsroom

/// A translation must have the footnotes of its original.
struct FootnoteCount: Check {
  static let footnoteCount = DiagnosticKind(
    "footnote-count", .warning, "A translation has the footnotes of its original",
    explanation: "The translation refers to fewer footnotes than the original, or to more.",
    bad: "Un fonds[^1] qui…   and in English: A fund that…",
    good: "A fund[^1] that…")

  var kinds: [DiagnosticKind] { [Self.footnoteCount] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let lost = pair.missing.reduce(0) { $0 + pair.original.outline.units[$1].footnotes }
    let gained = pair.added.reduce(0) { $0 + pair.translation.outline.units[$1].footnotes }
    let meant = pair.original.outline.units.reduce(-lost) { $0 + $1.footnotes }
    let count = pair.translation.outline.units.reduce(-gained) { $0 + $1.footnotes }
    guard meant != count else { return }
    let differing = pair.pairs.first { $0.original.footnotes != $0.translation.footnotes }
    diagnostics.append(
      Diagnostic(
        Self.footnoteCount,
        at: differing.map { pair.translation.location(of: $0.translation) } ?? pair.translation.titleLocation,
        "The text refers to \(count) footnotes, in the original to \(meant)",
        help: "Give the translation the footnotes of the original.",
        notes: differing.map {
          [Diagnostic.Note("the text of the original", at: pair.original.location(of: $0.original))]
        } ?? []))
  }
}
