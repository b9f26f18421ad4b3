import Newsroom
import Testing

@testable import Editions

@Suite struct TypographySpanTests {
  /// A text with spans over the places marked by brackets, in order: `a [b] c`.
  private func marked(_ source: String, _ elements: RichText.Element...) -> RichText {
    var bytes: [UInt8] = []
    var spans: [RichText.Span] = []
    var open: [Int] = []
    for byte in source.utf8 {
      switch byte {
      case UInt8(ascii: "["):
        open.append(spans.count)
        spans.append(RichText.Span(elements[spans.count], bytes.count..<bytes.count))
      case UInt8(ascii: "]"):
        if let index = open.popLast() { spans[index].range = spans[index].range.lowerBound..<bytes.count }
      default: bytes.append(byte)
      }
    }
    return RichText(utf8: bytes, spans: spans)
  }

  private func set(_ text: RichText, _ language: Language = .french) -> RichText {
    let result = Typography.apply(to: text, language: language)
    #expect(result.fault == nil)
    return result
  }

  @Test func aQuotationMayOpenInOneSpanAndCloseInAnother() {
    let text = set(marked("[\"un] mot\" [ici]", .emphasis, .strong))
    #expect(visible(text.plain) == "«⎵un mot⎵» ici")
    #expect(text.spanned == ["«⎵un", "ici"])
  }

  @Test func spacesPutInStandOutsideTheSpanBeforeThem() {
    let text = set(marked("[mot]? «[mot]» [mot]", .emphasis, .strong, .cite))
    #expect(visible(text.plain) == "mot⎵? «⎵mot⎵» mot")
    #expect(text.spanned == ["mot", "mot", "mot"])
  }

  @Test func codeAndKeyboardInputAreNotTouched() {
    let text = set(marked("[a ? \"b\"...] et [x -- y] ?", .code, .keyboard))
    #expect(visible(text.plain) == "a ? \"b\"... et x -- y⎵?")
    #expect(text.spanned == ["a ? \"b\"...", "x -- y"])
  }

  @Test func textInAnotherLanguageFollowsIt() {
    let text = set(marked("dit \"[the \"end\": it's so]\" ?", .language("en-GB")))
    #expect(visible(text.plain) == "dit «⎵the “end”: it’s so⎵»⎵?")
    #expect(text.spanned == ["the “end”: it’s so"])
  }

  @Test func textInALanguageWithoutRulesIsNotTouched() {
    let text = set(marked("le \"[Steunpunt \"X\" ?]\"", .language("nl")))
    #expect(visible(text.plain) == "le «⎵Steunpunt \"X\" ?⎵»")
  }

  @Test func aFootnoteMarkIsNoDigitOfTheNumberBeforeIt() {
    let text = set(
      marked(
        "en 2007[1] ; \"mot\"[2] : oui [3] ?", .footnoteMark(id: "a"), .footnoteMark(id: "b"), .footnoteMark(id: "c")))
    #expect(visible(text.plain) == "en 20071⎵; «⎵mot⎵»2⍽: oui 3⎵?")
    #expect(text.spanned == ["1", "2", "3"])
  }

  @Test func aPageNumberBindsLikeANumber() {
    let text = set(marked("[p. [0]]", .reference(slug: "a"), .pageNumber(slug: "a")))
    #expect(visible(text.plain) == "p.⍽0")
    #expect(text.spanned == ["p.⍽0", "0"])
  }

  @Test func spansThatLoseTheirTextAreDropped() {
    let text = set(marked("a[ ], b", .emphasis))
    #expect(text.plain == "a, b")
    #expect(text.spans.isEmpty)
  }
}
