import Diagnostics
import Newsroom

/// A translation must not say much less than its original, as a whole and under each heading.
struct Abridged: Check {
  static let abridged = DiagnosticKind(
    "abridged", .error, "A translation is as long as its original",
    explanation: """
      Translations between French, English and Spanish have about as many words as their originals: 12 to 20 % more in French \
      than in English, 6 to 13 % more in Spanish. A translation, or the part of it under one heading, with less than 60 % of the \
      words leaves something out. Parts of fewer than 30 words are not judged.

      Translate what is missing. If the edition is meant to carry less, say so in the front matter of the translation, with the reason.
      """,
    bad: "title: A permanent inventory",
    good:
      "title: A permanent inventory\nignore: [{id: abridged, why: \"The list of addresses is of no use in this edition.\"}]"
  )

  /// The least share of the original's words; below it no complete translation was found among 2,000 sections.
  static let least = 0.6
  /// The least words of an original that can be judged.
  static let leastWords = 30

  var kinds: [DiagnosticKind] { [Self.abridged] }
  var coveredBy: Set<String> { ["placeholder", "untranslated-item", "wrong-language"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let words = pair.original.outline.words
    guard words >= Self.leastWords else { return }
    // What changed in the original since it was translated is told by the stamp.
    let changed = PartPair.changed(pair)
    let rest = (words - changed.original, pair.translation.outline.words - changed.translation)
    guard rest.0 >= Self.leastWords else { return }
    let new = pair.missing.reduce(0) { $0 + (pair.changed.contains($1) ? pair.original.outline.units[$1].words : 0) }
    if Double(rest.1) < Self.least * Double(rest.0),
      Double(pair.translation.outline.words) < Self.least * Double(words - new)
    {
      let location = pair.translation.titleLocation
      diagnostics.append(
        Diagnostic(
          Self.abridged, at: location,
          "'\(pair.translation.item.slug)' has \(pair.translation.outline.words) words in \(pair.language), and \(words) in the original",
          help: Self.help, notes: Self.notes(pair)))
      return
    }
    for part in PartPair.all(of: pair) where part.originalWords >= Self.leastWords && part.ratio < Self.least {
      diagnostics.append(
        Diagnostic(
          Self.abridged, at: pair.translation.location(of: pair.translation.outline.units[part.translationHeading]),
          "This part has \(part.translationWords) words in \(pair.language), and \(part.originalWords) in the original",
          help: Self.help,
          notes: [pair.note("the original's part begins here", original: part.originalHeading)]))
    }
  }

  private static let help = "Translate what is missing, or say in 'ignore:' why less is meant to be here."

  /// Where the first thing that is missing stands in the original.
  private static func notes(_ pair: TranslationPair) -> [Diagnostic.Note] {
    guard let first = pair.missing.first else { return [] }
    return [pair.note(pair.missing.count == 1 ? "this is missing" : "this is missing, and more", original: first)]
  }
}
