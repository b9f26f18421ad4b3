import Testing

@testable import Completeness

@Suite struct WordsTests {
  @Test(arguments: [
    ("", 0, 0), ("one", 1, 0), (" one\u{A0}two  three. ", 3, 1), ("¿Qué? – ¡Sí!", 2, 2), ("3.5 % ... «»", 1, 1),
    ("see https://example.org/a or www.example.org, http://x.y", 2, 0), ("whttp://a httpd ww", 3, 0),
    ("été à Ω", 3, 0), ("“quoted”", 1, 0), ("End.\u{A0}Next.", 2, 1),
  ])
  func countsWordsAndSentences(text: String, words: Int, sentences: Int) {
    let count = Words.count(in: Array(text.utf8)[...])
    #expect(count.words == words)
    #expect(count.sentences == sentences)
  }
}
