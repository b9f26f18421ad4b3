import Diagnostics
import Testing

@testable import Newsroom

/// What editors are told of mistakes with files, names and languages: one message for one mistake, with what to do.
@Suite struct MistakeTests {
  private static let good = contribution("title: a")

  @Test(arguments: [
    ("a.fr.md", [0x50, 0x4B, 3, 4], "is a Word or LibreOffice document, not a text"),
    ("a.fr.md", Array("%PDF-1.7\n".utf8), "is a PDF, not a text"),
    ("a.fr.md", Array("{\\rtf1".utf8), "is a document in Rich Text Format (RTF), not a text"),
    ("a.fr.md", [0x89, 0x50, 0x4E, 0x47], "is a picture, not a text"),
  ])
  func aFileOfAnotherFormatIsNamed(_ name: String, _ bytes: [UInt8], _ headline: String) {
    let entry = FileSystem.Entry.file(bytes + [0xFF, 0, 0x20])
    let found = VirtualNewsroom().adding(["/n/Issues/issue-1/" + name: entry]).load().diagnostics
    #expect(found.map(\.headline) == ["The file 'Issues/issue-1/\(name)' \(headline)"])
  }

  @Test(arguments: [
    ("f.en.md.txt", "If it is a contribution, rename it 'f.en.md'."),
    ("d.en.txt", "If it is a contribution, rename it 'd.en.md'."),
    ("d.MD", "If it is a contribution, rename it 'd.md'."),
    ("x.docx", "If it is a contribution, save its text as 'x.md': plain text in UTF-8, with front matter."),
  ])
  func whatLooksLikeAContributionIsAWarning(_ name: String, _ help: String) {
    let found = VirtualNewsroom([name: "x"]).load().diagnostics
    #expect(found.map(\.severity) == [.warning] && found.map(\.help) == [help], "\(told(found))")
  }

  @Test(arguments: ["notes.txt", "a.docx", "a.fr.docx", "a.fr.txt", "old.bmp", "docx"])
  func otherFilesAreANote(_ name: String) {
    let found = VirtualNewsroom([name: "x", "a.fr.md": Self.good]).load().diagnostics
    #expect(found.map(\.severity) == [.note], "\(told(found))")
    #expect(found.first?.help.contains("pictures are PNG") == true)
  }

  @Test func wordsInALanguageThatTheNewsletterDroppedAreLeftAlone() throws {
    let newsroom = VirtualNewsroom().adding([
      "/n/gnews.yml": .text("title: {fr: G, en: G, es: G, nl: G}\nlanguages: [fr, en]\n"),
      "/n/Languages/nl.yml": .text(""),
      "/n/glossary.yml": .text("- {fr: a, es: b, nl: c}"),
      "/n/Sections/c.yml": .text(
        "id: c\norder: 30\ntitle: {fr: c, en: c, es: c}\nintro: {fr: c, es: c}\nvocabulary: {es: {3: x}, nl: {3: x}}"),
    ])
    var found: [Diagnostic] = []
    let index = try #require(newsroom.loader.load(into: &found))
    #expect(told(found) == [])
    #expect(index.sections.last?.title.languages == [.english, .french])
  }

  @Test func aLanguageThatNobodyKnowsIsAnError() {
    var found: [Diagnostic] = []
    let more = ["/n/gnews.yml": FileSystem.Entry.text("title: {fr: G, en: G, xq: G}\nlanguages: [fr, en]\n")]
    _ = VirtualNewsroom().adding(more).loader.load(into: &found)
    #expect(found.map(\.kind.id) == ["unknown-language"])
  }

  @Test(arguments: [
    ("m22", "The folder 'Issues/m22' has no 'issue.yml'", "Make it, with the lines 'number: …'"),
    ("Issues/m22/", "The folder 'Issues/m22' has no 'issue.yml'", "Make it"),
    ("Issues/issue-1/a.en.md", "'issue-1/a.en.md' is not an issue, but lies in one", "Name the issue: 'issue-1'."),
    ("Issues/zzzzzzzzz", "There is no issue 'zzzzzzzzz'", "The issues are: issue-1."),
  ])
  func saysWhatANameIsThatIsNoIssue(_ name: String, _ headline: String, _ help: String) throws {
    let loader = VirtualNewsroom().adding(["/n/Issues/m22/a.fr.md": .text(Self.good)]).loader
    var found: [Diagnostic] = []
    let index = try #require(loader.load(into: &found))
    #expect(loader.loadIssue(name, of: index, into: &found) == nil)
    #expect(found.map(\.headline) == [headline])
    #expect(found.first?.help.hasPrefix(help) == true && found.first?.path?.hasPrefix("Issues/Issues") == false)
  }

  @Test(arguments: [
    ("c_en.md", "[fr, en]", "Rename it 'c.en.md'."), ("a-en.md", "[en]", "Rename it 'a.en.md'."),
    ("y.md", "[en]", "Rename it 'y.en.md', or add a line 'lang: en'."),
    ("Mon été.md", "[fr, en]", "Rename it 'mon-ete.fr.md' or 'mon-ete.en.md', or add a line 'lang: …'."),
    ("a-be.md", "[en]", "Rename it 'a-be.en.md', or add a line 'lang: en'."),
  ])
  func aNameWithoutLanguageIsOneMistake(_ name: String, _ languages: String, _ help: String) {
    let header = "number: 1\ndate: 2007-09\nlanguages: \(languages)\n"
    let found = VirtualNewsroom([name: Self.good, "issue.yml": header]).load().diagnostics
    #expect(found.map(\.kind.id) == ["missing-language"] && found.map(\.help) == [help], "\(found.map(\.help))")
  }

  @Test(arguments: [
    ("number: seven\ndate: 2007-09", "Write it in digits."),
    ("number: 1\ndate: 2007-09\nperiod: 2007", "Write for example: period: {from: 2007-06, to: 2007-08}"),
    ("number: 1\ndate: 2007-09\nlanguages: [en]\ndue: {fr: 2007-08-01}", "The issue's languages are: en."),
  ])
  func mistakesInTheIssueFileSayWhatToDo(_ text: String, _ help: String) {
    #expect(VirtualNewsroom(["issue.yml": text]).load().diagnostics.map(\.help) == [help])
  }

  @Test func aFolderThatIsNotThereIsToBeMade() {
    var newsroom = VirtualNewsroom()
    for path in newsroom.entries.keys where path.hasPrefix("/n/Sections") { newsroom.entries[path] = nil }
    var found: [Diagnostic] = []
    _ = newsroom.loader.load(into: &found)
    #expect(found.map(\.headline) == ["There is no folder 'Sections'"])
    #expect(found.map(\.help) == ["Make it, or correct its name."])
  }

  @Test(arguments: [
    (20_971_521, 20_971_520, "20971521 bytes"), (21_002_520, 20_971_520, "20.03 MiB"),
    (1_049_600, 1_048_576, "1025 KiB"),
    (30_000_000, 20_971_520, "29 MiB"),
  ])
  func sizesThatReadAlikeAreToldMoreExactly(_ size: Int, _ limit: Int, _ text: String) {
    #expect(SourceReader.sizeText(size, notAs: limit) == text)
  }
}
