import Testing

@testable import Diagnostics

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}", 1), ("日本", 4), ("ｶﾅ", 2), ("Ａ", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("👍", 2), ("👍🏽", 2), ("👩‍👧‍👦", 2), ("🇫🇷", 2), ("☎", 1), ("☎️", 2), ("a\u{200B}b", 2), ("« \u{202F}»", 4), ("\u{1B}", 0),
    ("𠀀", 2), ("œ", 1), ("…–—’", 4), ("क्ष", 2),
  ])
  func countsCells(text: String, cells: Int) {
    #expect(DisplayWidth.cells(of: text) == cells)
  }

  @Test func keepsTheRangesSorted() {
    for (before, after) in zip(DisplayWidth.wide, DisplayWidth.wide.dropFirst()) {
      #expect(before.upperBound < after.lowerBound)
    }
  }
}
