import Diagnostics
import Newsroom

/// Terms are translated as the newsletter's glossary says.
struct Terminology: Check {
  static let terminology = DiagnosticKind(
    "terminology", .warning, "Terms are translated as the glossary says",
    explanation: """
      glossary.yml lists the newsletter's terms and what each is called in every language. A paragraph of the original has a term, \
      and its translation has none of the words that the glossary gives for it; or a text has a word that the glossary says never to \
      use. Words of one or two letters more, such as plurals, count as the same.
      """,
    bad: "- {fr: micro-assurance, en: microinsurance}   # and the text says 'micro-coverage'",
    good: "La micro-assurance…   and in English: Microinsurance…")

  var kinds: [DiagnosticKind] { [Self.terminology] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "overlong", "untranslated-item", "wrong-language"] }

  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let entries = version.issue.glossary.entries.compactMap { entry -> (Glossary.Entry, [TermText.Pattern])? in
      entry.never[version.language].map { (entry, $0.map(TermText.Pattern.init)) }
    }
    guard !entries.isEmpty else { return }
    for unit in version.outline.units where unit.kind != .code {
      let text = TermText(version.outline.text[unit.text])
      for (entry, never) in entries {
        guard let word = never.first(where: text.contains) else { continue }
        let better = entry.words[version.language]?.first
        diagnostics.append(
          Diagnostic(
            Self.terminology, at: version.location(of: unit), "The glossary says never to write '\(word.term)'",
            help: better.map { "Write '\($0)'." } ?? "", notes: [.init("the glossary's entry", at: entry.location)]))
      }
    }
  }

  /// A term in both languages.
  private struct Term {
    var original: [TermText.Pattern]
    var translation: [TermText.Pattern]
    var entry: Glossary.Entry
  }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let terms = pair.original.issue.glossary.entries.compactMap { entry -> Term? in
      guard let original = entry.words[pair.original.language], let own = entry.words[pair.translation.language] else {
        return nil
      }
      return Term(
        original: original.map(TermText.Pattern.init), translation: own.map(TermText.Pattern.init), entry: entry)
    }
    guard !terms.isEmpty else { return }
    // In a list that lacks an item it is not sure which one that is.
    let torn = Set(pair.missing.compactMap { pair.original.outline.units[$0].container })
    for bead in pair.alignment.beads where !bead.original.isEmpty && !bead.translation.isEmpty {
      if let list = pair.original.outline.units[bead.original.lowerBound].container, torn.contains(list) { continue }
      let left = TermText(text(of: pair.original, bead.original))
      var right: TermText?
      for term in terms {
        guard let found = term.original.first(where: left.contains) else { continue }
        let translated = right ?? TermText(text(of: pair.translation, around(bead, in: pair)))
        right = translated
        guard !term.translation.contains(where: translated.contains) else { continue }
        let meant = term.translation.map { "'\($0.term)'" }.joined(separator: " or ")
        diagnostics.append(
          Diagnostic(
            Self.terminology,
            at: pair.translation.location(of: pair.translation.outline.units[bead.translation.lowerBound]),
            "'\(found.term)' of the original is not called \(meant) here", help: "Use the glossary's word.",
            notes: [
              pair.note("the original", original: bead.original.lowerBound),
              .init("the glossary's entry", at: term.entry.location),
            ]))
      }
    }
  }

  /// The units of a bead's translation and their neighbours: an item that is missing in a list shifts the others by one.
  private func around(_ bead: Alignment.Bead, in pair: TranslationPair) -> Range<Int> {
    let units = pair.translation.outline.units.indices
    return (bead.translation.lowerBound - 1..<bead.translation.upperBound + 1).clamped(to: units)
  }

  /// The plain text of units that follow each other.
  private func text(of version: Version, _ units: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = version.outline.units[units].first, let last = version.outline.units[units].last else {
      return []
    }
    return version.outline.text[first.text.lowerBound..<max(first.text.lowerBound, last.text.upperBound)]
  }
}
