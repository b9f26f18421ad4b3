import Diagnostics
import Newsroom

/// A link of a translation should not lead readers to the original's language where theirs is to be had.
struct CrossEditionLinks: Check {
  static let crossEditionLink = DiagnosticKind(
    "cross-edition-link", .note, "A link of a translation leads to pages in its own language",
    explanation: """
      The address names the language of the original, as /fr/ in an English text does. Many sites have the same page in other \
      languages. If this one has not, all is well.
      """,
    bad: "[the register](https://example.org/fr/register)",
    good: "[the register](https://example.org/en/register)")

  var kinds: [DiagnosticKind] { [Self.crossEditionLink] }
  var coveredBy: Set<String> { ["untranslated-item", "wrong-language"] }
  var coveredWithin: Set<String> { [Self.crossEditionLink.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let language = pair.original.language
    for link in pair.translation.outline.links where !link.isCrossReference && link.destination.hasPrefix("http") {
      guard LinkAddress.names(language, in: link.destination),
        !LinkAddress.names(pair.translation.language, in: link.destination)
      else { continue }
      diagnostics.append(
        Diagnostic(
          Self.crossEditionLink, at: pair.translation.location(link.range), "The link leads to a page in '\(language)'",
          help: "If the page is there in \(pair.language), link to that one."))
    }
  }
}
