import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

/// Whatever an edition holds stands on a page, once.
@Suite struct CompletenessOfPagesTests {
  private var number = 0

  /// A text of one word that is nowhere else.
  private func unique(_ name: String) -> RichText { RichText("xx\(name)xx") }

  private func blocks(_ name: String, id: String) -> [ContentBlock] {
    [
      .paragraph(unique("\(name)para")), .heading(level: 1, Sample.marked(id, "xx\(name)head1xx ")),
      .heading(level: 2, unique("\(name)head2")),
      .list(
        start: nil,
        items: [
          [.paragraph(unique("\(name)bullet")), .list(start: 3, items: [[.paragraph(unique("\(name)deep"))], []])]
        ]),
      .quote([.paragraph(unique("\(name)quote")), .quote([.code("xx\(name)codexx\n\n  xx\(name)code2xx\n")])]),
      .table(
        ContentTable(
          alignments: [.start, .end], header: [unique("\(name)th"), RichText()],
          rows: [[unique("\(name)td"), Sample.marked("\(id)b", "xx\(name)td2xx ")]])),
      .picture(Sample.picture(width: 90, height: 30, caption: "xx\(name)captionxx")), .rule,
    ]
  }

  private func item(_ slug: String, _ kind: ItemKind) -> EditionItem {
    EditionItem(
      slug: slug, kind: kind, kicker: kind == .zoom ? unique("\(slug)kicker") : nil, title: unique("\(slug)title"),
      subtitle: unique("\(slug)sub"), eventLine: unique("\(slug)event"),
      interviewee: kind == .interview ? unique("\(slug)who") : nil,
      figure: kind == .figure ? unique("\(slug)figure") : nil,
      picture: Sample.picture(width: 30, height: 3000, caption: "xx\(slug)photoxx"),
      blocks: blocks(slug, id: "\(slug)-note-1"), info: [unique("\(slug)info"), unique("\(slug)info2")],
      byline: unique("\(slug)byline"),
      footnotes: [
        EditionFootnote(id: "\(slug)-note-1", number: 1, blocks: [.paragraph(unique("\(slug)note"))]),
        EditionFootnote(id: "\(slug)-note-1b", number: 2, blocks: [.paragraph(unique("\(slug)noteb"))]),
        EditionFootnote(id: "\(slug)-note-3", number: 3, blocks: [.paragraph(unique("\(slug)uncited"))]),
      ])
  }

  /// The words that are nowhere else, of what an edition shows.
  private func words(of typeset: TypesetEdition) -> [String] {
    var found: [String] = []
    for page in typeset.pages where page.kind != .contents {
      for frame in page.frames where frame.role != .cell {
        for text in frame.fragments.flatMap(\.words) {
          found += text.split { $0 == " " || $0 == "\n" }.map(String.init).filter { $0.hasPrefix("xx") }
        }
      }
    }
    return found
  }

  @Test(arguments: [ItemKind.news, .zoom, .figure, .article, .interview]) func ofAnItem(kind: ItemKind) throws {
    let first = item("a", kind)
    let second = item("b", kind)
    let edition = try Sample.edition(sections: [Sample.section("s", intro: blocks("intro", id: "none"), first, second)])
    let found = words(of: try Sample.typeset(edition))
    var expected: [String] = []
    for name in ["para", "head1", "head2", "bullet", "deep", "quote", "code", "code2", "th", "td", "td2", "caption"] {
      expected += ["xxintro\(name)xx", "xxa\(name)xx", "xxb\(name)xx"]
    }
    for slug in ["a", "b"] {
      expected += ["title", "sub", "event", "photo", "info", "info2", "byline", "note", "noteb", "uncited"].map {
        "xx\(slug)\($0)xx"
      }
      if kind == .interview { expected.append("xx\(slug)whoxx") }
      if kind == .figure { expected.append("xx\(slug)figurexx") }
      if kind == .zoom { expected.append("xx\(slug)kickerxx") }
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test func ofTheCoverAndTheColophon() throws {
    let edition = try Sample.edition(
      lead: [item("lead", .editorial)], colophon: [item("end", .notice)], about: blocks("about", id: "none"))
    let found = words(of: try Sample.typeset(edition))
    var expected: [String] = []
    for name in ["para", "head1", "head2", "bullet", "deep", "quote", "code", "code2", "th", "td", "td2", "caption"] {
      expected += ["xxlead\(name)xx", "xxend\(name)xx", "xxabout\(name)xx"]
    }
    for slug in ["lead", "end"] {
      expected += ["title", "sub", "event", "photo", "info", "info2", "byline", "note", "noteb", "uncited"].map {
        "xx\(slug)\($0)xx"
      }
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test func ofALongIntroduction() throws {
    let intro = (0..<30).map {
      ContentBlock.paragraph(RichText("xxintro\($0)xx " + String(repeating: "mot ", count: 40) + "fin"))
    }
    let edition = try Sample.edition(sections: [Sample.section("s", intro: intro, item("a", .news))])
    let typeset = try Sample.typeset(edition)
    let found = words(of: typeset).filter { $0.hasPrefix("xxintro") }
    #expect(found == (0..<30).map { "xxintro\($0)xx" })
    let bottom = SampleTheme.page.top + SampleTheme.page.textHeight + 0.01
    #expect(typeset.pages.dropFirst().flatMap(\.frames).allSatisfy { $0.y + $0.height <= bottom })
  }

  @Test func ofNotesTooLongForTheFootOfAColumn() throws {
    var long = item("a", .news)
    long.footnotes[0].blocks = (0..<20).map {
      .paragraph(RichText("xxlong\($0)xx " + String(repeating: "mot ", count: 20) + "fin"))
    }
    let edition = try Sample.edition(sections: [Sample.section("s", long)])
    let found = words(of: try Sample.typeset(edition)).filter { $0.hasPrefix("xxlong") }
    #expect(found == (0..<20).map { "xxlong\($0)xx" })
  }
}
