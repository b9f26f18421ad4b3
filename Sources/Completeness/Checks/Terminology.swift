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
  var coveredWithin: Set<String> { [Self.terminology.id] }

  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let glossary = version.glossary
    guard glossary.hasNever(version.language) else { return }
    for (index, unit) in version.outline.units.enumerated() where unit.kind != .code {
      for (entry, word) in glossary.foundNever(version.language, in: version.folded[index]) {
        let better = glossary.entries[entry].words[version.language]?.first
        diagnostics.append(
          Diagnostic(
            Self.terminology, at: version.location(of: unit), "The glossary says never to write '\(word)'",
            help: better.map { "Write '\($0)'." } ?? "",
            notes: [.init("the glossary's entry", at: glossary.entries[entry].location)]))
      }
    }
  }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let glossary = pair.original.glossary
    let language = pair.translation.language
    guard glossary.hasWords(pair.original.language), glossary.hasWords(language) else { return }
    // In a list that lacks an item it is not sure which one that is.
    let torn = Set(pair.missing.compactMap { pair.original.outline.units[$0].container })
    for bead in pair.alignment.beads where !bead.original.isEmpty && !bead.translation.isEmpty {
      guard !bead.original.contains(where: pair.changed.contains) else { continue }
      if let list = pair.original.outline.units[bead.original.lowerBound].container, torn.contains(list) { continue }
      let found = terms(of: bead.original, in: pair.original)
      guard !found.isEmpty else { continue }
      let translated = glossary.found(language, in: pair.translation.folded[around(bead, in: pair)]).map(\.entry)
      for (entry, word) in found where !translated.contains(entry) {
        guard let words = glossary.entries[entry].words[language] else { continue }
        diagnostics.append(
          Diagnostic(
            Self.terminology,
            at: pair.translation.location(of: pair.translation.outline.units[bead.translation.lowerBound]),
            "'\(word)' of the original is not called \(words.map { "'\($0)'" }.joined(separator: " or ")) here",
            help: "Use the glossary's word.",
            notes: [
              pair.note("the original", original: bead.original.lowerBound),
              .init("the glossary's entry", at: glossary.entries[entry].location),
            ]))
      }
    }
  }

  /// The terms of units of an original.
  private func terms(of units: Range<Int>, in original: Version) -> [GlossaryTerms.Found] {
    if units.count == 1, original.terms.indices.contains(units.lowerBound) { return original.terms[units.lowerBound] }
    return original.glossary.found(original.language, in: original.folded[units])
  }

  /// The units of a bead's translation and their neighbours: an item that is missing in a list shifts the others by one.
  private func around(_ bead: Alignment.Bead, in pair: TranslationPair) -> Range<Int> {
    let units = pair.translation.outline.units.indices
    return (bead.translation.lowerBound - 1..<bead.translation.upperBound + 1).clamped(to: units)
  }
}
