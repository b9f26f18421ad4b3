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

  /// What is said where something is left out, folded to small letters without accents.
  private static let phrases = PhraseTable([
    "[...]", "[…]", "(...)", "(…)", "[suite]", "suite de l'article en", "lire la suite", "suite dans l'original",
    "reste de l'article",
    "reste du texte", "version abregee", "resume de l'article original", "read the rest", "rest of the article",
    "rest of the text",
    "text omitted", "omitted here", "abridged version", "full text in french", "full text in english",
    "full text in spanish",
    "leer mas en", "resto del articulo", "resto del texto", "se omite", "texto omitido", "version abreviada",
    "texto completo en ingles", "texto completo en frances", "texto completo en espanol",
    "texto completo en el original",
  ])

  var kinds: [DiagnosticKind] { [Self.abridgementPhrase] }
  var coveredBy: Set<String> { ["placeholder", "untranslated-item", "wrong-language"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let translation = pair.translation.outline
    for (index, unit) in translation.units.enumerated() {
      guard let phrase = Self.phrases.first(in: pair.translation.folded[index]) else { continue }
      let isInOriginal = pair.original.outline.units.indices.contains {
        Self.phrases.first(in: pair.original.folded[$0]) != nil
      }
      if isInOriginal { return }
      diagnostics.append(
        Diagnostic(
          Self.abridgementPhrase, at: pair.translation.location(of: unit),
          "'\(phrase)' says that something is left out in \(pair.language)", help: "Translate the whole text."))
    }
  }
}
