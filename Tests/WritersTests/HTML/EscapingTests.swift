import Editions
import Newsroom
import TestSupport
import Testing
import Typesetting

@testable import Writers

/// What contributors write never becomes markup.
@Suite struct EscapingTests {
  /// A text with everything that means something in HTML, and a number to know it again.
  private func nasty(_ number: Int) -> String { "n\(number)<b>&\"'>&amp;]]>" }

  /// An edition with a nasty text in every place there is; how many there are; and which of them no page shows.
  private func edition() throws -> (edition: Edition, count: Int, unseen: [Int]) {
    var count = 0
    var unseen: [Int] = []
    func next() -> String {
      count += 1
      return nasty(count)
    }
    func text() -> RichText { RichText(next()) }
    var item = EditionItem(
      slug: "a", kind: .zoom, kicker: text(), title: text(), subtitle: text(), eventLine: text(), byline: text(),
      summary: nil)
    let attributes: [RichText.Element] = [
      .link(url: next(), title: next(), language: next()), .abbreviation(title: next()), .language(next()), .code,
      .cite,
      .emphasis, .strong, .strikethrough, .keyboard, .superscript, .subscript, .small, .reference(slug: next()),
      .pageNumber(slug: next()), .footnoteMark(id: next()),
    ]
    for element in attributes { item.blocks.append(.paragraph(text().wrapped(in: element))) }
    let table = ContentTable(alignments: [.center], header: [text()], rows: [[text()]])
    // Its path is percent-encoded.
    var picture = Sample.picture("Issues/\(next()).png", caption: next())
    unseen.append(count - 1)
    picture.alternative = next()
    item.blocks += [
      .heading(level: 1, text()), .list(start: 1, items: [[.paragraph(text())]]), .quote([.paragraph(text())]),
      .code(next()), .table(table), .picture(picture),
    ]
    for kind in [ContentChart.Kind.bar, .line, .pie] {
      let series = ContentChart.Series(name: text(), values: [.init(1, text: next())])
      item.blocks.append(
        .chart(
          ContentChart(
            kind: kind, title: text(), unit: text(), source: text(), name: next(), description: next(), corner: text(),
            labels: [text()], series: [series])))
    }
    item.info = [text()]
    item.footnotes = [EditionFootnote(id: next(), number: 1, blocks: [.paragraph(text())])]
    var interview = EditionItem(slug: "b", kind: .interview, title: text(), interviewee: text())
    interview.blocks = [Sample.words(9)]
    let figure = EditionItem(slug: "c", kind: .figure, title: text(), figure: text())
    var lead = EditionItem(slug: "d", kind: .editorial, title: text(), blocks: [.paragraph(text())])
    lead.summary = next()
    var edition = try Sample.edition(
      lead: [lead],
      sections: [
        EditionSection(
          id: next(), colour: "accent", title: text(), short: text(), intro: [.paragraph(text())],
          items: [item, figure]),
        Sample.section("s", interview),
      ], colophon: [EditionItem(slug: "e", kind: .notice, title: text(), blocks: [.paragraph(text())])],
      about: [.paragraph(text())], base: next())
    edition.title = text()
    edition.tagline = text()
    edition.issueLine = text()
    edition.publisher = text()
    edition.period = text()
    edition.editions = [
      .init(language: .french, name: "fr"), .init(language: Language(rawValue: next()), name: next()),
    ]
    for key in Labels.Key.allCases {
      edition.labels[key] = text()
      // Those of charts are put into their words when the edition is assembled.
      if key == .zoom || key.rawValue.hasPrefix("chart-") { unseen.append(count) }
    }
    return (edition, count, unseen)
  }

  @Test func noTextBecomesMarkup() throws {
    let (edition, count, unseen) = try edition()
    var theme = SampleTheme.theme
    theme.page.width = 1400
    theme.page.height = 3000
    let html = try Sample.html(edition, theme: theme)
    #expect(!html.contains("<b>"))
    if XML.isInstalled { #expect(try XML.fault(of: html) == nil) }
    let names = Set(Elements(html).all.map(\.name))
    #expect(
      names.isSubset(of: [
        "html", "head", "meta", "title", "link", "style", "body", "a", "main", "section", "nav", "div", "span", "p",
        "h1",
        "h2", "h3", "h4", "h5", "h6", "article", "blockquote", "ul", "ol", "li", "table", "tr", "th", "td", "em",
        "strong",
        "s", "code", "kbd", "sup", "sub", "cite", "small", "abbr", "img", "hr", "br", "wbr", "figure", "svg", "desc",
        "path",
        "rect", "text", "caption",
      ]), "\(names)")

    // Every text is there as it was written, in the text or in an attribute.
    let document = Elements(html)
    var found = String(decoding: document.characters, as: UTF8.self)
    for attribute in document.all.flatMap(\.attributes) { found += "\n" + attribute.value }
    let missing = (1...count).filter { !found.contains("n\($0)<b>") }
    #expect(missing == unseen)
    #expect(count > 60)
  }

  @Test func charactersThatNoXMLMayHoldDoNotGetThrough() throws {
    var item = Sample.item("a", Sample.words(3))
    item.summary = nil
    var edition = try Sample.edition(lead: [item])
    edition.lead[0].summary = "a\u{0}b\u{B}c\u{FFFE}d\u{FFFF}e\u{1F}f\tg\nh¿ÿ"
    let html = try Sample.html(edition)
    #expect(html.contains("content=\"abc\u{FFFD}d\u{FFFD}ef g h¿ÿ\""))
    if XML.isInstalled { #expect(try XML.fault(of: html) == nil) }
  }

  @Test func aStyleSheetCannotEndItself() {
    var buffer = MarkupBuffer()
    buffer.style("a{}</style><script>")
    let text = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(text == "<style>a{}/style>script></style>")
  }
}
