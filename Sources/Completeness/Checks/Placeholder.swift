import Diagnostics
import Newsroom

/// A text must be more than a file that waits for one.
struct Placeholder: Check {
  static let placeholder = DiagnosticKind(
    "placeholder", .error, "A text is there in full, not promised",
    explanation: """
      The file is there, but its text is empty or a few words, where the original has many; or it says that it is to be \
      written. Readers would get a title with nothing under it.

      Translate the text. If it is not ready, write 'status: draft', and the item is left out of this edition and named among the gaps.
      """,
    bad: "À traduire",
    good: "status: draft")

  /// Originals shorter than this may well be a few words in other languages, too.
  private static let leastWords = 20
  /// Fewer words than this are no text.
  private static let fewWords = 5

  var kinds: [DiagnosticKind] { [Self.placeholder] }

  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let units = version.outline.units
    guard let unit = units.first, units.count == 1 else { return }
    guard context.phrases.isPromise(version.outline.text(of: unit)) else { return }
    report(
      version, at: version.location(of: unit), "The text of '\(version.item.slug)' is still to be written", nil,
      into: &diagnostics)
  }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let words = pair.original.outline.words
    let own = pair.translation.outline.words
    guard words >= Self.leastWords, own < Self.fewWords else { return }
    var before: [Diagnostic] = []
    check(pair.translation, context, into: &before)
    guard before.isEmpty else { return }
    let place = pair.translation.outline.units.first.map(pair.translation.location) ?? pair.translation.titleLocation
    let count = own == 0 ? "no text" : own == 1 ? "1 word" : "\(own) words"
    report(
      pair.translation, at: place,
      "'\(pair.translation.item.slug)' has \(count) in \(pair.language), and \(words) words in the original",
      pair.original.outline.units.first.map {
        Diagnostic.Note("the original begins here", at: pair.original.location(of: $0))
      },
      into: &diagnostics)
  }

  private func report(
    _ version: Version, at location: Location, _ headline: String, _ note: Diagnostic.Note?,
    into diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        Self.placeholder, at: location, headline,
        help: "Write the text, or 'status: draft' in the front matter until it is there.",
        notes: note.map { [$0] } ?? []))
  }
}
