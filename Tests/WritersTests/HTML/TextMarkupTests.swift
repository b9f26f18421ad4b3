import Editions
import TestSupport
import Testing
import Typesetting

@testable import Writers

@Suite struct TextMarkupTests {
  /// A text set in lines of some bytes, each breaking at a space or inside a word, as markup.
  private func markup(_ text: RichText, _ lines: [(Range<Int>, Line.Ending)], only: Range<Int>? = nil) -> String {
    let set = TypesetText(
      text: text, role: .body, measure: 100, lines: lines.map { Line(range: $0.0, width: 90, ending: $0.1) },
      tightening: 0)
    var buffer = MarkupBuffer()
    var ids: Set<String> = []
    TextMarkup(text: set).write(only ?? 0..<lines.count, ids: &ids, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func marksEveryKindOfLineEnd() {
    #expect(
      markup(
        RichText("un deuxtrois/quatre\ncinq"),
        [(0..<2, .space), (3..<7, .hyphen), (7..<13, .zeroWidth), (13..<19, .forced), (20..<24, .end)])
        == "un<span class=\"b\"> </span>deux<span class=\"h\"><wbr/></span>trois/<span class=\"z\"><wbr/></span>quatre<br/>"
        + "cinq<span class=\"b\"> </span>")
  }

  @Test func aBreakInALinkDoesNotCutIt() {
    let text = Sample.text("un deux trois", ("un deux trois", Sample.link("http://a")), ("deux", .emphasis))
    #expect(
      markup(text, [(0..<5, .hyphen), (5..<7, .space), (8..<13, .end)])
        == "<a href=\"http://a\">un <em>de<span class=\"h\"><wbr/></span>ux</em><span class=\"b\"> </span>trois</a>"
        + "<span class=\"b\"> </span>")
  }

  @Test func aPartOfATextOpensTheSpansThatReachIntoIt() {
    let text = Sample.text("un deux trois", ("un deux", .strong), ("deux", .emphasis))
    let lines: [(Range<Int>, Line.Ending)] = [(0..<2, .space), (3..<7, .space), (8..<13, .end)]
    #expect(markup(text, lines, only: 0..<1) == "<strong>un<span class=\"b\"> </span></strong>")
    #expect(markup(text, lines, only: 1..<2) == "<strong><em>deux</em></strong><span class=\"b\"> </span>")
    #expect(markup(text, lines, only: 2..<3) == "trois<span class=\"b\"> </span>")
    #expect(markup(text, lines, only: 5..<9) == "")
  }

  @Test func linesOfAnotherColumnAreMovedThere() {
    let text = Sample.text("un deux trois", ("un deux", .strong), ("deux", .emphasis))
    let set = TypesetText(
      text: text, role: .body, measure: 100,
      lines: [
        Line(range: 0..<2, width: 90, ending: .space), Line(range: 3..<5, width: 90, ending: .hyphen),
        Line(range: 5..<7, width: 90, ending: .space), Line(range: 8..<13, width: 40, ending: .end),
      ], tightening: 0)
    // The fifth sheet is the last of a row of one, the first of two, the second of three.
    let rows = SheetRows(page: SampleTheme.theme.page, count: 3)
    let parts = [(1..<2, 2, 0, 200.0, -96.0), (2..<4, 1, 1, -200, -112.5)].map { lines, frame, pages, right, down in
      SpreadText.Part(
        lines: lines, place: .init(page: 4 + pages, frame: frame), pages: pages,
        style: rows.style(right: right, down: down, from: 4, pages: pages))
    }
    var buffer = MarkupBuffer()
    var ids: Set<String> = []
    TextMarkup(text: set).write(0..<1, parts: parts, ids: &ids, into: &buffer)
    // Elements that reach over the break end before it and begin again behind it.
    #expect(
      String(decoding: buffer.bytes, as: UTF8.self)
        == "<strong>un<span class=\"b\"> </span></strong>"
        + "<span class=\"over\" data-lines=\"1\" style=\"left:200px;top:-96px\" data-place=\"5-3\"><strong><em>de<span class=\"h\"><wbr/></span>"
        + "</em></strong></span>"
        + "<span class=\"over on\" data-lines=\"2\" style=\"--left:-200px;--top:-112.5px;--down1:1;--across2:1;--down2:0;"
        + "--across3:1;--down3:0\" data-place=\"6-2\"><strong><em>ux</em></strong>"
        + "<span class=\"b\"> </span>trois<span class=\"b\"> </span></span>")
  }

  @Test func aSpanOfNothingButTheSpaceOfABreakLosesNoText() {
    let text = RichText(
      utf8: Array("un deux trois".utf8), spans: [RichText.Span(.emphasis, 2..<3), RichText.Span(.strong, 8..<13)])
    #expect(
      markup(text, [(0..<2, .space), (3..<13, .end)])
        == "un<span class=\"b\"> </span>deux <strong>trois</strong><span class=\"b\"> </span>")
  }

  @Test func anEndThatTheNextLineNearlyFitsOntoIsForced() {
    var lines = [Line(range: 0..<2, width: 9, ending: .space), Line(range: 3..<7, width: 9, ending: .hyphen)]
    lines.append(Line(range: 7..<12, width: 9, ending: .end))
    for index in lines.indices { lines[index].isTight = true }
    let set = TypesetText(text: RichText("un deuxtrois"), role: .body, measure: 100, lines: lines, tightening: 0)
    var buffer = MarkupBuffer()
    var ids: Set<String> = []
    TextMarkup(text: set).write(0..<3, ids: &ids, into: &buffer)
    #expect(
      String(decoding: buffer.bytes, as: UTF8.self)
        == "un<span class=\"b f\"> </span>deux<span class=\"h f\"><wbr/></span>trois<span class=\"b\"> </span>")
  }

  @Test func anEndBetweenCharactersIsForcedInCodeAndGoesOnAtTheFootOfAColumn() {
    let lines = [Line(range: 0..<2, width: 9, ending: .zeroWidth), Line(range: 2..<4, width: 9, ending: .end)]
    func markup(_ role: TextRole, _ range: Range<Int>) -> String {
      let set = TypesetText(text: RichText("a/bc"), role: role, measure: 100, lines: lines, tightening: 0)
      var buffer = MarkupBuffer()
      var ids: Set<String> = []
      TextMarkup(text: set).write(range, ids: &ids, into: &buffer)
      return String(decoding: buffer.bytes, as: UTF8.self)
    }
    #expect(markup(.code, 0..<2) == "a/<span class=\"z f\"><wbr/></span>bc<span class=\"b\"> </span>")
    #expect(markup(.body, 0..<2) == "a/<span class=\"z\"><wbr/></span>bc<span class=\"b\"> </span>")
    #expect(markup(.code, 0..<1) == "a/<span class=\"z\"><wbr/></span>")
    #expect(markup(.body, 0..<1) == "a/<span class=\"z e\"><wbr/></span>")
  }

  @Test func theIdOfAFootnotesMarkIsGivenOnce() {
    let text = RichText(
      utf8: Array("a1 b1".utf8),
      spans: [RichText.Span(.footnoteMark(id: "n"), 1..<2), RichText.Span(.footnoteMark(id: "n"), 4..<5)])
    let html = markup(text, [(0..<5, .end)])
    #expect(html.split(separator: " ").count { $0.hasPrefix("id=\"n-mark\"") } == 1)
    #expect(html.split(separator: " ").count { $0 == "href=\"#n\"" } == 2)
  }

  @Test func theLastLineOfATightTextHasItsNaturalSpaces() {
    let set = TypesetText(
      text: RichText("un deux trois"), role: .body, measure: 100,
      lines: [Line(range: 0..<7, width: 99, ending: .space), Line(range: 8..<13, width: 30, ending: .end)],
      tightening: 0.5)
    var buffer = MarkupBuffer()
    var ids: Set<String> = []
    TextMarkup(text: set).write(0..<2, ids: &ids, into: &buffer)
    #expect(
      String(decoding: buffer.bytes, as: UTF8.self)
        == "un deux<span class=\"b\"> </span><span class=\"l\">trois</span><span class=\"b\"> </span>")
  }

  @Test(arguments: [(0.0, "0px"), (17.0, "17px"), (8.5, "8.5px"), (1.0 / 3, "0.328125px"), (-2.0, "-2px")])
  func lengthsAreOnTheGridOfBrowsers(length: Double, css: String) { #expect(px(length) == css) }
}
