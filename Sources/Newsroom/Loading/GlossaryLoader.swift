import Diagnostics

/// Reads `glossary.yml`, a list of terms by language.
struct GlossaryLoader {
  let reader: SourceReader
  let languages: [Language]
  /// Languages that words may be in, too; see ``OtherLanguages``.
  let others: [Language]

  /// The file, in the newsroom's folder.
  static let file = "glossary.yml"
  /// The most terms that are read.
  private static let mostEntries = 5000

  /// Reads the glossary.
  /// - Parameter diagnostics: gets what is wrong with it.
  /// - Returns: an empty one if there is no such file.
  func load(into diagnostics: inout [Diagnostic]) -> Glossary {
    guard (try? reader.fileSystem.kind(reader.absolute(Self.file))) != nil,
      let file = reader.source(Self.file, limit: YAMLLimits.bytes, into: &diagnostics),
      let node = YAMLNode.parse(file, into: &diagnostics),
      let items = node.list(named: "glossary", in: file, into: &diagnostics)
    else { return Glossary() }
    let entries = items.prefix(Self.mostEntries).compactMap { item -> Glossary.Entry? in
      guard let mapping = YAMLMapping(item, named: "", in: file, into: &diagnostics) else { return nil }
      return entry(mapping, into: &diagnostics)
    }
    return Glossary(entries: entries)
  }

  private func entry(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> Glossary.Entry? {
    let never = mapping.mapping("never", into: &diagnostics).map { self.words(of: $0, into: &diagnostics) }
    let words = self.words(of: mapping, into: &diagnostics)
    guard !words.languages.isEmpty else { return nil }
    return Glossary.Entry(
      words: words, never: never ?? Localized(), location: Location(file: mapping.file, range: mapping.range))
  }

  /// The words under each language, one or a list.
  private func words(of mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> Localized<[String]> {
    var result = Localized<[String]>()
    for entry in mapping.entries where entry.key.value != "never" {
      if !languages.contains(entry.key), others.contains(entry.key) { continue }
      guard let language = mapping.language(of: entry.key, among: languages, into: &diagnostics) else { continue }
      let words = mapping.list(entry.key.value, into: &diagnostics).compactMap { item in
        item.text(named: entry.key.value, in: mapping.file, into: &diagnostics)?.value
      }
      if !words.isEmpty { result[language] = words }
    }
    return result
  }
}
