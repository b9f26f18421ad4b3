import Diagnostics
import Newsroom

/// The links of the original must be in the translation.
struct Links: Check {
  static let linksGone = DiagnosticKind(
    "links-gone", .error, "The links of the original are in the translation",
    explanation: """
      More than a quarter of the original's links, and at least three, are not in the translation: readers of this edition cannot \
      follow them. A link to the same page in another language counts as the same: /fr/ and /en/, fr.example.org and en.example.org.
      """,
    bad: "La inscripción está abierta.",
    good: "La [inscripción](https://example.org/course) está abierta.")

  static let linkMissing = DiagnosticKind(
    "link-missing", .warning, "Every link of the original is in the translation",
    explanation: """
      An address that the original links to is not among the links of the translation. A link to the same page in another language \
      counts as the same. If another page is better for these readers, say so in the front matter with ignore:.
      """,
    bad: "See the register.",
    good: "See the [register](https://example.org/register).")

  /// The share of links whose loss is an error.
  private static let share = 0.25
  /// Fewer lost links are told one by one.
  private static let fewest = 3

  var kinds: [DiagnosticKind] { [Self.linksGone, Self.linkMissing] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let languages = pair.original.issue.languages
    var own: [String: Int] = [:]
    for link in pair.translation.outline.links {
      own[LinkAddress.key(link.destination, languages: languages), default: 0] += 1
    }
    let links = pair.comparableLinks
    var missing: [Outline.Link] = []
    for link in links {
      let key = LinkAddress.key(link.destination, languages: languages)
      // Linked once is enough, however often the original does.
      if own[key] != nil {
        own[key] = 0
      } else if !missing.contains(where: { $0.destination == link.destination }) {
        missing.append(link)
      }
    }
    // A page of the same site that only the translation links to is the same page in another language.
    var replacements = own.filter { $0.value > 0 }.keys.map { LinkAddress.host($0) }
    missing.removeAll { link in
      let host = LinkAddress.host(LinkAddress.key(link.destination, languages: languages))
      guard !link.isCrossReference, let index = replacements.firstIndex(of: host) else { return false }
      replacements.remove(at: index)
      return true
    }
    guard !missing.isEmpty else { return }
    let distinct = Set(links.map(\.destination)).count
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
