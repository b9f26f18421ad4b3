import Diagnostics

/// Checks that a text which every edition prints is there in every language.
enum LabelCheck {
  static func check(
    _ label: Localized<String>, key: String, of mapping: YAMLMapping, languages: [Language],
    into diagnostics: inout [Diagnostic]
  ) {
    let location = Location(file: mapping.file, range: mapping.keyRange(key) ?? 0..<0)
    let stated = mapping.node(key).map(statedLanguages) ?? []
    for language in languages where label[language] == nil && !stated.contains(language) {
      diagnostics.append(
        Diagnostic(
          .labelMissing, at: location, "There is no '\(key)' in the language '\(language)'",
          help: "Add '\(language): …' to '\(key)'."))
    }
  }

  /// The languages that are written, whether their texts are good or not: those were reported already.
  private static func statedLanguages(_ node: YAMLNode) -> [Language] {
    guard case .mapping(let entries) = node.content else { return [] }
    return entries.map { Language(rawValue: $0.key.value) }
  }
}
