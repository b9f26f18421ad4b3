import Diagnostics
import Newsroom
import Testing

@testable import Import

@Suite struct LanguageTests {
  private func language(_ path: String, header: String? = nil, given: String? = nil) -> String {
    let source = ImportRequest.Source(path: path, place: "/home/me/" + path, language: given)
    var front = EditionHeader()
    front.language = header.map { Located($0, at: 0..<0) }
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: path, text: "x")
    let finder = LanguageFinder(languages: [.french, .english, .spanish])
    let language = finder.language(of: source, file, front, into: &diagnostics)
    return language?.rawValue ?? diagnostics.map(\.headline).joined()
  }

  @Test(arguments: [
    ("fr.md", "fr"), ("FR.md", "fr"), ("fr-FR.md", "fr"), ("es_ES.md", "es"), ("letter.en.md", "en"),
    ("index.fr.md", "fr"), ("letter-fr.md", "fr"), ("letter_EN.markdown", "en"), ("français.md", "fr"),
    ("fr/letter.md", "fr"), ("en/2021/letter.md", "en"), ("content/fr-CA/news/a b [c] #d.md", "fr"),
    ("en/letter.fr.md", "fr"),
  ])
  func findsTheLanguageInThePath(path: String, expected: String) {
    #expect(language(path) == expected)
  }

  @Test func findsTheLanguageInTheFrontMatter() {
    #expect(language("letter.md", header: "es") == "es")
    #expect(language("fr/letter.md", header: "en-GB") == "en")
    #expect(language("de.md", given: "FR") == "fr")
  }

  @Test(
    arguments: [
      ("letter.md", nil, nil, "Nothing says in which language 'letter.md' is"),
      ("de.md", nil, nil, "Nothing says in which language 'de.md' is"),
      ("the-in.md", nil, nil, "Nothing says in which language 'the-in.md' is"),
      ("letter.md", "de", nil, "Nothing says in which language 'letter.md' is"),
      ("fr.md", "es", nil, "The file's name says 'fr', its front matter 'es'"),
      ("fr.md", nil, "xx", "There is no language 'xx'"),
    ] as [(String, String?, String?, String)])
  func tellsWhatIsUnknown(path: String, header: String?, given: String?, expected: String) {
    #expect(language(path, header: header, given: given) == expected)
  }

  @Test func refusesTwoFilesInOneLanguage() {
    let result = Room(["fr.md": "## A\na\n", "letter.fr.md": "## B\nb\n"]).run()
    #expect(result.plan == nil)
    #expect(result.diagnostics.map(\.headline) == ["'old/fr.md' and 'old/letter.fr.md' are both in 'fr'"])
  }

  @Test func refusesAnOriginalThatIsNotThere() {
    var room = Room(["fr.md": "## A\na\n"])
    room.request.original = .spanish
    #expect(room.run().ids == ["import-language"])
  }
}
