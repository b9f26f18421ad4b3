import Diagnostics

/// Reads the vocabulary of a section: words and word sequences with their weights, by language.
enum VocabularyReader {
  static func read(
    _ mapping: YAMLMapping, languages: [Language], into diagnostics: inout [Diagnostic]
  ) -> Localized<[SectionDefinition.Term]> {
    var result = Localized<[SectionDefinition.Term]>()
    guard let byLanguage = mapping.mapping("vocabulary", into: &diagnostics) else { return result }
    for entry in byLanguage.entries {
      guard let language = byLanguage.language(of: entry.key, among: languages, into: &diagnostics),
        let terms = YAMLMapping(
          entry.value, named: byLanguage.path(entry.key.value), in: mapping.file, into: &diagnostics)
      else { continue }
      result[language] = read(terms, into: &diagnostics)
    }
    return result
  }

  private static func read(
    _ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]
  ) -> [SectionDefinition.Term] {
    var weights: [String: Int] = [:]
    for entry in mapping.entries {
      let words = WordScanner.folded(entry.key.value)
      guard !words.isEmpty else {
        diagnostics.append(
          Diagnostic(
            .mistypedValue, at: Location(file: mapping.file, range: entry.key.range),
            "'\(entry.key.value)' holds no word"))
        continue
      }
      let weight = entry.value.wholeNumber(
        named: entry.key.value, in: 1...3, of: mapping.file, into: &diagnostics)
      guard let weight else { continue }
      weights[words] = max(weights[words] ?? 0, weight.value)
    }
    return weights.map { SectionDefinition.Term($0.key, weight: $0.value) }
      .sorted { $0.words < $1.words }
  }
}
