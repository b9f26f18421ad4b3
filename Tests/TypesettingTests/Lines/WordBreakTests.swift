import Editions
import TestSupport
import Testing

@testable import Typesetting

@Suite struct WordBreakTests {
  /// A text with `|` where it may be broken, spaces apart.
  private func marked(_ text: String, all: Bool = false, _ language: String = "fr") -> String {
    let bytes = Array(text.utf8)
    let allowed =
      all
      ? BreakOpportunities.findAll(in: bytes, language: language)
      : BreakOpportunities.find(in: bytes, language: language)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      let isAtSpace = byte == 0x20 || byte == 0x0A || index + 1 < bytes.count && bytes[index + 1] == 0x20
      if allowed[index], !isAtSpace { result.append(0x7C) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: [
    ("micro-assurance", "micro-|assurance"), ("et/ou", "et/|ou"), ("1\u{202F}000\u{A0}€", "1\u{202F}000\u{A0}€"),
    ("l’assurance, l'eau", "l’assurance, l'eau"), ("漢字", "漢|字"), ("—", "—"), ("", ""), ("a…b", "a…|b"),
  ]) func breaksWordsWhereTheyMayBeBroken(text: String, expected: String) { #expect(marked(text) == expected) }

  @Test(arguments: ["fr", "en", "es"]) func asksForEnoughWords(language: String) {
    var random = SplitMix(31)
    let alphabet = Array("aéÀzñ019.,:;'-/«»()’\u{202F}\u{A0}–—…%€°&@_+#½×漢\u{200B}\u{AD}!? \n".unicodeScalars)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        if let scalar = alphabet.randomElement(using: &random) { text.unicodeScalars.append(scalar) }
      }
      // The algorithm looks across spaces, which are no concern here: word by word it finds the same.
      for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        #expect(marked(String(word), language) == marked(String(word), all: true, language))
      }
      let words = text.split(separator: " ").map { marked(String($0), language) }
      #expect(marked(text.split(separator: " ").joined(separator: " "), language) == words.joined(separator: " "))
    }
  }

  @Test(arguments: ["fr", "en", "es"]) func findsInRealTextWhatTheAlgorithmFinds(language: String) {
    for text in Paragraphs.of(language) {
      for word in text.plain.split(separator: " ") {
        #expect(marked(String(word), language) == marked(String(word), all: true, language))
      }
    }
  }
}
