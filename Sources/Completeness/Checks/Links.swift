import Diagnostics
import Newsroom

/// The links of the original must be in the translation.
struct Links: Check {
  static let linksGone = DiagnosticKind(
    "links-gone", .error, "The links of the original are in the translation",
    explanation: """
      More than a quarter of the original's links, and at least three, are not in the translation: readers of this edition cannot \
      follow them. A link to the same page in another language counts as the same: /fr/ and /en/, fr.example.org and en.example.org; \
      gnews explain link-missing tells what else does.
      """,
    bad: "La inscripción está abierta.",
    good: "La [inscripción](https://example.org/course) está abierta.")

  static let linkMissing = DiagnosticKind(
    "link-missing", .warning, "Every link of the original is in the translation",
    explanation: """
      An address that the original links to is not among the links of the translation. A link to the same page in another language \
      counts as the same, wherever it stands: /fr/ and /en/, fr.example.org and en.example.org, lang=fr and lang=en.

      In the paragraph that corresponds, one other link to the same site counts as the same if the numbers in both addresses agree, and \
      if they name different languages, share three digits or more, or differ by words that are alike, as /decret and /decree. So \
      pull/11 and issues/21 are different pages, and so are /decret and /about.

      If another page is better for these readers, say so in the front matter with ignore:.
      """,
    bad: "See the register.",
    good: "See the [register](https://example.org/register).")

  /// The share of links whose loss is an error.
  private static let share = 0.25
  /// Fewer lost links are told one by one.
  private static let fewest = 3

  var kinds: [DiagnosticKind] { [Self.linksGone, Self.linkMissing] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }
  var coveredWithin: Set<String> { [Self.linkMissing.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let languages = pair.original.issue.languages
    func keys(_ outline: Outline) -> [String] {
      outline.links.map { LinkAddress.key($0.destination, languages: languages) }
    }
    let own = Set(keys(pair.translation.outline))
    let known = keys(pair.original.outline)
    let places = pair.comparableLinks
    var missing: [Outline.Link] = []
    var seen: Set<String> = []
    // Linked once is enough, however often the original does.
    let lost = places.filter { !own.contains(known[$0.link]) && seen.insert(known[$0.link]).inserted }
    if !lost.isEmpty {
      var counterparts = LinkCounterparts(pair, known: Set(known))
      for place in lost where !counterparts.take(for: pair.original.outline.links[place.link], in: place.unit) {
        missing.append(pair.original.outline.links[place.link])
      }
    }
    guard !missing.isEmpty else { return }
    let distinct = Set(places.map { pair.original.outline.links[$0.link].destination }).count
    if missing.count >= Self.fewest, Double(missing.count) > Self.share * Double(distinct) {
      diagnostics.append(
        Diagnostic(
          Self.linksGone, at: pair.translation.titleLocation,
          "\(missing.count) of \(distinct) links of the original are not in \(pair.language)",
          help: "Add the links to the translation.",
          notes: missing.prefix(3).map { Diagnostic.Note("this link is missing", at: pair.original.location($0.range)) }
        ))
      return
    }
    for link in missing {
      diagnostics.append(
        Diagnostic(
          Self.linkMissing, at: place(of: link, pair),
          "The link to '\(link.destination)' is missing in \(pair.language)",
          help: "Link the words that correspond to those of the original.",
          notes: [Diagnostic.Note("the link of the original", at: pair.original.location(link.range))]))
    }
  }

  /// The counterpart of the unit that holds a link of the original.
  private func place(of link: Outline.Link, _ pair: TranslationPair) -> Location {
    let units = pair.original.outline.units
    let bead = pair.alignment.beads.first { bead in
      !bead.translation.isEmpty && bead.original.contains { units[$0].range.contains(link.range.lowerBound) }
    }
    guard let bead else { return pair.translation.titleLocation }
    return pair.translation.location(of: pair.translation.outline.units[bead.translation.lowerBound])
  }
}
