import Diagnostics
import Newsroom

/// A file must be in the language that its name or front matter says.
struct WrongLanguage: Check {
  static let wrongLanguage = DiagnosticKind(
    "wrong-language", .error, "A file is in another language than it says",
    explanation: """
      The text of a file is in a language other than that of its name (inventaire.es.md) or of lang: in its front matter, so its \
      readers could not read it. Perhaps two files were mixed up when they were saved.

      The language is told by frequent words and groups of letters; at least two thirds of the text that could be told is in \
      the other one. Mark quotations with <span lang="en">…</span>: they do not count.
      """,
    bad: "inventaire.es.md: The inventory of schemes was published in June.",
    good: "inventaire.es.md: El inventario de mutuales se publicó en junio.")

  static let profileMissing = DiagnosticKind(
    "language-profile-missing", .note, "The language of texts can only be checked if gnews knows it",
    explanation: """
      Whether a text is in the language it should be in is told by a profile of the language. There is none for this one, so \
      its files are not looked at. Scripts/language-profile makes one from texts in that language; put it into the \
      newsroom's folder Languages. docs/languages.md explains it.
      """,
    bad: "languages: [fr, pt]   # and there is no Languages/pt.yml",
    good: "languages: [fr, pt]   # and Languages/pt.yml is there")

  var kinds: [DiagnosticKind] {
    [Self.wrongLanguage, Self.profileMissing, LanguageProfileLoader.brokenProfile]
  }

  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    guard let known = context.languages?.languages else { return }
    for language in issue.languages where !known.contains(language) {
      diagnostics.append(
        Diagnostic(
          Self.profileMissing, path: "\(LanguageProfileLoader.folder)/\(language).yml",
          "Whether texts are in '\(language)' cannot be told",
          help: "Make a profile of the language with Scripts/language-profile if you want it checked."))
    }
  }

  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    guard let verdict = version.reading?.verdict, verdict.language != version.language else { return }
    // A translation in the language of its original is judged beside it.
    let isTranslation = version.item.original != version.language && version.item.originalVersion != nil
    guard !isTranslation || verdict.language != version.item.original else { return }
    diagnostics.append(Self.finding(version, verdict))
  }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let original = pair.original
    guard let verdict = pair.translation.reading?.verdict, verdict.language == original.language,
      Self.isWrong(original)
    else { return }
    var finding = Self.finding(pair.translation, verdict)
    finding.notes.append(.init("and the original is not in '\(original.language)'", at: original.titleLocation))
    diagnostics.append(finding)
  }

  /// Whether a whole file is in another language than its own.
  static func isWrong(_ version: Version) -> Bool {
    guard let verdict = version.reading?.verdict else { return false }
    return verdict.language != version.language
  }

  private static func finding(_ version: Version, _ verdict: Guess) -> Diagnostic {
    Diagnostic(
      wrongLanguage, at: version.titleLocation,
      "This is the file for '\(version.language)', but its text is in '\(verdict.language)'",
      help: "Put the text for '\(version.language)' here, or correct the language in the file's name or front matter.")
  }
}
