import Diagnostics
import Newsroom

/// A translation must not say much more than its original.
struct Overlong: Check {
  static let overlong = DiagnosticKind(
    "overlong", .warning, "A translation is not much longer than its original",
    explanation: """
      A translation with nearly twice the words of its original says something that the others do not: a text that was pasted \
      twice, another item's text, or the original left standing under the translation.

      Take out what does not belong here, or add it to the original, so that all readers get it.
      """,
    bad: "the French text, and under it the English one",
    good: "the English text")

  /// The largest ratio of words that was found in complete translations, with some room.
  static let most = 1.9

  var kinds: [DiagnosticKind] { [Self.overlong] }
  var coveredBy: Set<String> { ["untranslated-item", "wrong-language"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let words = pair.original.outline.words
    guard words >= Abridged.leastWords, let ratio = pair.ratio, ratio > Self.most else { return }
    let place = pair.added.first.map { pair.translation.location(of: pair.translation.outline.units[$0]) }
    diagnostics.append(
      Diagnostic(
        Self.overlong, at: place ?? pair.translation.titleLocation,
        "'\(pair.translation.item.slug)' has \(pair.translation.outline.words) words in \(pair.language), and \(words) in the original",
        help: "Take out what is not in the original, or add it there, too."))
  }
}
