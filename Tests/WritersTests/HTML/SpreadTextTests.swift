import Editions
import Newsroom
import TestSupport
import Testing
import Typesetting

@testable import Writers

@Suite struct SpreadTextTests {
  private let article = Container(id: 1, kind: .article(slug: "a", kind: .news))

  /// Lines of a text of nine, 20 pixels high.
  private func fragment(
    _ words: String, _ lines: Range<Int>, in containers: [Container] = [], above: Double = 0, role: TextRole = .body
  ) -> Fragment {
    let text = TypesetText(
      text: RichText(words), role: role, measure: 100,
      lines: (0..<9).map { Line(range: $0..<($0 + 1), width: 90, ending: .zeroWidth) }, tightening: 0)
    let block = GalleyBlock(
      content: .text(text, level: 0), containers: [article] + containers, leading: 20, lineCount: 9)
    return Fragment(block: block, lines: lines, spaceAbove: above)
  }

  private func frame(_ role: Frame.Role = .column, x: Double, y: Double = 100, _ fragments: Fragment...) -> Frame {
    Frame(role: role, x: x, y: y, width: 100, height: 600, fragments: fragments)
  }

  private func spread(_ pages: [Frame]...) -> SpreadText {
    SpreadText(
      pages.enumerated().map { Page(number: $0.offset + 1, kind: .section(0), frames: $0.element) },
      geometry: SampleTheme.theme.page)
  }

  private func described(_ spread: SpreadText, _ frame: Int) -> [String] {
    (spread.parts[.init(page: 0, frame: frame)] ?? []).map { part in
      "\(part.lines) \(part.place.page):\(part.place.frame) \(part.pages) \(part.style)"
    }
  }

  private func gaps(_ spread: SpreadText) -> [String] {
    spread.gaps.map { "\($0.key.page):\($0.key.frame) \($0.value)" }.sorted()
  }

  @Test func movesWhatStandsInTheNextColumn() {
    let spread = spread([
      frame(.opener, x: 50, y: 40, fragment("titre", 0..<9)),
      frame(x: 50, fragment("abcdefghi", 0..<9), fragment("jklmnopqr", 0..<4, above: 30)),
      frame(x: 170, fragment("jklmnopqr", 4..<9), fragment("stuvwxyz!", 0..<9, above: 20)),
    ])
    // The fifth line would be 290 pixels below the columns' upper edge, and stands at it.
    #expect(described(spread, 1) == ["4..<9 0:2 0 left:120px;top:-290px"])
    #expect(spread.parts.count == 1 && gaps(spread) == ["0:2 false"])
  }

  @Test func goesThroughAColumnIntoTheNext() {
    let spread = spread([
      frame(x: 0, fragment("abcdefghi", 0..<2)), frame(x: 120, y: 80, fragment("abcdefghi", 2..<5)),
      frame(x: 240, fragment("abcdefghi", 5..<7)),
    ])
    #expect(described(spread, 0) == ["2..<5 0:1 0 left:120px;top:-60px", "5..<7 0:2 0 left:240px;top:-100px"])
    #expect(spread.parts.count == 1 && gaps(spread) == ["0:1 false", "0:2 false"])
  }

  @Test func goesOnOnThePagesBehind() {
    let spread = spread(
      [frame(x: 0, fragment("jklmnopqr", 0..<9)), frame(x: 120, fragment("abcdefghi", 0..<2))],
      [frame(.opener, x: 0, y: 40), frame(x: 0, fragment("abcdefghi", 2..<5))],
      [frame(x: 0, fragment("abcdefghi", 5..<9), fragment("stuvwxyz!", 0..<1))])
    #expect(
      described(spread, 1) == [
        "2..<5 1:1 1 --left:-120px;--top:-40px;--down1:1;--across2:1;--down2:0;--across3:1;--down3:0",
        "5..<9 2:0 2 --left:-120px;--top:-100px;--down1:2;--across2:0;--down2:1;--across3:2;--down3:0",
      ])
    #expect(gaps(spread) == ["1:1 true", "2:0 true"])
  }

  @Test func looksNoFurtherThanTheNextPage() {
    let half = [frame(x: 0, fragment("abcdefghi", 0..<2))]
    let rest = [frame(x: 0, fragment("abcdefghi", 2..<9))]
    #expect(spread(half, [], rest).parts.isEmpty)
    #expect(spread(half, rest).parts.count == 1)
  }

  @Test func reckonsWithTheRoomThatBoxesTake() {
    let box = Container(id: 2, kind: .box(.zoom), padTop: 16, padBottom: 10)
    let spread = spread([
      frame(x: 0, fragment("abcdefghi", 0..<9, in: [box]), fragment("jklmnopqr", 0..<4, in: [box])),
      frame(x: 120, fragment("jklmnopqr", 4..<9, in: [box])),
    ])
    #expect(described(spread, 0) == ["4..<9 0:1 0 left:120px;top:-260px"])
    let next = self.spread([
      frame(x: 0, fragment("abcdefghi", 0..<9, in: [box]), fragment("jklmnopqr", 0..<4)),
      frame(x: 120, fragment("jklmnopqr", 4..<9)),
    ])
    #expect(described(next, 0) == ["4..<9 0:1 0 left:120px;top:-286px"])
  }

  @Test func footnotesStandBelowALine() {
    let spread = spread([
      frame(x: 0, fragment("abcdefghi", 0..<9)), frame(.footnotes, x: 0, y: 500, fragment("jklmnopqr", 0..<3)),
      frame(x: 120, fragment("stuvwxyz!", 0..<9)), frame(.footnotes, x: 120, y: 540, fragment("jklmnopqr", 3..<9)),
    ])
    #expect(described(spread, 1) == ["3..<9 0:3 0 left:120px;top:-20px"])
    #expect(gaps(spread) == ["0:3 false"])
  }

  @Test func leavesWhatGoesOnElsewhere() {
    // As code, as another text, in another place.
    let other = Container(id: 3, kind: .listItem(number: nil))
    for (half, rest) in [
      (fragment("abcdefghi", 0..<4), fragment("jklmnopqr", 0..<9)),
      (fragment("abcdefghi", 0..<4, role: .code), fragment("abcdefghi", 4..<9, role: .code)),
      (fragment("abcdefghi", 0..<4), fragment("jklmnopqr", 4..<9)),
      (fragment("abcdefghi", 0..<4), fragment("abcdefghi", 4..<9, in: [other])),
      (fragment("abcdefghi", 0..<4), fragment("abcdefghi", 5..<9)),
      (fragment("abcdefghi", 0..<9), fragment("abcdefghi", 0..<9)),
    ] {
      let spread = spread([frame(x: 0, half), frame(x: 120, rest)])
      #expect(spread.parts.isEmpty && spread.gaps.isEmpty)
    }
  }
}
