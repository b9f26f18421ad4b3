import Diagnostics

/// Reads the vocabulary of a section: words and word sequences with their weights, by language.
///
/// A language has lists of words by weight (`3: guide, user manual`), or single words with their weights (`guide: 3`).
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
    func add(_ term: Substring, _ weight: Int, at range: Range<Int>) {
      let words = WordScanner.folded(String(term))
      if words.isEmpty {
        diagnostics.append(
          Diagnostic(
            .mistypedValue, at: Location(file: mapping.file, range: range), "'\(term)' holds no word"))
      } else {
        weights[words] = max(weights[words] ?? 0, weight)
      }
    }
    for entry in mapping.entries {
      if let weight = Int(entry.key.value), (1...3).contains(weight), case .scalar(let list, _) = entry.value.content,
        Int(list) == nil
      {
        for term in list.split(separator: ",", omittingEmptySubsequences: true)
        where term.contains(where: { !$0.isWhitespace }) {
          add(term, weight, at: entry.value.range)
        }
        continue
      }
      let weight = entry.value.wholeNumber(named: entry.key.value, in: 1...3, of: mapping.file, into: &diagnostics)
      if let weight { add(entry.key.value[...], weight.value, at: entry.key.range) }
    }
    return weights.map { SectionDefinition.Term($0.key, weight: $0.value) }
      .sorted { $0.words < $1.words }
  }
}
