import Testing

@testable import Completeness

@Suite struct CanonicalTextTests {
  private func canonical(_ text: String) -> String {
    String(decoding: CanonicalText.of(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("  a \t\r\n b  ", "a b"), ("a\u{A0}b\u{202F}c\u{2009}d", "a b c d"), ("« a b »", "\"a b\""),
    ("«\u{A0}a\u{A0}»", "\"a\""), ("“a” „b” ‹c› ‘d’", "\"a\" \"b\" 'c' 'd'"), ("l’eau lʼeau", "l'eau l'eau"),
    ("Quoi ? Oui !", "Quoi? Oui!"), ("a\u{A0}: b ; c", "a: b; c"), ("co\u{AD}op\u{200B}\u{2060}\u{FEFF}", "coop"),
    ("etc…", "etc..."), ("e\u{301}te\u{301} n\u{303} u\u{308}", "été ñ ü"), ("e\u{302}\u{301} s\u{327}", "ế ş"),
    ("\u{41E}\u{306}", "О̆"), ("a\u{2014}b - c", "a—b - c"), ("", ""), (" ", ""), ("漢字 🇫🇷", "漢字 🇫🇷"),
  ])
  func keepsWhatMatters(text: String, expected: String) {
    #expect(Array(canonical(text).utf8) == Array(expected.utf8), "\(canonical(text))")
  }

  @Test(arguments: ["abc", "a, b", "é", "1 000,5", "(a) [b] {c}", "A"])
  func tellsOtherTextsApart(text: String) {
    #expect(canonical(text) == text)
  }

  @Test func doesNotFailOnBytesThatAreCutShort() {
    for bytes: [UInt8] in [[0xC2], [0xE2, 0x80], [0xF0, 0x9F], [0xCC], [0xC2, 0x20], [0x80, 0x80]] {
      #expect(CanonicalText.of(bytes).count <= 12)
    }
  }
}
