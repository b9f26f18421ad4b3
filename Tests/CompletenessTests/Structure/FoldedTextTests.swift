import Testing

@testable import Completeness

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("", ""), ("  A  B  ", "a b"), ("Été À LA PLAGE", "ete a la plage"), ("one two three four", "one two three four"),
    ("Zwölf\u{A0}\tBOXKÄMPFER\njagen  VIKTOR", "zwolf boxkampfer jagen viktor"),
    ("e\u{301}te\u{301} l’\u{202F}Île [Z@`{", "ete l' ile [z@`{"), ("0123456 ", "0123456"), ("01234567 ", "01234567"),
    ("       x        y", "x y"), ("日本語 ABC 日本語", "日本語 abc 日本語"), ("\u{7F}abcdefg\u{1}h", "\u{7F}abcdefg h"),
  ])
  func foldsCaseAccentsAndBlanks(text: String, folded: String) {
    #expect(FoldedText.folded(text) == folded)
  }

  @Test func aTextIsFoldedTheSameWhereverItStands() {
    let text = "Ä b  CD\u{A0}éf\u{301}  GHIJKLMNOP qrst, 12 Ñ!"
    let folded = FoldedText.folded(text)
    for count in 0..<20 {
      #expect(FoldedText.folded(String(repeating: "X", count: count) + text).hasSuffix(folded))
    }
  }
}
