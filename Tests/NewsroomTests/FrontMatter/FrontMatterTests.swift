import Diagnostics
import Newsroom
import Testing

@Suite struct FrontMatterTests {
  private let context = FrontMatterContext(
    languages: [.french, .english, .spanish], sections: ["formations", "nouvelles"])

  private func read(_ text: String) -> (frontMatter: FrontMatter, body: Range<Int>, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.fr.md", text: text)
    let (frontMatter, body) = FrontMatterReader.read(file, context: context, into: &diagnostics)
    return (frontMatter, body, diagnostics)
  }

  @Test func readsEveryKey() throws {
    let (frontMatter, _, diagnostics) = read(
      """
      ---
      title: Titre
      subtitle: Sous-titre
      section: formations
      kind: zoom
      order: 10
      date: 2007-06-30
      event: {from: 2007-11-26, to: 2007-12-07, place: "Turin, Italie"}
      contributors:
        - name: Jane Doe
          organisation: BIT
          role: secrétaire
          place: Dakar
      links:
        - {label: Rapport, url: "https://example.org/r", lang: NL}
      summary: >
        Deux lignes
        en une.
      image: {src: a.png, alt: Un campus, caption: Le campus, credit: BIT}
      figure: 78
      interviewee: {name: X, role: Y}
      translation: {of: es}
      languages: [fr, en]
      why: Parce que
      status: draft
      lang: FR
      slug: un-titre
      ---
      """)
    #expect(told(diagnostics) == [])
    #expect(frontMatter.kind?.value == .zoom)
    #expect(frontMatter.event?.to?.value.description == "2007-12-07")
    #expect(frontMatter.contributors.first?.role == "secrétaire")
    #expect(frontMatter.links.first?.language?.rawValue == "nl")
    #expect(frontMatter.summary?.value == "Deux lignes en une.")
    #expect(frontMatter.image?.credit == "BIT")
    #expect(frontMatter.figure?.value == "78")
    #expect(frontMatter.translation?.of.value == .spanish)
    #expect(frontMatter.languages?.value == [.french, .english])
    #expect(frontMatter.status?.value == .draft)
    #expect(frontMatter.language?.value == .french)
    #expect(frontMatter.slug?.value == "un-titre")
  }

  @Test(arguments: [
    ("title: Letter #2", "Letter", "#2", true), ("title: Yes # no", "Yes", "# no", false),
    ("title: 'a'\nsummary: one #two  ", "a", "#two", true),
    ("title: 'a'\ncontributors:\n  - {name: b, place: c}\n  - name: d #e", "a", "#e", true),
  ])
  func tellsOfTextThatBecameAComment(_ keys: String, _ title: String, _ comment: String, _ isWarning: Bool) {
    let text = "---\n\(keys)\n---\nText\n"
    let (frontMatter, _, diagnostics) = read(text)
    #expect(frontMatter.title.value == title)
    #expect(diagnostics.map(\.kind.id) == ["comment-in-value"])
    #expect(diagnostics.first?.severity == (isWarning ? .warning : .note))
    #expect(diagnostics.first.flatMap(\.location).map { $0.file.text(in: $0.range) } == comment)
  }

  @Test(arguments: [
    "title: 'Letter #2'", "title: Letter#2", "title: a\n# no", "title: a\nkind: news # or zoom", "title: >\n  a #2",
  ])
  func leavesOtherCommentsAlone(_ keys: String) {
    #expect(read("---\n\(keys)\n---\nText\n").diagnostics.isEmpty)
  }

  @Test func quotesATextThatBecameAComment() throws {
    let (_, _, diagnostics) = read("---\ntitle: A \\ \"b\" #2\n---\n")
    #expect(diagnostics.first?.fixIts.first?.replacement == "\"A \\\\ \\\"b\\\" #2\"")
  }

  @Test(arguments: [
    ("Title: A\nDate: 2010-12-03 10:20\nLang: fr\n\nText\n", "no line '---' before and behind it", "line 3"),
    ("+++\ntitle = \"A\"\n+++\nText\n", "TOML", ""), ("{\"title\": \"A\"}\n\nText\n", "JSON", ""),
    ("Note: this is text.\n\nMore\n", "The file has no front matter", ""),
    ("Text\n", "The file has no front matter", ""),
  ])
  func saysWhatOtherProgramsWriteInstead(_ text: String, _ headline: String, _ help: String) {
    let (_, body, diagnostics) = read(text)
    #expect(diagnostics.map(\.kind.id) == ["front-matter-missing"])
    #expect(diagnostics.first?.headline.contains(headline) == true, "\(told(diagnostics))")
    #expect(help.isEmpty || diagnostics.first?.help.contains(help) == true)
    #expect(body == 0..<text.utf8.count)
  }

  @Test(arguments: ["<!DOCTYPE html>\n<p>x</p>\n", "\u{FEFF}\n<HTML><p>x</p>\n"])
  func aWebPageIsOneMistake(_ text: String) {
    let (_, body, diagnostics) = read(text)
    #expect(diagnostics.map(\.kind.id).filter { $0 != "byte-order-mark" } == ["front-matter-missing"])
    #expect(diagnostics.contains { $0.headline == "The file is a web page (HTML), not Markdown" })
    #expect(body.isEmpty)
  }

  @Test func theNamesOfAListGoWhereTheyBelong() {
    let text = "---\ntitle: a\nauthors:\n  - Jane\n  - Joe\norder: 1\n---\n"
    let wanted = "---\ntitle: a\ncontributors: [{name: Jane}, {name: Joe}]\norder: 1\n---\n"
    #expect(fixed(text, by: read(text).diagnostics.first?.fixIts.first) == wanted)
    #expect(read(wanted).diagnostics.isEmpty)
  }

  @Test func aKeyThatIsThereUnderItsNameIsNoMystery() {
    let help = read("---\ntitle: a\nTitle: b\n---\n").diagnostics.first?.help
    #expect(help == "Did you mean 'title'? It is there already: remove one of the two.")
  }

  @Test(arguments: ["2007", "yes", "null", "1e3", "0x10", "2007-11-26", "'quoted'"])
  func takesAnyScalarAsTitle(_ title: String) {
    let (frontMatter, _, diagnostics) = read("---\ntitle: \(title)\n---\n")
    #expect(told(diagnostics) == [])
    #expect(frontMatter.title.value == title.filter { $0 != "'" })
  }

  @Test(arguments: [
    ("title: a\ndate: ‹2007-06-31›", "no-such-date", nil),
    ("title: a\ndate: ‹2007-02-29›", "no-such-date", nil),
    ("title: a\ndate: ‹26/11/2007›", "mistyped-value", "2007-11-26"),
    ("title: a\ndate: ‹2007-6-1›", "mistyped-value", "2007-06-01"),
    ("title: a\ndate: ‹06/07/2007›", "mistyped-value", nil),
    ("title: a\nevent: {from: 2007-12-07, to: ‹2007-11-26›}", "event-ends-before-start", nil),
    ("title: a\nevent: {to: ‹2007-11-26›}", "event-without-start", nil),
    ("title: a\nevent: {from: ‹x›, to: 2007-11-26}", "mistyped-value", nil),
    ("title: a\nkind: ‹zom›", "unknown-kind", "zoom"),
    ("title: a\nsection: ‹formation›", "unknown-section", "formations"),
    ("title: a\nsection: ‹zzz›", "unknown-section", nil),
    ("title: a\nstatus: ‹drft›", "unknown-status", "draft"),
    ("title: a\nlang: ‹fr-FR›", "unknown-language", "fr"),
    ("title: a\nlang: ‹français›", "unknown-language", "fr"),
    ("title: a\ntranslation: {of: ‹de›}", "unknown-language", nil),
    ("title: a\nlanguages: [fr, ‹english›]\nwhy: x", "unknown-language", "en"),
    ("title: a\nlanguages: ‹[fr]›", "languages-without-why", nil),
    ("title: a\nslug: ‹Été à Dakar›", "bad-slug", "ete-a-dakar"),
    ("title: a\nslug: ‹page-7›", "bad-slug", "item-page-7"),
    ("title: a\norder: ‹premier›", "mistyped-value", nil),
    ("title: a\norder: ‹-1›", "mistyped-value", nil),
    ("title: a\ncontributors: ‹Jane Doe›", "mistyped-value", "[{name: Jane Doe}]"),
    ("title: a\ncontributors: [‹Jane Doe›]", "mistyped-value", "{name: Jane Doe}"),
    ("title: a\nlinks:\n  - ‹www.x.org›", "mistyped-value", "{label: www.x.org, url: \"https://www.x.org\"}"),
    ("title: a\nlinks: [‹the report›]", "mistyped-value", nil),
    ("title: a\nimage: ‹images/a b.png›", "mistyped-value", "{src: images/a b.png}"),
    ("title: a\ncontributors: ‹'x: {y}'›", "mistyped-value", "[{name: \"x: {y}\"}]"),
    ("title: a\n‹author›: Jane Doe", "unknown-key", "contributors: [{name: Jane Doe}]"),
    ("title: a\n‹authors›: [Jane, Joe]\norder: 1", "unknown-key", "contributors: [{name: Jane}, {name: Joe}]"),
    ("title: a\n‹authors›:\n  - Jane\n  - Joe\norder: 1", "unknown-key", "contributors: [{name: Jane}, {name: Joe}]"),
    ("title: a\n‹Title›: b", "unknown-key", nil),
    ("title: a\ntranslation: ‹fr›", "mistyped-value", "{of: fr}"),
    ("title: ‹\"\"›", "empty-value", nil),
    ("title: a\nsummary:‹›", "empty-value", nil),
    ("title: ‹\"a\\u0001\"›", "mistyped-value", nil),
    ("title: ‹[a]›", "mistyped-value", nil),
    ("‹titre›: a", "missing-title", "title"),
    ("‹s›ummary: a", "missing-title", nil),
    ("title: a\n‹autor›: b", "unknown-key", "contributors: [{name: b}]"),
    ("title: a\nevent: {from: 2007-11-26, ‹lieu›: b}", "unknown-key", "place"),
    ("title: a\ncontributors:\n  - ‹nom›: b", "missing-key", "name"),
    ("title: a\nlinks:\n  - ‹l›abel: b", "missing-key", nil),
    ("title: a\nlinks: [{label: b, url: ‹\"#\"›}]", "unsafe-address", nil),
    ("title: a\nlinks: [{label: b, url: ‹\"javascript:alert(1)\"›}]", "unsafe-address", nil),
    ("title: a\nlinks: [{label: b, url: ‹\"data:text/html,x\"›}]", "unsafe-address", nil),
    ("title: a\nlinks: [{label: b, url: ‹www.example.org›}]", "unsafe-address", "\"https://www.example.org\""),
    ("title: a\nlinks: [{label: b, url: ‹gimi@ilo.org›}]", "unsafe-address", "\"mailto:gimi@ilo.org\""),
    ("title: a\nlinks: [{label: b, url: ‹\"http://a b\"›}]", "unsafe-address", nil),
    ("title: a\nlinks: [{label: b, url: ‹\"http://\"›}]", "unsafe-address", nil),
  ])
  func reportsEachMistakeOnceAtItsPlace(_ keys: String, _ kind: String, _ replacement: String?) {
    let marked = Marked("---\n\(keys)\n---\n")
    let diagnostics = read(marked.text).diagnostics
    #expect(diagnostics.map(\.kind.id) == [kind], "\(told(diagnostics))")
    #expect(diagnostics.first?.location?.range == marked.range, "\(told(diagnostics))")
    #expect(diagnostics.first?.fixIts.first?.replacement == replacement)
  }

  @Test func acceptsSafeAddresses() {
    for address in ["http://a.b", "HTTPS://a.b/ü?x#y", "mailto:a@b.c", "tel:+41 22", "tel:+4122"] {
      #expect((SafeAddress.problem(with: address) == nil) == !address.contains(" "))
    }
  }

  @Test(arguments: [
    ("---\ntitle: a --- b\n---\nx", "x"), ("---\ntitle: a\nsummary: |\n  x\n  ---\n---\ny", "y"),
    ("---\ntitle: a\n...\ny", "y"), ("---  \ntitle: a\n--- \ny", "y"), ("---\ntitle: a\n---", ""),
    ("---\ntitle: a\n---\n\n---\n\nz", "\n---\n\nz"), ("---\ntitle: a\n----\n---\nz", nil),
  ])
  func endsBlockAtFirstFence(_ text: String, _ body: String?) {
    let result = read(text)
    guard let body else {
      #expect(result.diagnostics.map(\.kind.id) == ["broken-yaml"])
      return
    }
    #expect(told(result.diagnostics) == [])
    #expect(SourceFile(path: "", text: text).text(in: result.body) == body)
  }

  @Test func warnsOfByteOrderMarkAndWindowsLineEnds() {
    let text = "\u{FEFF}---\r\ntitle: é\r\n---\r\nx\r\n"
    let result = read(text)
    #expect(result.diagnostics.map(\.kind.id) == ["byte-order-mark", "line-ends"])
    #expect(result.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(result.frontMatter.title.value == "é")
    #expect(fixed(text, by: result.diagnostics.first?.fixIts.first) == "---\r\ntitle: é\r\n---\r\nx\r\n")
    #expect(fixed(text, by: result.diagnostics.last?.fixIts.first) == "\u{FEFF}---\ntitle: é\n---\nx\n")
  }

  @Test(arguments: [
    ("---\ntitle: a\nsummary: b\n\nThe text: begins.\n", "---\ntitle: a\nsummary: b\n---\n\nThe text: begins.\n"),
    ("---\ntitle: a\n----\nText.\n", "---\ntitle: a\n---\nText.\n"),
    ("---\ntitle: a", "---\ntitle: a\n---\n"),
    ("---\ntitle: a\ncontributors:\n  - name: b\n- c\n# Heading\nText\n", nil),
  ])
  func guessesWhereAnUnclosedBlockEnds(_ text: String, _ wanted: String?) {
    let result = read(text)
    #expect(!result.frontMatter.isReadable)
    #expect(result.diagnostics.first?.kind.id == "unclosed-front-matter")
    #expect(result.diagnostics.first?.location?.start.line == 1)
    if let wanted {
      #expect(fixed(text, by: result.diagnostics.first?.fixIts.first) == wanted)
      #expect(result.diagnostics.count == 1, "\(told(result.diagnostics))")
    }
  }

  @Test(arguments: [
    ("Text only", nil), ("\n\n---\ntitle: a\n---\n", "---\ntitle: a\n---\n"),
    ("—\ntitle: a\n---\n", "---\ntitle: a\n---\n"),
    ("----\ntitle: a\n---\n", "---\ntitle: a\n---\n"), ("", nil), ("-", "---"),
  ])
  func reportsMissingBlock(_ text: String, _ wanted: String?) {
    let result = read(text)
    #expect(result.diagnostics.map(\.kind.id) == ["front-matter-missing"])
    #expect(!result.frontMatter.isReadable)
    #expect(fixed(text, by: result.diagnostics.first?.fixIts.first) == wanted)
  }

  @Test func reportsEmptyBlock() {
    #expect(read("---\n---\n").diagnostics.map(\.kind.id) == ["missing-title"])
    #expect(read("---\n# nothing\n---\n").diagnostics.map(\.kind.id) == ["missing-title"])
  }
}
