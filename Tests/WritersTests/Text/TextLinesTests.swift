import Diagnostics
import Editions
import Testing

@testable import Writers

@Suite struct TextLinesTests {
  @Test func spreadsTwoTextsOverALine() {
    #expect(TextLines.spread("un", "deux", width: 12) == "un      deux")
    #expect(TextLines.spread("un", "12", width: 12, fill: ".") == "un ...... 12")
    #expect(TextLines.spread("", "12", width: 6) == "    12")
  }

  @Test(arguments: ["", "un", "une longue ligne sans fin", "漢字漢字漢字漢字"]) func neverPassesTheWidth(left: String) {
    for right in ["", "9", "deux mots de plus", "漢字漢字漢字"] {
      for width in [8, 13, 20] {
        let line = TextLines.spread(left, right, width: width, fill: ".")
        #expect(DisplayWidth.cells(of: line) <= width, "\(line)")
      }
    }
  }

  @Test func cutsAtCellsAndSaysSo() {
    #expect(TextLines.cut("abcdef", to: 4) == "abc…")
    #expect(TextLines.cut("abcd", to: 4) == "abcd")
    #expect(TextLines.cut("漢字漢字", to: 4) == "漢…")
    #expect(TextLines.chunks("漢字a漢", width: 4) == ["漢字", "a漢"])
    #expect(TextLines.chunks("", width: 4) == [""])
  }

  @Test func prefixesTheLines() {
    #expect(
      TextLines.wrap(RichText("un deux trois"), width: 8, first: "- ", rest: "  ", language: "fr") == [
        "- un", "  deux", "  trois",
      ])
  }

  @Test func drawsFrames() {
    #expect(TextLines.boxed(["a", "漢"], width: 8) == ["┌──────┐", "│ a    │", "│ 漢   │", "└──────┘"])
  }
}
