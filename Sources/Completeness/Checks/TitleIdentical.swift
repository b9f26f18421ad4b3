import Diagnostics
import Newsroom

/// A title that is the same in two languages may have been forgotten.
struct TitleIdentical: Check {
  static let titleIdentical = DiagnosticKind(
    "title-identical", .note, "A title is translated",
    explanation: """
      The title is word for word that of the original. Where it is a name, that is right; else it was forgotten.
      """,
    bad: "title: Inventaire permanent des mutuelles   (in English)",
    good: "title: A permanent inventory of mutual health organizations")

  /// Titles of fewer words are mostly names.
  private static let leastWords = 2

  var kinds: [DiagnosticKind] { [Self.titleIdentical] }
  var coveredBy: Set<String> { ["untranslated-item", "wrong-language"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let title = pair.translation.contribution.frontMatter.title
    guard !title.value.isEmpty, title.value == pair.original.contribution.frontMatter.title.value,
      Words.count(in: Array(title.value.utf8)[...]).words >= Self.leastWords,
      // Where its words tell that it was forgotten, that is a warning of its own.
      UntranslatedText(pair)?.hasUntranslatedTitle != true
    else { return }
    diagnostics.append(
      Diagnostic(
        Self.titleIdentical, at: pair.translation.titleLocation, "The title is that of the original",
        help: "Translate it, unless it is a name.",
        notes: [Diagnostic.Note("the title of the original", at: pair.original.titleLocation)]))
  }
}
