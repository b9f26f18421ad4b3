import Diagnostics
import Newsroom
import Testing

@Suite struct ItemTests {
  private let original = "title: a\nsection: nouvelles\nkind: zoom\norder: 5\ndate: 2007-06-20\n"

  private func load(_ french: String, _ english: String) -> (issue: Newsroom.Issue?, diagnostics: [Diagnostic]) {
    VirtualNewsroom(["x/a.fr.md": contribution(french), "a.en.md": contribution(english)]).load()
  }

  @Test func bringsVersionsTogether() throws {
    let (issue, diagnostics) = load(
      original + "event: {from: 2007-10-01, to: 2007-10-03, place: Rome}\nstatus: draft",
      "title: b\ntranslation: {of: fr}\nevent: {place: Roma}")
    #expect(told(diagnostics) == [])
    let item = try #require(issue?.items.first)
    #expect(item.versions.map(\.language) == [.english, .french])
    #expect(item.original == .french)
    #expect(item.section == "nouvelles")
    #expect(item.kind == .zoom)
    #expect(item.order == 5)
    #expect(item.eventDates?.upperBound.description == "2007-10-03")
    #expect(item.isDraft)
    #expect(item.languages == [.french, .english])
  }

  @Test func acceptsInvariantsThatAreRepeated() {
    #expect(told(load(original, original + "translation: {of: fr}").diagnostics) == [])
  }

  @Test(arguments: [
    "order: ‹6›", "section: ‹formations›", "kind: ‹news›", "date: ‹2007-06-21›", "event: {from: ‹2007-06-21›}",
    "languages: ‹[fr, en]›", "image: {src: ‹a.png›}",
  ])
  func reportsInvariantsThatDiffer(_ key: String) {
    let marked = Marked(contribution("title: b\ntranslation: {of: fr}\n\(key)"))
    let newsroom = VirtualNewsroom(["a.fr.md": contribution(original), "a.en.md": marked.text])
    let diagnostics = newsroom.load().diagnostics
    #expect(diagnostics.map(\.kind.id) == ["invariant-differs"], "\(told(diagnostics))")
    #expect(diagnostics.first?.location?.range == marked.range)
    #expect(diagnostics.first?.notes.first?.location?.file.path == "Issues/issue-1/a.fr.md")
  }

  @Test(arguments: [
    ("title: a", "title: b", ["two-originals"], "fr"),
    ("title: a", "title: b\nsection: nouvelles", ["two-originals"], "en"),
    ("title: a\ntranslation: {of: en}", "title: b\ntranslation: {of: fr}", ["orphan"], "fr"),
    ("title: a\ntranslation: {of: en}", "title: b", [], "en"),
    ("title: a", "title: b\ntranslation: {of: en}", ["wrong-original"], "fr"),
    ("title: a", "title: b\ntranslation: {of: de}", ["unknown-language"], "fr"),
    ("title: a", "title: b: c", ["broken-yaml"], "fr"),
    ("title: a: b", "title: b\ntranslation: {of: fr}\norder: 5", ["broken-yaml"], "fr"),
  ])
  func findsTheOriginal(_ french: String, _ english: String, _ kinds: [String], _ language: String) throws {
    let (issue, diagnostics) = load(french, english)
    #expect(diagnostics.map(\.kind.id) == kinds, "\(told(diagnostics))")
    #expect(try #require(issue?.items.first).original.rawValue == language)
    #expect(issue?.items.first?.versions.count == 2)
  }

  @Test func reportsTranslationWithoutOriginal() {
    let newsroom = VirtualNewsroom(["a.en.md": contribution("title: b\ntranslation: {of: fr}")])
    let diagnostics = newsroom.load().diagnostics
    #expect(diagnostics.map(\.kind.id) == ["orphan"])
    #expect(diagnostics.first?.help.contains("'a.fr.md'") == true)
  }

  @Test func reportsTranslationsOfOneAnother() {
    let newsroom = VirtualNewsroom([
      "a.en.md": contribution("title: b\ntranslation: {of: fr}"),
      "a.fr.md": contribution("title: a\ntranslation: {of: en}"),
    ])
    let diagnostics = newsroom.load().diagnostics
    #expect(diagnostics.map(\.kind.id) == ["orphan"])
    #expect(diagnostics.first?.headline == "'a' has no original: each of its files says it is a translation")
    #expect(diagnostics.first?.notes.first?.location?.file.path.hasSuffix("a.fr.md") == true)
  }

  @Test func offersToDeclareATranslation() {
    let text = contribution("title: b")
    let newsroom = VirtualNewsroom(["a.fr.md": contribution("title: a"), "a.en.md": text])
    let fixIt = newsroom.load().diagnostics.first?.fixIts.first
    #expect(fixed(text, by: fixIt) == contribution("title: b\ntranslation: {of: fr}"))
  }

  @Test func reportsSlugsGivenTwiceNamingBothFiles() throws {
    let newsroom = VirtualNewsroom([
      "a.fr.md": contribution("title: a"), "x/a.fr.md": contribution("title: b"),
      "c.fr.md": contribution("title: c\nslug: a"),
    ])
    let (issue, diagnostics) = newsroom.load()
    #expect(diagnostics.map(\.kind.id) == ["duplicate-slug", "duplicate-slug"])
    #expect(diagnostics.map(\.path) == ["Issues/issue-1/c.fr.md", "Issues/issue-1/x/a.fr.md"])
    #expect(diagnostics.allSatisfy { $0.notes.first?.location?.file.path == "Issues/issue-1/a.fr.md" })
    #expect(try #require(issue).items.count == 1)
  }

  @Test func saysWhereTheKindOfAnItemIsChanged() {
    let original = VirtualNewsroom(["a.fr.md": contribution("title: a\nfigure: 78")]).load().diagnostics
    #expect(original.map(\.help) == ["Remove it, or write 'kind: figure'."])
    let both = VirtualNewsroom([
      "a.fr.md": contribution("title: a"),
      "a.en.md": contribution("title: a\ntranslation: {of: fr}\ninterviewee: {name: x}"),
    ])
    #expect(both.load().diagnostics.map(\.help) == ["Remove it, or write 'kind: interview' in the original."])
  }

  @Test(arguments: [
    ("title: a\nkind: figure", "Text.", 1), ("title: a\nkind: interview", "Text.", 1), ("title: a", "", 1),
    ("title: a\nkind: quote", "", 1), ("title: a\nsummary: b", " \n\n", 1),
    ("title: a\nstatus: draft", "", 0), ("title: a\nkind: figure\nfigure: 78", "", 0),
    ("title: a\nevent: {from: 2007-09-01}", "", 0), ("title: a\nlinks: [{label: b, url: 'https://a.org'}]", "", 0),
    ("title: a\nkind: interview\ninterviewee: {name: x}", "Text.", 0),
  ])
  func warnsOfItemsWithNothingToPrint(_ keys: String, _ text: String, _ count: Int) {
    let file = "---\n\(keys)\n---\n\(text)\n"
    let diagnostics = VirtualNewsroom(["a.fr.md": file]).load().diagnostics.filter { $0.kind.id != "draft-item" }
    #expect(diagnostics.map(\.kind.id) == Array(repeating: "item-incomplete", count: count), "\(told(diagnostics))")
  }

  @Test func tellsOfAContributionThatIsInNoIssue() {
    let newsroom = VirtualNewsroom(["a.fr.md": contribution("title: a")]).adding([
      "/n/Issues/stray.en.md": .text("x"), "/n/Issues/README.md": .text("x"), "/n/Issues/.b.en.md": .text("x"),
    ])
    let diagnostics = newsroom.load().diagnostics
    #expect(diagnostics.map(\.kind.id) == ["ignored-files"] && diagnostics.map(\.path) == ["Issues/stray.en.md"])
    #expect(diagnostics.first?.severity == .warning)
  }

  @Test(arguments: [
    ("title: a\nfigure: 78", "key-without-effect"), ("title: a\ninterviewee: {name: x}", "key-without-effect"),
    ("title: a\nkind: notice\nsection: nouvelles", "key-without-effect"),
  ])
  func warnsOfKeysWithoutEffect(_ keys: String, _ kind: String) {
    let diagnostics = VirtualNewsroom(["a.fr.md": contribution(keys)]).load().diagnostics
    #expect(diagnostics.map(\.kind.id) == [kind])
    #expect(diagnostics.first?.severity == .warning)
  }

  @Test func leavesOutLanguagesAnItemIsNotMeantFor() throws {
    let keys = "title: a\nlanguages: [en]\nwhy: x"
    let issue = try #require(VirtualNewsroom(["a.en.md": contribution(keys)]).load().issue)
    #expect(issue.items.first?.languages == [.english])
  }
}
