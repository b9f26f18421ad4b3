/// Phrases that are looked for in texts all at once, by their first bytes.
struct PhraseTable: Sendable {
  private let phrases: [String]
  private let bytes: ByteStrings
  /// Where the phrases that begin with a byte begin in ``list``.
  private let starts: [Int]
  private let list: [Int]
  private let filter: PrefixFilter

  /// Makes a table of phrases, which are folded; see ``FoldedText``.
  init(_ phrases: [String]) {
    let folded = phrases.map { FoldedText.folded(Array($0.utf8)[...]) }.filter { !$0.isEmpty }
    self.phrases = folded.map { String(decoding: $0, as: UTF8.self) }
    bytes = ByteStrings(folded)
    (starts, list) = ByteStrings.byFirst(folded.map(\.first))
    filter = PrefixFilter(folded) { (0x61...0x7A).contains($0) || $0 >= 0x80 }
  }

  /// The first phrase in a folded text that begins where a word does.
  func first(in text: ArraySlice<UInt8>) -> String? {
    text.withUnsafeBufferPointer { text in
      var found: String?
      filter.places(in: text) { place in
        found = phrase(in: text, at: place)
        return found != nil
      }
      return found
    }
  }

  private func phrase(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> String? {
    let byte = Int(text[index])
    for place in starts[byte]..<starts[byte + 1] where bytes.stands(list[place], in: text, at: index) {
      return phrases[list[place]]
    }
    return nil
  }
}
