import Diagnostics
import Newsroom

/// Words that say that something was left out have no place in a translation whose original has none.
struct AbridgementPhrase: Check {
  static let abridgementPhrase = DiagnosticKind(
    "abridgement-phrase", .warning, "A translation leaves nothing out",
    explanation: """
      "[...]", "read the rest", "suite dans l'original", "se omite" and the like say that the text goes on elsewhere, and the \
      original says nothing of the sort.
      """,
    bad: "The fund was founded in 1998. [...]",
    good: "The fund was founded in 1998. It has grown ever since.")

  var kinds: [DiagnosticKind] { [Self.abridgementPhrase] }
  var coveredBy: Set<String> { ["placeholder", "untranslated-item", "wrong-language"] }
  var coveredWithin: Set<String> { [Self.abridgementPhrase.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let translation = pair.translation.outline
    let phrases = context.phrases.omissions
    // No phrase goes over the line feed between units, so most texts are done with at once.
    guard phrases.first(in: pair.translation.folded.bytes[...]) != nil else { return }
    for (index, unit) in translation.units.enumerated() {
      guard let phrase = phrases.first(in: pair.translation.folded[index]) else { continue }
      let isInOriginal = pair.original.outline.units.indices.contains {
        phrases.first(in: pair.original.folded[$0]) != nil
      }
      if isInOriginal { return }
      diagnostics.append(
        Diagnostic(
          Self.abridgementPhrase, at: pair.translation.location(of: unit),
          "'\(phrase)' says that something is left out in \(pair.language)", help: "Translate the whole text."))
    }
  }
}
