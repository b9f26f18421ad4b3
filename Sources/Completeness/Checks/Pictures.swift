import Diagnostics
import Newsroom

/// The pictures of the original must be in the translation, described in its language.
struct Pictures: Check {
  static let imageMissing = DiagnosticKind(
    "image-missing", .warning, "The pictures of the original are in the translation",
    explanation: """
      A picture that the original shows is not in the translation. A picture of the same name but for the language, such as \
      map-fr.png and map-en.png, counts as the same.
      """,
    bad: "The text without the picture",
    good: "![The campus seen from the river](images/turin.jpg)")

  static let altUntranslated = DiagnosticKind(
    "alt-untranslated", .warning, "What a picture shows is said in the language of the edition",
    explanation: """
      The description of a picture, for readers who do not see it, is word for word that of the original, so it is in the wrong language.
      """,
    bad: "![Le campus vu du fleuve](images/turin.jpg)   (in English)",
    good: "![The campus seen from the river](images/turin.jpg)")

  /// A description of fewer words may be a name.
  private static let leastWords = 3

  var kinds: [DiagnosticKind] { [Self.imageMissing, Self.altUntranslated] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }
  var coveredWithin: Set<String> { [Self.altUntranslated.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let languages = pair.original.issue.languages
    var own = pair.translation.outline.pictures
    var missing: [Outline.Picture] = []
    for picture in pair.original.outline.pictures {
      let key = Self.key(picture.source, languages)
      guard let index = own.firstIndex(where: { Self.key($0.source, languages) == key }) else {
        missing.append(picture)
        continue
      }
      compare(own.remove(at: index), with: picture, pair, into: &diagnostics)
    }
    // As many pictures of other names are other versions of the same.
    for picture in missing.dropFirst(own.count) {
      let unit = pair.original.outline.units.firstIndex { $0.range.contains(picture.range.lowerBound) }
      diagnostics.append(
        Diagnostic(
          Self.imageMissing, at: unit.map { place($0, pair) } ?? pair.translation.titleLocation,
          "The picture '\(picture.source)' of the original is missing in \(pair.language)",
          help: "Add the picture, with a description in \(pair.language).",
          notes: [Diagnostic.Note("the picture of the original", at: pair.original.location(picture.range))]))
    }
    let front = pair.translation.contribution.frontMatter.image
    if let alternative = front?.alternative, let range = front?.range,
      alternative == pair.original.contribution.frontMatter.image?.alternative, Self.isText(alternative)
    {
      report(pair.translation.location(range), pair, into: &diagnostics)
    }
  }

  private func compare(
    _ picture: Outline.Picture, with original: Outline.Picture, _ pair: TranslationPair,
    into diagnostics: inout [Diagnostic]
  ) {
    guard picture.alternative == original.alternative, Self.isText(picture.alternative) else { return }
    report(pair.translation.location(picture.range), pair, into: &diagnostics)
  }

  private func report(_ location: Location, _ pair: TranslationPair, into diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(
        Self.altUntranslated, at: location,
        "What the picture shows is said in '\(pair.original.language)', as in the original",
        help: "Translate the description."))
  }

  private func place(_ unit: Int, _ pair: TranslationPair) -> Location {
    if pair.missing.contains(unit) { return pair.place(ofMissing: unit) }
    guard let bead = pair.alignment.beads.first(where: { $0.original.contains(unit) && !$0.translation.isEmpty }) else {
      return pair.translation.titleLocation
    }
    return pair.translation.location(of: pair.translation.outline.units[bead.translation.lowerBound])
  }

  private static func isText(_ alternative: String) -> Bool {
    Words.count(in: Array(alternative.utf8)[...]).words >= leastWords
  }

  /// The name of a picture without the language in it.
  private static func key(_ source: String, _ languages: [Language]) -> String {
    let parts = source.lowercased().split(whereSeparator: { "/.-_".contains($0) }).map(String.init)
    return parts.filter { part in !languages.contains { $0.rawValue == part } }.joined(separator: "/")
  }
}
