import Diagnostics
import Editions
import Newsroom
import TestSupport
import Testing

@testable import Writers

@Suite struct TextWriterTests {
  private func pages(_ edition: Edition) -> [[String]] {
    let (bytes, count) = TextWriter(edition).pages()
    let pages = String(decoding: bytes, as: UTF8.self).split(separator: "\u{C}", omittingEmptySubsequences: false)
    #expect(pages.count == count)
    return pages.map { page in
      #expect(page.hasSuffix("\n"))
      return page.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Checks what holds for every text edition, and gives its words without line ends.
  private func check(_ edition: Edition) -> [String] {
    let pages = pages(edition)
    for (index, page) in pages.enumerated() {
      #expect(page.count == 60, "page \(index + 1) has \(page.count) lines")
      for line in page { #expect(DisplayWidth.cells(of: line) <= 72, "\(line)") }
      #expect(page.last?.split(separator: " ") == ["-", "\(index + 1)", "-"])
      #expect(!page.dropLast().contains { $0.hasSuffix(" ") && !$0.contains("│") })
    }
    let flow = String(decoding: TextWriter(edition).flow(), as: UTF8.self)
    #expect(!flow.contains("\u{C}"))
    for line in flow.split(separator: "\n") { #expect(DisplayWidth.cells(of: String(line)) <= 72, "\(line)") }
    return (pages.joined().joined(separator: " ") + " " + flow).split { " \n│".contains($0) }.map(String.init)
  }

  @Test func drawsASmallIssue() throws { expectSnapshot(TextWriter(try Sample.issue()).flow(), "issue.flow.txt") }

  @Test func drawsASmallIssueInPages() throws {
    let issue = try Sample.issue()
    _ = check(issue)
    // Blank lines at the feet of pages are left out of the file to be read.
    let text = pages(issue).map { page in
      page.enumerated().filter { !$1.isEmpty || $0 < 50 && page[$0...].prefix(3).contains { !$0.isEmpty } }.map(
        \.element
      )
      .joined(separator: "\n")
    }.joined(separator: "\n\u{C}\n")
    expectSnapshot(Array((text + "\n").utf8), "issue.txt")
  }

  @Test func anEditionOfNothingIsAPage() throws {
    #expect(pages(try Sample.edition()).count == 1)
    _ = check(try Sample.edition())
    _ = check(try Sample.edition(lead: [Sample.item("a")]))
    _ = check(try Sample.edition(sections: [Sample.section("s", Sample.item("a"))]))
    _ = check(try Sample.edition(colophon: [Sample.item("a", kind: .notice)], about: [Sample.words(5)]))
  }

  @Test func contentsAndReferencesHaveTheNumbersOfThePages() throws {
    var sections: [EditionSection] = []
    for index in 0..<12 {
      let reference = Sample.text(
        "Renvoi à la page 0", ("page 0", .reference(slug: "i\(11 - index)")), ("0", .pageNumber(slug: "i\(11 - index)"))
      )
      sections.append(
        Sample.section(
          "s\(index)", Sample.item("i\(index)", .paragraph(reference), Sample.words(150 * index)),
          Sample.item("j\(index)", Sample.words(30))))
    }
    let edition = try Sample.edition(sections: sections)
    let pages = pages(edition)
    _ = check(edition)
    func page(_ title: String) -> Int? {
      pages.firstIndex { $0.dropFirst(3).contains(title) && !$0.contains("Sommaire") }.map { $0 + 1 }
    }
    for index in 0..<12 {
      for title in ["Section s\(index)", "Titre i\(index)", "Titre j\(index)"] {
        let entry = try #require(
          pages.joined().first { $0.drop { $0 == " " }.hasPrefix(title + " .") }, "\(title)")
        #expect(entry.split(separator: " ").last.flatMap { Int($0) } == page(title), "\(entry)")
        #expect(DisplayWidth.cells(of: entry) == 72)
      }
      let number = try #require(page("Titre i\(11 - index)"))
      #expect(pages[(page("Titre i\(index)") ?? 1) - 1].contains("Renvoi à la page \(number)"))
    }
    #expect((page("Titre i11") ?? 0) >= 10)
  }

  @Test func sectionsBeginOnNewPagesUnderTheirTitle() throws {
    let edition = try Sample.edition(sections: [
      Sample.section("un", Sample.item("a", Sample.words(20))),
      Sample.section("deux", Sample.item("b", Sample.words(20))),
    ])
    let pages = pages(edition)
    #expect(pages.count == 3)
    #expect(pages[1][0].hasSuffix("Section un") && pages[1][3] == "Section un")
    #expect(pages[2][0].hasSuffix("Section deux") && pages[2][3] == "Section deux")
    #expect(pages[2][0].hasPrefix("L’essai · N°"))
  }

  private func flow(_ edition: Edition) -> [String] {
    String(decoding: TextWriter(edition).flow(), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func flow(_ blocks: ContentBlock...) throws -> [String] {
    flow(
      try Sample.edition(sections: [
        Sample.section("s", EditionItem(slug: "a", kind: .news, title: RichText("T"), blocks: blocks))
      ]))
  }

  @Test func aLinkIsNumberedOnceAnItem() throws {
    let link = Sample.link("http://a.org/x")
    let lines = try flow(
      .paragraph(Sample.text("Un lien et www.b.org", ("lien", link), ("www.b.org", Sample.link("http://www.b.org/")))),
      .list(start: nil, items: [[.paragraph(Sample.text("le même ici", ("ici", link)))]]),
      .paragraph(Sample.text("un autre", ("autre", Sample.link("http://c.org")))))
    #expect(lines.contains("Un lien\u{A0}[1] et www.b.org"))
    #expect(lines.contains(" - le même ici\u{A0}[1]"))
    #expect(lines.contains("un autre\u{A0}[2]"))
    #expect(lines.filter { $0.hasPrefix("[") } == ["[1] http://a.org/x", "[2] http://c.org"])
  }

  @Test func aPictureInANoteLooksLikeAnyOther() throws {
    var item = Sample.item("a", .paragraph(Sample.text("note1", ("1", .footnoteMark(id: "n")))))
    item.footnotes = [
      EditionFootnote(id: "n", number: 1, blocks: [.picture(Sample.picture("p.png", caption: "Un plan"))])
    ]
    #expect(flow(try Sample.edition(sections: [Sample.section("s", item)])).contains("[1] [Un plan]"))
  }

  @Test func addressesInTablesHeadingsAndNotesAreNotLost() throws {
    let table = ContentTable(
      alignments: [.start], header: [Sample.text("tête", ("tête", Sample.link("http://th.org")))],
      rows: [[Sample.text("cellule", ("cellule", Sample.link("http://td.org")))]])
    var item = Sample.item(
      "a", .heading(level: 2, Sample.text("titre", ("titre", Sample.link("http://h.org")))), .table(table),
      .paragraph(Sample.text("note1", ("1", .footnoteMark(id: "n")))))
    item.footnotes = [
      EditionFootnote(
        id: "n", number: 1,
        blocks: [
          .paragraph(Sample.text("voir ce site", ("ce site", Sample.link("http://n.org")))),
          .list(start: nil, items: [[.paragraph(RichText("puis"))], [.paragraph(RichText("encore"))]]),
          .code("du code"),
        ])
    ]
    let text = flow(try Sample.edition(sections: [Sample.section("s", item)])).joined(separator: "\n")
    for words in [
      "│ tête\u{A0}[2]    │", "│ cellule\u{A0}[3] │", "titre\u{A0}[1]", "http://h.org", "http://th.org",
      "http://td.org",
      "note\u{A0}[4]", "[4] voir ce site <http://n.org>\n    - puis\n    - encore\n    du code",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
  }

  @Test func boxesAndTablesAreDrawn() throws {
    var zoom = Sample.item("z", kind: .zoom, .paragraph(RichText("Du texte.")))
    zoom.kicker = RichText("Zoom sur…")
    let lines = flow(try Sample.edition(sections: [Sample.section("s", zoom)]))
    let top = try #require(lines.firstIndex { $0.hasPrefix("┌") })
    let bottom = try #require(lines.firstIndex { $0.hasPrefix("└") })
    #expect(lines[top...bottom].allSatisfy { DisplayWidth.cells(of: $0) == 72 })
    #expect(lines[(top + 1)..<bottom].allSatisfy { $0.hasPrefix("│ ") && $0.hasSuffix(" │") })
    #expect(lines[top + 1].hasPrefix("│ Zoom sur…"))

    let table = ContentTable(
      alignments: [.start, .end], header: [RichText("Pays"), RichText("漢字")],
      rows: [[RichText("Bénin"), RichText("7")]])
    #expect(
      try flow(.table(table)).filter { "┌│├└".contains($0.first ?? " ") } == [
        "┌───────┬──────┐", "│ Pays  │ 漢字 │", "├───────┼──────┤", "│ Bénin │    7 │", "└───────┴──────┘",
      ])
  }

  @Test func listsNumbersQuotesAndCodeAreIndented() throws {
    let lines = try flow(
      .list(
        start: 9,
        items: [
          [.paragraph(RichText("neuf"))],
          [.paragraph(RichText("dix")), .list(start: nil, items: [[.paragraph(RichText("dedans"))]])], [],
        ]),
      .quote([.paragraph(RichText("cité"))]), .code("a\n  b\n\nc\n\n"), .rule)
    let start = try #require(lines.firstIndex(of: " 9. neuf"))
    #expect(Array(lines[start...].prefix(3)) == [" 9. neuf", " 10. dix", ""])
    #expect(lines.contains("      - dedans") && lines.contains(" 11."))
    #expect(lines.contains("  > cité"))
    let code = try #require(lines.firstIndex(of: "    a"))
    #expect(Array(lines[code...].prefix(4)) == ["    a", "      b", "", "    c"])
    #expect(lines.contains { $0.drop { $0 == " " } == "* * *" })
  }

  /// A block inside many others.
  private func nested(_ depth: Int, _ inner: ContentBlock) -> ContentBlock {
    (0..<depth).reduce(inner) { block, level in
      level % 2 == 0 ? .list(start: 1, items: [[block]]) : .quote([block])
    }
  }

  @Test func deepNestingLeavesRoomForTheText() throws {
    let blocks: [ContentBlock] = [
      Sample.words(40, "profond"), .code("xxcodexx" + String(repeating: "漢", count: 100)),
      .heading(level: 1, RichText("xxtitrexx")),
      .table(ContentTable(alignments: [.start, .start], header: [RichText("xxaxx"), RichText("xxbxx")], rows: [])),
    ]
    var item = Sample.item("a")
    item.blocks = blocks.map { nested(40, $0) }
    var zoom = item
    zoom.slug = "z"
    zoom.kind = .zoom
    let words = check(try Sample.edition(sections: [Sample.section("s", item, zoom)]))
    #expect(words.count { $0.hasPrefix("profond") } == 4 * 40)
    for word in ["xxtitrexx", "xxaxx", "xxbxx"] { #expect(words.count { $0 == word } == 4, "\(word)") }
    #expect(words.count { $0.hasPrefix("xxcodexx") } == 4)
  }

  @Test(arguments: [1, 2, 5, 9, 12, 30]) func aTableOfAnyWidthKeepsItsLinesAndWords(columns: Int) throws {
    let table = ContentTable(
      alignments: Array(repeating: .start, count: columns), header: (0..<columns).map { RichText("tête\($0)") },
      rows: (0..<3).map { row in (0..<columns).map { RichText("cellule\(row)x\($0) 漢字") } })
    let words = check(try Sample.edition(sections: [Sample.section("s", Sample.item("a", .table(table)))]))
    let text = words.joined()
    for column in 0..<columns where columns <= 5 || columns >= 9 {
      #expect(text.contains("cellule2x\(column)") || columns == 5 || columns == 9, "\(column)")
    }
  }

  @Test func longTitlesLabelsAndFiguresAreBrokenNotCut() throws {
    let long = (0..<30).map { "long\($0)" }.joined(separator: " ")
    var edition = try Sample.edition(sections: [
      Sample.section(
        "s", title: "xs " + long,
        EditionItem(
          slug: "a", kind: .figure, title: RichText("xa " + long), subtitle: RichText("xb " + long),
          figure: RichText("xc " + long)),
        EditionItem(
          slug: "b", kind: .zoom, kicker: RichText("xd " + long), title: RichText("xe"), info: [RichText("xf " + long)],
          byline: RichText("xg " + long)))
    ])
    edition.title = RichText("xh " + long)
    edition.issueLine = RichText("xi " + long)
    edition.labels[.info] = RichText("xj " + long)
    edition.labels[.contents] = RichText("xk " + long)
    let words = check(edition)
    // Each once in pages and once in flow; the section and its items in the contents as well. Running heads are cut.
    #expect(words.count { $0 == "long29" } >= 2 * 13)
    for name in ["xa", "xb", "xc", "xd", "xe", "xf", "xg", "xj"] { #expect(words.count { $0 == name } >= 2, "\(name)") }
  }

  @Test func aBoxLongerThanAPageLosesItsFrameNotItsText() throws {
    var zoom = Sample.item("z", kind: .zoom)
    zoom.kicker = RichText("Zoom sur…")
    zoom.blocks = (0..<20).map { _ in Sample.words(60) }
    let edition = try Sample.edition(sections: [Sample.section("s", zoom)])
    #expect(check(edition).count { $0.hasPrefix("mot") } == 2 * 20 * 60)
    #expect(flow(edition).contains("Zoom sur…"))
  }

  @Test func referencesInTheFlowNameTheItem() throws {
    let reference = Sample.text("voir page 0", ("0", .pageNumber(slug: "b")))
    let edition = try Sample.edition(sections: [
      Sample.section("s", Sample.item("a", .paragraph(reference))),
      Sample.section("t", Sample.item("b", Sample.words(3))),
    ])
    #expect(flow(edition).contains("voir page \"Titre b\""))
  }

  @Test func forcedBreaksInTitlesDoNotBreakTheFurniture() throws {
    var edition = try Sample.edition(sections: [
      Sample.section("s", title: "Un\ndeux", Sample.item("a", Sample.words(300)))
    ])
    edition.title = RichText("L’essai\nencore")
    edition.labels[.contents] = RichText("Le\nsommaire")
    _ = check(edition)
    #expect(pages(edition)[1][0].hasSuffix("Un deux"))
  }

  @Test(arguments: 0..<12) func randomEditionsKeepTheirWordsAndTheirLines(seed: Int) throws {
    var random = SplitMix(seed)
    var number = 0
    let extras = ["", "", "漢字", "e\u{301}", "👩‍👩‍👧‍👦", "\u{A0}:", "-suite", "/a/b", "\u{202F}!", "\u{200B}x"]
    func text() -> RichText {
      var words: [String] = []
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        number += 1
        words.append("w\(number)w" + (extras.randomElement(using: &random) ?? ""))
      }
      return RichText(words.joined(separator: " "))
    }
    func block(_ depth: Int) -> ContentBlock {
      switch Int.random(in: 0..<(depth > 4 ? 3 : 7), using: &random) {
      case 0: return .heading(level: 1, text())
      case 1:
        return .table(
          ContentTable(
            alignments: [.start, .end, .center], header: [text(), text(), text()], rows: [[text(), text(), text()]]))
      case 3: return .list(start: Bool.random(using: &random) ? 7 : nil, items: (0..<3).map { _ in [block(depth + 1)] })
      case 4: return .quote([block(depth + 1), block(depth + 1)])
      default: return .paragraph(text())
      }
    }
    let kinds: [ItemKind] = [.news, .zoom, .figure, .quote, .article, .interview]
    var sections: [EditionSection] = []
    for index in 0..<4 {
      var items: [EditionItem] = []
      for offset in 0..<4 {
        let kind = kinds.randomElement(using: &random) ?? .news
        items.append(
          EditionItem(
            slug: "i\(index)-\(offset)", kind: kind, title: RichText("Titre"), blocks: [block(0), block(0)],
            info: [text()],
            byline: text()))
      }
      sections.append(Sample.section("s\(index)", items: items))
    }
    let words = check(try Sample.edition(sections: sections))
    var found = Set<Int>()
    for word in words where word.hasPrefix("w") {
      if let value = Int(word.dropFirst().prefix { $0.isNumber }) { found.insert(value) }
    }
    // Words broken in narrow columns of tables cannot be told apart; all others are there.
    #expect(Double(found.count) >= 0.9 * Double(number), "\(found.count) of \(number)")
  }
}
