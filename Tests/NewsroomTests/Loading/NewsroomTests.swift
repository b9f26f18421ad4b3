import Diagnostics
import Markup
import Newsroom
import Testing

@Suite struct NewsroomTests {
  private func load(_ entries: [String: FileSystem.Entry]) -> (NewsroomIndex?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let index = VirtualNewsroom().adding(entries).loader.load(into: &diagnostics)
    return (index, diagnostics)
  }

  @Test func loadsPublicationSectionsAndIssues() throws {
    let (index, diagnostics) = load([
      "/n/gnews.yml": .text(
        """
        title: {fr: La Lettre, en: The Letter}
        tagline: {fr: sous-titre}
        languages: [fr, en]
        base: https://example.org/x
        theme: gnews
        formats: [pdf, html]
        """), "/n/Issues/issue-10/issue.yml": .text("number: 10\ndate: 2008-01\n"),
      "/n/Issues/issue-9/issue.yml": .text("x"), "/n/Issues/README.md": .text("x"),
    ])
    #expect(told(diagnostics) == [])
    let newsroom = try #require(index)
    #expect(newsroom.publication.title[.english] == "The Letter")
    #expect(newsroom.publication.base == "https://example.org/x/")
    #expect(newsroom.publication.formats == ["html", "pdf"])
    #expect(newsroom.sections.map(\.id) == ["nouvelles", "formations"])
    #expect(newsroom.sections[0].vocabulary[.french] == [.init("loi", weight: 2), .init("projet de loi", weight: 3)])
    #expect(newsroom.issueIDs == ["issue-1", "issue-9", "issue-10"])
  }

  @Test func vocabularyIsListedByWeight() throws {
    let (index, diagnostics) = load([
      "/n/Sections/c.yml": .text(
        "id: c\norder: 30\ntitle: c\nvocabulary:\n  fr:\n    3: >\n      Guide pratique, fiche,\n      d'accord,\n    1: page\n    2: 2\n"
      )
    ])
    #expect(told(diagnostics) == [])
    let terms = try #require(index?.sections.last?.vocabulary[.french])
    #expect(
      terms == [
        .init("Guide pratique", weight: 3), .init("fiche", weight: 3), .init("d'accord", weight: 3),
        .init("page", weight: 1), .init("2", weight: 2),
      ])
  }

  @Test(arguments: [
    ("gnews.yml", "title: {fr: a}\nlanguages: [fr, en]", ["label-missing"]),
    ("gnews.yml", "title: a", ["missing-key"]),
    ("gnews.yml", "title: a\nlanguages: []", ["mistyped-value"]),
    ("gnews.yml", "title: a\nlanguages: [french]", ["mistyped-value"]),
    ("gnews.yml", "title: a\nlanguages: [fr, en]\nbase: ftp://x", ["unsafe-address"]),
    ("gnews.yml", "title: a\nlanguages: [fr, en]\ncontacts: [x]", ["unknown-key"]),
    ("gnews.yml", "title: a\nlanguages: [fr, en]\ntheme: ../x", ["mistyped-value"]),
    ("gnews.yml", "title: a\nlanguages: [fr, en]\nformats: [html, pfd]", ["mistyped-value"]),
    ("gnews.yml", "titel: a\nlanguages: [fr, en]", ["unknown-key", "label-missing", "label-missing"]),
    ("gnews.yml", "- a", ["mistyped-value"]),
    ("gnews.yml", "a: [", ["broken-yaml"]),
    ("Sections/c.yml", "id: formations\norder: 30\ntitle: c", ["duplicate-section"]),
    ("Sections/c.yml", "id: c\norder: 20\ntitle: c", ["duplicate-section"]),
    ("Sections/c.yml", "id: c\norder: 30\ntitle: {fr: c}", ["label-missing"]),
    ("Sections/c.yml", "id: c\norder: 30\ntitle: {fr: c, en: c, xx: c}", ["unknown-language"]),
    ("Sections/c.yml", "order: 30\ntitle: c", ["missing-key"]),
    ("Sections/c.yml", "id: C d\norder: 30\ntitle: c", ["bad-slug"]),
    ("Sections/c.yml", "id: c\norder: 30\ntitle: c\nkinds: [zom]", ["unknown-kind"]),
    ("Sections/c.yml", "id: c\norder: 30\ntitle: c\nevents: future", ["mistyped-value"]),
    (
      "Sections/c.yml", "id: c\norder: 30\ntitle: c\nvocabulary: {fr: {x: 4, '!': 1}}",
      ["mistyped-value", "mistyped-value"]
    ),
    (
      "Sections/c.yml", "id: c\norder: 30\ntitle: c\nvocabulary: {fr: {3: 'a, !', 4: b}}",
      ["mistyped-value", "mistyped-value"]
    ),
    ("Sections/c.yml", "", ["empty-file"]),
  ])
  func reportsMistakesInConfiguration(_ path: String, _ text: String, _ kinds: [String]) {
    let (_, diagnostics) = load(["/n/" + path: .text(text)])
    #expect(diagnostics.map(\.kind.id) == kinds, "\(told(diagnostics))")
    #expect(diagnostics.allSatisfy { $0.path == path })
  }

  @Test(arguments: [
    ("number: 1", ["missing-key"]), ("number: x\ndate: 2007-09", ["mistyped-value"]),
    ("number: 1\ndate: 2007-13", ["mistyped-value"]), ("number: 1\ndate: septembre", ["mistyped-value"]),
    ("number: 1\ndate: 2007-09\nperiod: {from: 2007-08, to: 2007-06}", ["mistyped-value"]),
    ("number: 1\ndate: 2007-09\nlanguages: [de]", ["unknown-language"]),
    ("titre: x\nnumber: 1\ndate: 2007-09", ["unknown-key"]),
  ])
  func reportsMistakesInTheIssueFile(_ text: String, _ kinds: [String]) {
    let (_, diagnostics) = VirtualNewsroom(["issue.yml": text]).load()
    #expect(diagnostics.map(\.kind.id) == kinds, "\(told(diagnostics))")
  }

  @Test func readsTheIssueFile() throws {
    let text = "number: 1\ndate: 2007-09\nperiod: {from: 2007-06, to: 2007-08}\nlanguages: [en]\n"
    let issue = try #require(VirtualNewsroom(["issue.yml": text]).load().issue)
    #expect(issue.date.description == "2007-09")
    #expect(issue.period?.upperBound.description == "2007-08")
    #expect(issue.languages == [.english])
  }

  @Test(arguments: [
    ("issue-1", nil), ("issue-1/", nil), ("Issues/issue-1", nil), ("./Issues/issue-1/", nil),
    ("issue-2", "Did you mean 'issue-1'?"), ("1", "Did you mean 'issue-1'?"), ("../etc", "The issues are: issue-1."),
    ("", "The issues are: issue-1."),
  ])
  func findsIssuesByName(_ name: String, _ help: String?) throws {
    let newsroom = VirtualNewsroom()
    var diagnostics: [Diagnostic] = []
    let index = try #require(newsroom.loader.load(into: &diagnostics))
    let issue = newsroom.loader.loadIssue(name, of: index, into: &diagnostics)
    #expect((issue == nil) == (help != nil))
    #expect(diagnostics.map(\.kind.id) == (help == nil ? [] : ["unknown-issue"]))
    if let help { #expect(diagnostics.first?.help.contains(help) == true, "\(diagnostics)") }
  }

  @Test func findsTheNewsroomUpwards() {
    let files = FileSystem.memory(VirtualNewsroom().entries)
    #expect(NewsroomLoader.findRoot(from: "/n/Issues/issue-1", fileSystem: files) == "/n")
    #expect(NewsroomLoader.findRoot(from: "/n", fileSystem: files) == "/n")
    #expect(NewsroomLoader.findRoot(from: "/elsewhere/x", fileSystem: files) == nil)
    var diagnostics: [Diagnostic] = []
    #expect(NewsroomLoader(fileSystem: files, root: "/elsewhere").load(into: &diagnostics) == nil)
    #expect(diagnostics.map(\.kind.id) == ["no-newsroom"])
  }
}
