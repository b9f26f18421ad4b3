import Diagnostics
import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

@Suite struct TypesetterTests {
  @Test func anEditionOfNothingIsACover() throws {
    let typeset = try Sample.typeset(try Sample.edition())
    #expect(typeset.pages.map(\.kind) == [.cover])
    #expect(typeset.pages[0].words.contains("L’essai"))
  }

  @Test func everyPartMayBeMissing() throws {
    let items = [Sample.item("a", Sample.words(20))]
    let section = Sample.section("s", items: items)
    #expect(try Sample.typeset(Sample.edition(lead: items)).pages.map(\.kind) == [.cover])
    #expect(try Sample.typeset(Sample.edition(about: [Sample.words(9)])).pages.map(\.kind) == [.cover])
    #expect(try Sample.typeset(Sample.edition(colophon: items)).pages.map(\.kind) == [.cover, .colophon])
    #expect(
      try Sample.typeset(Sample.edition(sections: [section])).pages.map(\.kind) == [.cover, .contents, .section(0)])
    let empty = EditionItem(slug: "e", kind: .quote, title: RichText())
    #expect(
      try Sample.typeset(Sample.edition(sections: [Sample.section("s", empty)], colophon: [empty])).pages.count == 4)
  }

  @Test func sectionsBeginOnNewPagesInOrder() throws {
    let sections = ["a", "b", "c"].map { Sample.section($0, items: [Sample.item($0 + "-1", Sample.words(120))]) }
    let typeset = try Sample.typeset(try Sample.edition(sections: sections))
    #expect(typeset.pages.map(\.number) == Array(1...typeset.pages.count))
    var last = -1
    for page in typeset.pages {
      guard case .section(let index) = page.kind else { continue }
      #expect(page.slugs == [sections[index].items[0].slug])
      if index != last {
        #expect(index == last + 1)
        #expect(page.frames.first?.role == .opener)
        #expect(page.frames.first?.fragments.first?.words == ["Section \(sections[index].id)"])
        #expect(typeset.pageOfSection[sections[index].id] == page.number)
      } else {
        #expect(!page.frames.contains { $0.role == .opener })
      }
      last = index
    }
    #expect(last == 2)
  }

  @Test(arguments: [ItemKind.article, .interview]) func theTitleOfALongPieceStandsInTheOpener(kind: ItemKind) throws {
    var piece = Sample.item("long", kind: kind, Sample.words(200))
    piece.subtitle = RichText("Dessous")
    piece.interviewee = RichText("Une personne")
    piece.eventLine = RichText("le 3 mai, Turin")
    let second = Sample.item("autre", kind: kind, Sample.words(20))
    let typeset = try Sample.typeset(try Sample.edition(sections: [Sample.section("s", piece, second)]))
    let page = try #require(typeset.pages.first { $0.kind == .section(0) })
    let opener = try #require(page.frames.first)
    #expect(
      opener.fragments.flatMap(\.words) == ["Section s", "Titre long", "Dessous", "Une personne", "le 3 mai, Turin"])
    #expect(typeset.pages.flatMap(\.words).count { $0 == "Titre long" } == 2, "once here, once in the contents")
    #expect(typeset.pageOfItem["long"] == page.number)
    // The second one's title stands over its text.
    #expect(typeset.pages.flatMap(\.words).count { $0 == "Titre autre" } == 2)
  }

  @Test func theContentsNameEverySectionAndItemWithItsPage() throws {
    let sections = (0..<4).map { section in
      Sample.section(
        "s\(section)", items: (0..<5).map { Sample.item("i\(section)-\($0)", Sample.words(30 + 40 * $0)) })
    }
    let typeset = try Sample.typeset(try Sample.edition(sections: sections))
    var targets: [String] = []
    for page in typeset.pages where page.kind == .contents {
      for fragment in page.frames.flatMap(\.fragments) {
        if case .contentsLine(_, let target) = fragment.block.content { targets.append(target) }
      }
    }
    #expect(targets == sections.flatMap { [$0.id] + $0.items.map(\.slug) })
    for item in sections.flatMap(\.items) {
      let first = typeset.pages.first { $0.slugs.contains(item.slug) }?.number
      #expect(typeset.pageOfItem[item.slug] == first)
    }
  }

  @Test func crossReferencesShowThePageThatIsFound() throws {
    // The last items stand on pages of two digits, which the first ones name.
    let slugs = (0..<14).map { "i\($0)" }
    let sections = slugs.enumerated().map { index, slug in
      Sample.section(
        "s\(index)",
        items: [
          Sample.item(slug, Sample.reference(slugs[13 - index]), Sample.words(10 * index), Sample.reference(slug))
        ])
    }
    let typeset = try Sample.typeset(try Sample.edition(sections: sections))
    var shown = 0
    for text in typeset.pages.flatMap(\.frames).flatMap(\.fragments).flatMap(\.texts) {
      for span in text.text.spans {
        guard case .pageNumber(let slug) = span.element else { continue }
        shown += 1
        let number = try #require(typeset.pageOfItem[slug])
        #expect(String(decoding: text.text.utf8[span.range], as: UTF8.self) == String(number))
      }
    }
    #expect(shown == 28)
    #expect((typeset.pageOfItem["i13"] ?? 0) >= 10)
    #expect((typeset.pageOfItem["i0"] ?? 10) < 10)
  }

  @Test func aReferenceToNothingKeepsWhatStandsInForItsNumber() throws {
    let section = Sample.section("s", Sample.item("a", Sample.reference("nowhere")))
    let typeset = try Sample.typeset(try Sample.edition(sections: [section]))
    #expect(typeset.pages.flatMap(\.words).contains("Voir page 0 de cette lettre"))
  }

  @Test func framesStandInsideTheirPage() throws {
    var long = Sample.item("long", Sample.words(900), Sample.cited("long-note-1"))
    long.footnotes = [EditionFootnote(id: "long-note-1", number: 1, blocks: [Sample.words(8)])]
    let sections = [
      Sample.section("a", intro: [Sample.words(12)], long, Sample.item("z", kind: .zoom, Sample.words(30)))
    ]
    let typeset = try Sample.typeset(
      try Sample.edition(sections: sections, colophon: [Sample.item("n", kind: .notice)]))
    let page = SampleTheme.page
    for frame in typeset.pages.dropFirst().flatMap(\.frames) {
      #expect(frame.x >= page.side - 1 && frame.x + frame.width <= page.width - page.side + 1)
      #expect(frame.y >= page.top && frame.y + frame.height <= page.top + page.textHeight + 0.01, "\(frame.role)")
    }
  }

  @Test func aFootnoteStandsUnderTheColumnThatCitesIt() throws {
    var items: [EditionItem] = []
    for index in 0..<8 {
      var item = Sample.item(
        "i\(index)", Sample.words(40), Sample.cited("i\(index)-note-1", "Un mot noté deux fois"),
        Sample.cited("i\(index)-note-1"))
      item.footnotes = [EditionFootnote(id: "i\(index)-note-1", number: 1, blocks: [Sample.words(6, "note\(index)n")])]
      items.append(item)
    }
    let typeset = try Sample.typeset(try Sample.edition(sections: [Sample.section("s", items: items)]))
    var found = 0
    for page in typeset.pages {
      for (index, frame) in page.frames.enumerated() where frame.role == .footnotes {
        let column = page.frames[index - 1]
        #expect(column.role == .column && column.x == frame.x)
        for fragment in frame.fragments {
          guard case .footnote(let id, _, _)? = fragment.block.containers.last?.kind else { continue }
          found += 1
          #expect(
            column.fragments.contains { fragment in
              fragment.texts.contains { $0.text.spans.contains { $0.element == .footnoteMark(id: id) } }
            }, "\(id)")
        }
      }
    }
    #expect(found == 8, "each once, though it is cited twice")
  }

  @Test func aCharacterThatNoFontHasIsNamed() throws {
    var diagnostics: [Diagnostic] = []
    let section = Sample.section("s", Sample.item("a", .paragraph(RichText("le mot 漢 deux fois, 漢"))))
    _ = Typesetter.typeset(
      try Sample.edition(sections: [section]), theme: SampleTheme.theme, fonts: try SampleTheme.fonts(),
      into: &diagnostics)
    #expect(diagnostics.map(\.kind.id) == ["missing-glyph"])
    #expect(
      diagnostics.first?.headline == "The theme's font has no '漢' (U+6F22), which stands in the fr edition")
    #expect(diagnostics.first?.notes.map(\.text) == ["looked for in \(SampleTheme.gentium)-Regular.ttf"])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.help.contains("Styles/sample/theme.yml") == true)
  }

  @Test func whatFitsNoPageIsAnError() throws {
    let row = RichText(String(repeating: "mot ", count: 300) + "fin")
    let tall = Sample.item("tall", .table(ContentTable(alignments: [.start], header: [RichText("a")], rows: [[row]])))
    let edition = try Sample.edition(
      sections: [
        Sample.section(String(repeating: "long ", count: 300) + "fin", Sample.item("a")), Sample.section("s", tall),
      ], about: (0..<60).map { _ in Sample.words(40) })
    var diagnostics: [Diagnostic] = []
    _ = Typesetter.typeset(edition, theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), into: &diagnostics)
    #expect(diagnostics.count == 3)
    #expect(Set(diagnostics.map(\.kind)) == [TypesettingDiagnostics.doesNotFit])
    #expect(diagnostics.allSatisfy { $0.severity >= .warning && $0.path == "Issues/issue-1" && !$0.help.isEmpty })
    #expect(
      diagnostics.map(\.headline) == [
        "The cover is longer than a page (fr edition)", "A title is longer than a page (fr edition)",
        "A row of a table is higher than a page (fr edition)",
      ])
  }

  @Test func setsTheSameEditionTheSameWayTwice() throws {
    let sections = (0..<3).map { Sample.section("s\($0)", items: [Sample.item("i\($0)", Sample.words(150))]) }
    let edition = try Sample.edition(sections: sections)
    #expect(try Sample.typeset(edition) == Sample.typeset(edition))
  }
}
