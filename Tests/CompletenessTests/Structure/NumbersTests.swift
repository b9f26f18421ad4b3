import Testing

@testable import Completeness

@Suite struct NumbersTests {
  @Test(arguments: [
    ("", []), ("no number is here, none at all", []), ("12 of 99", []), ("in 2007 and 26 500", ["2007", "26500"]),
    ("30,000 and 1.5 % or 7 per cent", ["30000", "15%", "7%"]), ("abcdefgh123", ["123"]),
    ("abcdefg 1234567 x", ["1234567"]),
    ("26\u{A0}500, 26\u{202F}500", ["26500", "26500"]),
  ])
  func findsNumbers(text: String, values: [String]) {
    #expect(Numbers.all(in: Array(text.utf8)[...]).map(\.value) == values)
    let behind = Array(("é1 " + text).utf8)
    #expect(Numbers.all(in: behind[4...]).map(\.value) == values)
  }
}
