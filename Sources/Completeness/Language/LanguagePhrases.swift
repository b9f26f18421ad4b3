import Newsroom

/// What is said, in any language, where a text is not all there.
struct LanguagePhrases: Sendable {
  /// What is said where something was left out.
  let omissions: PhraseTable
  /// What stands instead of a text that is still to come: letters and single blanks only.
  let promises: Set<String>

  /// What is written in all languages.
  private static let marks = ["[...]", "[…]", "(...)", "(…)"]
  private static let abbreviations = ["todo", "tbd", "tba", "xxx", "lorem ipsum"]

  /// The phrases that are part of the program.
  static let builtIn = LanguagePhrases([])

  /// Takes the phrases of profiles; what is built in stands in for a language whose profile has none.
  init(_ profiles: [LanguageProfile]) {
    var omissions = profiles.map { ($0.language, $0.omissions) }.filter { !$0.1.isEmpty }
    var promises = profiles.map { ($0.language, $0.promises) }.filter { !$0.1.isEmpty }
    let languages = BuiltInProfiles.files.map { Language(rawValue: $0.language) }
    if languages.contains(where: { language in
      !omissions.contains { $0.0 == language } || !promises.contains { $0.0 == language }
    }) {
      for profile in LanguageProfileLoader.builtIn() {
        if !omissions.contains(where: { $0.0 == profile.language }) {
          omissions.append((profile.language, profile.omissions))
        }
        if !promises.contains(where: { $0.0 == profile.language }) {
          promises.append((profile.language, profile.promises))
        }
      }
    }
    self.omissions = PhraseTable(Self.marks + omissions.flatMap(\.1))
    self.promises = Set(Self.abbreviations + promises.flatMap { $0.1.map(Self.letters) })
  }

  /// Whether a text does no more than promise one.
  func isPromise(_ text: String) -> Bool {
    let words = Self.letters(of: text)
    return promises.contains(words) || words.hasPrefix("lorem ipsum")
  }

  /// A text without case, accents and what is no letter.
  private static func letters(of text: String) -> String {
    FoldedText.folded(text).filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: " ")
  }
}
