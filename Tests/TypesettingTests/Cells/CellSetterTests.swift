import Diagnostics
import Editions
import TestSupport
import Testing

@testable import Typesetting

@Suite struct CellSetterTests {
  private func seen(_ text: String, _ measure: Int, language: String = "fr") -> [String] {
    let text = RichText(text)
    return text.seen(CellSetter.lines(of: text, measure: measure, language: language))
  }

  @Test func breaksAtSpacesByTotalFit() {
    #expect(seen("aaa bb cc ddddd", 6) == ["aaa", "bb cc", "ddddd"])
    #expect(seen("", 6).isEmpty)
    #expect(seen("un\ndeux\n\ntrois", 10) == ["un", "deux", "", "trois"])
  }

  @Test func noBreakSpacesNeverBreak() {
    #expect(seen("aa bb\u{A0}: «\u{202F}cc\u{202F}» dd", 8) == ["aa bb\u{A0}:", "«\u{202F}cc\u{202F}»", "dd"])
  }

  @Test func breaksBehindHyphensAndSlashes() {
    #expect(seen("micro-assurance", 10) == ["micro-|", "assurance"])
    #expect(seen("http://example.org/abcdefgh", 20) == ["http://example.org/|", "abcdefgh"])
  }

  @Test func countsWideCharactersTwice() {
    #expect(seen("漢字漢字漢字", 4) == ["漢字|", "漢字|", "漢字"])
    #expect(seen("漢字漢字漢字", 5) == ["漢字|", "漢字|", "漢字"])
    #expect(seen("e\u{301}e\u{301}e\u{301}", 3) == ["e\u{301}e\u{301}e\u{301}"])
  }

  @Test func aWordWiderThanTheLineIsBroken() {
    #expect(seen("abcdefghij", 4).map(\.count).max() ?? 0 <= 5)
    #expect(seen("漢字", 1) == ["漢|", "字"])
  }

  @Test(arguments: ["fr", "en", "es"]) func noLineIsWiderThanTheMeasureAndNoTextIsLost(language: String) {
    var random = SplitMix(23)
    let extras = ["漢字", "👩‍👩‍👧‍👦", "e\u{301}", "\u{A0}", "\u{202F}", "-", "/", "\n", "ﬁ", "ひらがな", "\u{200B}"]
    for paragraph in Paragraphs.of(language) {
      var words = paragraph.plain.split(separator: " ").map(String.init)
      for _ in 0..<10 {
        let index = Int.random(in: 0..<words.count, using: &random)
        words[index] += extras.randomElement(using: &random) ?? ""
      }
      let text = RichText(words.joined(separator: " "))
      let measure = Int.random(in: 2...80, using: &random)
      let lines = CellSetter.lines(of: text, measure: measure, language: language)
      #expect(text.rejoined(lines) == text.plain)
      for line in lines {
        let words = String(decoding: text.utf8[line.range], as: UTF8.self)
        #expect(DisplayWidth.cells(of: words) <= measure, "\(measure): \(words)")
      }
    }
  }
}
