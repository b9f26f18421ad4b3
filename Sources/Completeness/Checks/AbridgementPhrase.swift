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
  private static let phrases = [
    "[...]", "[…]", "(...)", "(…)", "[suite]", "suite de l'article en", "lire la suite", "suite dans l'original",
    "reste de l'article",
    "reste du texte", "version abregee", "resume de l'article original", "read the rest", "rest of the article",
    "rest of the text",
    "text omitted", "omitted here", "abridged version", "full text in french", "full text in english",
    "full text in spanish",
    "leer mas en", "resto del articulo", "resto del texto", "se omite", "texto omitido", "version abreviada",
    "texto completo en ingles", "texto completo en frances", "texto completo en espanol",
    "texto completo en el original",
  ]

  var kinds: [DiagnosticKind] { [Self.abridgementPhrase] }
  var coveredBy: Set<String> { ["placeholder", "untranslated-item", "wrong-language"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let original = pair.original.outline
    for unit in pair.translation.outline.units {
      let bytes = pair.translation.outline.text[unit.text]
      guard Self.mayHold(bytes) else { continue }
      let text = FoldedText.folded(pair.translation.outline.text(of: unit))
      guard let phrase = Self.phrases.first(where: { text.contains($0) }) else { continue }
      let isInOriginal = original.units.contains { unit in
        let folded = FoldedText.folded(original.text(of: unit))
        return Self.phrases.contains { folded.contains($0) }
      }
      if isInOriginal { return }
      diagnostics.append(
        Diagnostic(
          Self.abridgementPhrase, at: pair.translation.location(of: unit),
          "'\(phrase)' says that something is left out in \(pair.language)",
          help: "Translate the whole text."))
    }
  }

  /// Whether a text holds the beginning of a phrase at all, which is told much faster.
  private static func mayHold(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 == 0x5B || $0 == 0x28 }
      || [
        "suite", "reste", "rest ", "omit", "abr", "full text", "leer m", "resto", "exto completo", "Lire", "Read",
        "Leer",
      ].contains { word in
        bytes.contains(word.utf8)
      }
  }
}
