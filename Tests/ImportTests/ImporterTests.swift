import Diagnostics
import Newsroom
import TestSupport
import Testing

@testable import Import

@Suite struct ImporterTests {
  private let fr = """
    ---
    title: "Lettre : nº 5"
    author: Ann
    draft: true
    ---

    Bonjour à tous.

    ## Quoi de neuf

    ### Une mutuelle à Dakar

    Voir [le site](https://dakar.org) et [la suite](#le-guide).

    ### Autre "chose" \\#1

    Texte[^1] et [lien][l].

    ## Le guide

    Un guide. [Ici](https://guide.org).

    [^1]: La note.

    [l]: https://lien.org
    """
  private let en = """
    ---
    title: "Letter: no. 5"
    ---

    Hello all.

    ## What is new

    ### A fund in Dakar

    See [the site](https://dakar.org) and [more](#the-guide).

    ### Another "thing" \\#1

    Text[^1] and [link][l].

    ## The guide

    A guide. [Here](https://guide.org).

    [^1]: The note.

    [l]: https://lien.org
    """

  @Test func makesAnIssueOfTwoEditions() throws {
    let result = Room(["fr.md": fr, "en.md": en]).run()
    #expect(
      result.plan?.files.map(\.path) == [
        "cover/lettre-n-5.en.md", "cover/lettre-n-5.fr.md", "issue.yml", "neuf/autre-chose-1.en.md",
        "neuf/autre-chose-1.fr.md", "neuf/une-mutuelle-a-dakar.en.md", "neuf/une-mutuelle-a-dakar.fr.md",
        "ressources/le-guide.en.md", "ressources/le-guide.fr.md",
      ])
    #expect(result.text("issue.yml") == "number: 5\ndate: 2021-12\nlanguages: [fr, en]\n")
    #expect(
      result.text("cover/lettre-n-5.fr.md")
        == "---\ntitle: \"Lettre : nº 5\"\nkind: editorial\norder: 10\ncontributors:\n  - name: \"Ann\"\n---\n\n"
        + "Bonjour à tous.\n")
    #expect(
      result.text("neuf/autre-chose-1.fr.md")
        == "---\ntitle: 'Autre \"chose\" #1'\nsection: neuf\norder: 30\n---\n\n"
        + "Texte[^1] et [lien][l].\n\n[^1]: La note.\n\n[l]: https://lien.org\n")
    #expect(
      result.text("neuf/une-mutuelle-a-dakar.en.md")
        == "---\ntitle: \"A fund in Dakar\"\ntranslation: {of: fr}\n---\n\n"
        + "See [the site](https://dakar.org) and [more](#le-guide).\n")
    #expect(result.body("ressources/le-guide.en.md") == "A guide. [Here](https://guide.org).\n")
    #expect(result.ids == ["import-left-out"])
    var problems: [Diagnostic] = []
    let issue = try #require(result.issue(into: &problems))
    #expect(problems.isEmpty, "\(problems.map(\.headline))")
    #expect(issue.items.map(\.versions.count) == [2, 2, 2, 2])
  }

  @Test func losesNoByteOfPlainText() {
    let bodies = [
      "Intro.\n\n- a\n- b\n", "Un *texte*.  \nSuite é\u{301}.\n", "> cité\n\n\n\tcode\n", "| a |\n|---|\n| b |\n",
    ]
    let text = bodies[0] + "\n## A\n\n" + bodies[1] + "\n## B\n" + bodies[2] + "\n\n## C\n\n" + bodies[3]
    let result = Room(["fr.md": text]).run()
    let names = ["cover/lettre-5", "unsorted/a", "unsorted/b", "unsorted/c"]
    #expect(names.map { result.body($0 + ".fr.md") } == bodies)
  }

  @Test func isTheSameEachTime() {
    let room = Room(["fr.md": fr, "en.md": en])
    #expect(room.run().plan?.files == room.run().plan?.files)
  }

  @Test func readsWindowsFilesAsOthers() {
    let windows = "\u{FEFF}" + fr.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(Room(["fr.md": windows]).run().plan?.files == Room(["fr.md": fr]).run().plan?.files)
  }

  @Test func writesTitlesThatComeBackAsTheyAre() {
    var random = SplitMix(7)
    let signs = Array("ab:#\"'\\-[]{}&!|>%@`,? é\u{2028}\u{85}~*_<").map(String.init)
    for _ in 0..<300 {
      let title = (0..<8).map { _ in signs[Int(random.next() % UInt64(signs.count))] }.joined()
      let clean = Heading.clean(title)
      guard !clean.isEmpty else { continue }
      var front = FrontMatterText()
      front.add("title", text: clean)
      let file = SourceFile(path: "a.fr.md", bytes: front.bytes(with: [0x0A]))
      var problems: [Diagnostic] = []
      let context = FrontMatterContext(languages: [.french], sections: [])
      let read = FrontMatterReader.read(file, context: context, into: &problems).frontMatter
      #expect(read.title.value == clean && problems.isEmpty, "\(title.debugDescription)")
    }
  }

  @Test func makesSlugsThatAreDifferentAndShort() {
    let long = String(repeating: "mot ", count: 60)
    let titles = ["Été", "E\u{301}té", "Neuf", "日本", "中国", long, long + "x", "contents"]
    var slugs = SlugMaker(sections: ["neuf"])
    let made = titles.map { slugs.slug(for: $0) } as [String]
    #expect(made.prefix(5) == ["ete", "ete-2", "neuf-2", "item", "item-2"])
    #expect(Set(made).count == made.count && made.allSatisfy { Slug.isValid($0) && $0.utf8.count <= 64 })
  }

  @Test func followsAMapFile() {
    var room = Room(["fr.md": "## Sorties\n\n### a\n\nA\n\n### b\n\nB\n\n## Six ans\n\nC\n"])
    room.entries["/old/map.yml"] = .text("sorties: ressources\n\"six *\": neuf\n\"B\": neuf\n")
    room.request.map = .init(path: "map.yml", place: "/old/map.yml")
    #expect(room.run().paths == ["neuf/b.fr.md", "neuf/six-ans.fr.md", "ressources/a.fr.md"])
    room.entries["/old/map.yml"] = .text("sorties: resources\n")
    let result = room.run()
    #expect(result.plan == nil)
    #expect(result.diagnostics.first?.help == "Did you mean 'ressources'?")
  }

  @Test func sortsByWordsWhatNoTitleNames() {
    let text =
      "## Sorties\n\n### a\n\nLe guide, un guide et encore un guide.\n\n### b\n\nLe guide du guide.\n\n### c\n\nLes chats.\n"
    let result = Room(["fr.md": text]).run()
    #expect(result.paths == ["sorties/a.fr.md", "sorties/b.fr.md", "sorties/c.fr.md"])
    #expect(result.text("sorties/a.fr.md").contains("section: ressources"))
    #expect(result.ids == ["import-unsorted"])
  }

  @Test(
    arguments: [
      ("summer", nil, true, "The name 'summer' does not say the number of the issue"),
      ("issue-5", nil, false, "No file says when the issue appeared"),
      ("summer", 7, true, ""),
    ] as [(String, Int?, Bool, String)])
  func needsANumberAndAMonth(issue: String, number: Int?, hasDate: Bool, headline: String) {
    var room = Room(["fr.md": "## A\na\n"], issue: issue)
    room.request.number = number
    if !hasDate { room.request.date = nil }
    let result = room.run()
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.headline).joined() == headline)
    #expect((result.plan == nil) == !headline.isEmpty)
  }

  @Test func takesTheMonthFromTheNameOfAFile() {
    var room = Room(["2026-01-28-lettre.fr.md": "## A\na\n"])
    room.request.date = nil
    #expect(room.run().text("issue.yml").contains("date: 2026-01\n"))
  }

  @Test func overwritesNothing() {
    var room = Room(["fr.md": fr])
    room.entries["/news/Issues/issue-5/notes.txt"] = .text("x")
    #expect(room.run().plan != nil)
    room.entries["/news/Issues/issue-5/issue.yml"] = .text("x")
    room.entries["/news/Issues/issue-5/neuf/autre-chose-1.fr.md"] = .text("x")
    let result = room.run()
    #expect(result.plan == nil)
    let error = result.diagnostics.first { $0.severity == .error }
    #expect(
      error?.headline
        == "'Issues/issue-5' has files that the import would write: 'issue.yml', 'neuf/autre-chose-1.fr.md'")
  }

  @Test(arguments: ["", "   \n", "---\ntitle: x\n---\n", "\u{FEFF}"])
  func refusesFilesWithoutText(text: String) {
    let result = Room(["fr.md": text]).run()
    #expect(result.plan == nil && result.diagnostics.contains { $0.severity == .error })
  }

  @Test func refusesTooManyHeadings() {
    let result = Room(["fr.md": String(repeating: "## a\n", count: 2_001)]).run()
    #expect(result.diagnostics.map(\.headline) == ["'old/fr.md' has 2001 headings, more than 2000"])
  }

  @Test func takesAnySoup() {
    let pieces = [
      "## ", "# ", "\n", "\n\n", "---\n", "[", "](", ")", "![", "<a href=\"", "\">", "</a>", "<div>", "</div>", "<b>",
      "`", "```\n",
      "{{< x", " >}}", "{%", "%}", "<!--", "-->", "[^1]", "[^1]: ", "[l]: ", "/x ", "a ", "é", "**", "\\", "<pre>",
      "</pre>", "===\n",
      "    ", "> ", "- ", "{: .a}", "#a", "<", "&amp;", "\r", "\u{0}", "| a |\n|--|\n",
    ]
    var random = SplitMix(42)
    for round in 0..<200 {
      let text = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let other = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let result = Room(["fr.md": "x " + text, "en.md": "y " + other]).run()
      #expect(result.plan != nil || result.diagnostics.contains { $0.severity == .error }, "round \(round)")
    }
  }
}
