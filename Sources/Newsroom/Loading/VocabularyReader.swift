import Diagnostics

/// Reads the vocabulary of a section: words and word sequences with their weights, by language.
///
/// A language has lists of words by weight (`3: guide, user manual`), or single words with their weights (`guide: 3`).
enum VocabularyReader {
  static func read(
    _ mapping: YAMLMapping, languages: [Language], others: [Language], into diagnostics: inout [Diagnostic]
  ) -> Localized<[SectionDefinition.Term]> {
    var result = Localized<[SectionDefinition.Term]>()
    guard let byLanguage = mapping.mapping("vocabulary", into: &diagnostics) else { return result }
    for entry in byLanguage.entries where languages.contains(entry.key) || !others.contains(entry.key) {
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
    var terms: [SectionDefinition.Term] = []
    func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ weight: Int, at range: Range<Int>) {
      let words = UnsafeBufferPointer(rebasing: bytes)
      if LetterTable.holdsLetter(words) {
        terms.append(SectionDefinition.Term(String(decoding: words, as: UTF8.self), weight: weight))
      } else if words.contains(where: { $0 > 0x20 }) {
        let term = String(decoding: words, as: UTF8.self)
        diagnostics.append(
          Diagnostic(.mistypedValue, at: Location(file: mapping.file, range: range), "'\(term)' holds no word"))
      }
    }
    func addAll(_ list: String, _ weight: Int, at range: Range<Int>) {
      var list = list
      list.withUTF8 { bytes in
        var start = 0
        for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x2C {
          while start < end, bytes[start] <= 0x20 { start += 1 }
          add(bytes[start..<end], weight, at: range)
          start = end + 1
        }
      }
    }
    for entry in mapping.entries {
      if let weight = Int(entry.key.value), (1...3).contains(weight), case .scalar(let list, _) = entry.value.content,
        Int(list) == nil
      {
        addAll(list, weight, at: entry.value.range)
        continue
      }
      let weight = entry.value.wholeNumber(named: entry.key.value, in: 1...3, of: mapping.file, into: &diagnostics)
      if let weight {
        var term = entry.key.value
        term.withUTF8 { add($0[...], weight.value, at: entry.key.range) }
      }
    }
    return terms
  }
}
