import Testing

@testable import Newsroom

@Suite struct WordScannerTests {
  @Test(arguments: [
    ("L'ÉCOLE d’été", "l école d été"), ("Rendez-vous", "rendez vous"), ("ŒUVRE Ÿ Ñ", "œuvre ÿ ñ"),
    ("e\u{301}te\u{301}", "été"), ("ΑΒΓ ЖЁ", "αβγ жё"), ("96e, n° 2", "96e n 2"), ("«a» … “b” – 日本", "a b 日本"),
    ("", ""), ("🙂", ""),
  ])
  func foldsCase(_ text: String, _ folded: String) {
    #expect(words(text, isMarkdown: false).joined(separator: " ") == folded)
  }

  @Test(arguments: [
    ("[la loi](http://loi.fr/loi) et www.loi.org.", ["la", "loi", "et"]),
    ("<sup lang=\"loi\">e</sup> x[^loi] https://loi.fr/loi fin", ["e", "x", "fin"]),
    ("a [page {page}](#loi) b", ["a", "b"]), ("[la loi](#loi)", ["la", "loi"]),
    ("[page {page}] x", ["page", "page", "x"]), ("[a [page {page}](#b)", ["a"]),
    ("a [loi", ["a", "loi"]), ("](", []), ("<", []), ("<loi", ["loi"]),
  ])
  func passesOverMarkup(_ text: String, _ words: [String]) {
    #expect(self.words(text, isMarkdown: true) == words)
  }

  private func words(_ text: String, isMarkdown: Bool) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    WordScanner(isMarkdown: isMarkdown).scan(bytes, in: 0..<bytes.count) { token in
      if case .word(_, let range) = token { found.append(FoldedWord(bytes, in: range).text) }
    }
    return found
  }

  @Test func readsAnyBytes() {
    var bytes: [UInt8] = []
    for first in 0...255 { bytes += [UInt8(first), 0x80, UInt8(first), 0x41] }
    for end in stride(from: 0, through: bytes.count, by: 7) {
      WordScanner(isMarkdown: true).scan(bytes, in: 0..<end) { token in
        if case .word(_, let range) = token { #expect(!range.isEmpty) }
      }
    }
  }
}
