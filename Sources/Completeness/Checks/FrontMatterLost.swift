import Diagnostics
import Newsroom

/// What the front matter of the original says in words must be said in the translation.
struct FrontMatterLost: Check {
  static let frontMatterLost = DiagnosticKind(
    "front-matter-lost", .warning, "A translation says what the original says in its front matter",
    explanation: """
      The original has a subtitle, a summary, a place or the like, and the translation has none. It is missing in this edition, \
      or stands there in the language of the original.
      """,
    bad: "event: {from: 2007-11-26, place: \"Turin, Italie\"}   and nothing in the translation",
    good: "event: {place: \"Turin, Italy\"}")

  static let bylineLost = DiagnosticKind(
    "byline-lost", .warning, "A translation names the contributors of the original",
    explanation: """
      A translation that names contributors names all of them; without 'contributors:' it takes those of the original. Here \
      somebody is left out.
      """,
    bad: "contributors: [{name: Grace Obeng}]",
    good: "contributors: [{name: Grace Obeng}, {name: Yaw Mensah}]")

  static let infoLinksLost = DiagnosticKind(
    "info-links-lost", .warning, "A translation has the links of the original's \"find out more\" box",
    explanation: """
      The box of links under an item differs between the editions: a link of the original is not in the translation, or the \
      translation has no box and would show the labels of the original in its language.
      """,
    bad: "links: []",
    good: "links:\n  - {label: The register, url: \"https://example.org/en/register\"}")

  var kinds: [DiagnosticKind] { [Self.frontMatterLost, Self.bylineLost, Self.infoLinksLost] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let ours = pair.translation.contribution.frontMatter
    let theirs = pair.original.contribution.frontMatter
    let keys: [(name: String, theirs: Range<Int>?, isThere: Bool)] = [
      ("subtitle", theirs.subtitle?.range, ours.subtitle != nil),
      ("summary", theirs.summary?.range, ours.summary != nil),
      ("figure", theirs.figure?.range, ours.figure != nil),
      ("event: place", theirs.event?.place?.range, ours.event?.place != nil),
      ("image: caption", theirs.image?.caption.flatMap { _ in theirs.image?.range }, ours.image?.caption != nil),
      (
        "interviewee: role", theirs.interviewee?.role.flatMap { _ in theirs.interviewee?.range },
        ours.interviewee?.role != nil
      ),
    ]
    // A key under a wrong name was told as that.
    for key in keys where !key.isThere && !ours.misnamed.contains(String(key.name.prefix { $0 != ":" })) {
      guard let range = key.theirs else { continue }
      diagnostics.append(
        Diagnostic(
          Self.frontMatterLost, at: pair.translation.titleLocation, "'\(key.name)' is missing in \(pair.language)",
          help: "Add it, translated.",
          notes: [Diagnostic.Note("the original says it here", at: pair.original.location(range))]))
    }
    checkContributors(pair, into: &diagnostics)
    checkLinks(pair, into: &diagnostics)
  }

  private func checkContributors(_ pair: TranslationPair, into diagnostics: inout [Diagnostic]) {
    let ours = pair.translation.contribution.frontMatter.contributors
    let theirs = pair.original.contribution.frontMatter.contributors
    guard !ours.isEmpty, ours.count < theirs.count else { return }
    let names = Set(ours.map { FoldedText.folded($0.name) })
    guard let lost = theirs.first(where: { !names.contains(FoldedText.folded($0.name)) }) else { return }
    let range = ours.first?.range ?? 0..<0
    diagnostics.append(
      Diagnostic(
        Self.bylineLost, at: pair.translation.location(range),
        "'\(lost.name)' is not among the contributors in \(pair.language)",
        help: "Add the name, or remove 'contributors:', and those of the original are taken.",
        notes: [Diagnostic.Note("the original names them here", at: pair.original.location(lost.range))]))
  }

  private func checkLinks(_ pair: TranslationPair, into diagnostics: inout [Diagnostic]) {
    let ours = pair.translation.contribution.frontMatter.links
    let theirs = pair.original.contribution.frontMatter.links
    let languages = pair.original.issue.languages
    if ours.isEmpty {
      if pair.translation.contribution.frontMatter.misnamed.contains("links") { return }
      // An address is a label in any language.
      guard let first = theirs.first(where: { !Self.isAddress($0.label) }) else { return }
      diagnostics.append(
        Diagnostic(
          Self.infoLinksLost, at: pair.translation.titleLocation,
          "'links' is missing in \(pair.language), so its labels are those of the original",
          help: "Add 'links:' with labels in \(pair.language).",
          notes: [Diagnostic.Note("the original says it here", at: pair.original.location(first.range))]))
      return
    }
    var own = ours.map { LinkAddress.key($0.url, languages: languages) }
    let lost = theirs.filter { link in
      guard let index = own.firstIndex(of: LinkAddress.key(link.url, languages: languages)) else { return true }
      own.remove(at: index)
      return false
    }
    // A page of another address may be the same page for these readers.
    for link in lost.dropFirst(own.count) {
      diagnostics.append(
        Diagnostic(
          Self.infoLinksLost, at: pair.translation.location(ours[ours.count - 1].range),
          "The link '\(link.label)' of the original is missing in \(pair.language)", help: "Add it to 'links:'.",
          notes: [Diagnostic.Note("the link of the original", at: pair.original.location(link.range))]))
    }
  }

  private static func isAddress(_ label: String) -> Bool {
    !label.contains(" ") && (label.contains(".") || label.contains("@"))
  }
}
