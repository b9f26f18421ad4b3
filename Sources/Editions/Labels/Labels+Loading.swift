public import Diagnostics
public import Newsroom

extension Labels {
  /// Takes the words of a language from a theme's words.
  /// - Parameters:
  ///   - strings: the words by key.
  ///   - language: the language of the edition.
  ///   - path: the file the words are from, relative to the newsroom.
  ///   - diagnostics: receives a `label-missing` for each key without words; it stays empty.
  public init(
    strings: [Key: Localized<String>], language: Language, path: String = "Styles/gnews/labels.yml",
    into diagnostics: inout [Diagnostic]
  ) {
    let typography = Languages.registered(language)?.typography
    var words: [Key: RichText] = [:]
    for key in Key.allCases {
      if let text = strings[key]?[language] {
        words[key] = RawText(text).set(rules: typography)
      } else {
        diagnostics.append(
          Diagnostic(
            .labelMissing, path: path,
            "The label '\(key.rawValue)' is missing in '\(language.rawValue)'",
            help: "Add '\(language.rawValue): …' to the line of '\(key.rawValue)'."))
      }
    }
    self.init(words)
  }
}
