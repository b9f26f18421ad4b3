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
    let entries = version.issue.glossary.entries.filter { $0.never[version.language] != nil }
    guard !entries.isEmpty else { return }
    for unit in version.outline.units where unit.kind != .code {
      let text = TermText(version.outline.text(of: unit))
      for entry in entries {
        guard let word = entry.never[version.language]?.first(where: text.contains) else { continue }
        let better = entry.words[version.language]?.first
        diagnostics.append(
          Diagnostic(
            Self.terminology, at: version.location(of: unit), "The glossary says never to write '\(word)'",
            help: better.map { "Write '\($0)'." } ?? "", notes: [.init("the glossary's entry", at: entry.location)]))
      }
    }
  }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let entries = pair.original.issue.glossary.entries.filter {
      $0.words[pair.original.language] != nil && $0.words[pair.translation.language] != nil
    }
    guard !entries.isEmpty else { return }
    // In a list that lacks an item it is not sure which one that is.
    let torn = Set(pair.missing.compactMap { pair.original.outline.units[$0].container })
    for bead in pair.alignment.beads where !bead.original.isEmpty && !bead.translation.isEmpty {
      if let list = pair.original.outline.units[bead.original.lowerBound].container, torn.contains(list) { continue }
      let left = TermText(text(of: pair.original, bead.original))
      var right: TermText?
      for entry in entries {
        guard let term = entry.words[pair.original.language]?.first(where: left.contains),
          let words = entry.words[pair.translation.language]
        else { continue }
        let translated = right ?? TermText(text(of: pair.translation, around(bead, in: pair)))
        right = translated
        guard !words.contains(where: translated.contains) else { continue }
        let meant = words.map { "'\($0)'" }.joined(separator: " or ")
        diagnostics.append(
          Diagnostic(
            Self.terminology,
            at: pair.translation.location(of: pair.translation.outline.units[bead.translation.lowerBound]),
            "'\(term)' of the original is not called \(meant) here", help: "Use the glossary's word.",
            notes: [
              pair.note("the original", original: bead.original.lowerBound),
              .init("the glossary's entry", at: entry.location),
            ]))
      }
    }
  }

  /// The units of a bead's translation and their neighbours: an item that is missing in a list shifts the others by one.
  private func around(_ bead: Alignment.Bead, in pair: TranslationPair) -> Range<Int> {
    let units = pair.translation.outline.units.indices
    return (bead.translation.lowerBound - 1..<bead.translation.upperBound + 1).clamped(to: units)
  }

  private func text(of version: Version, _ units: Range<Int>) -> String {
    version.outline.units[units].map(version.outline.text(of:)).joined(separator: " ")
  }
}

/// A text as a list of words, for finding terms in it.
struct TermText {
  private let words: [[UInt8]]
  /// The most letters that a word may have more than that of a term: plurals and genders.
  private static let mostMore = 2

  init(_ text: String) { words = TermText.words(of: text) }

  /// Whether the text has a term, its words in a row.
  func contains(_ term: String) -> Bool {
    let term = TermText.words(of: term)
    guard !term.isEmpty, term.count <= words.count else { return false }
    return (0...(words.count - term.count)).contains { start in
      zip(words[start...], term).allSatisfy { word, part in
        word.starts(with: part) && word.count - part.count <= TermText.mostMore
      }
    }
  }

  /// Letters and digits; a hyphen belongs to the word.
  private static func words(of text: String) -> [[UInt8]] {
    FoldedText.folded(text).utf8.split { byte in
      !((0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 || byte == 0x2D)
    }.map(Array.init)
  }
}
