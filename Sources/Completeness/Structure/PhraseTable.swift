/// Phrases that are looked for in texts all at once, by their first byte.
struct PhraseTable: Sendable {
  private var phrases: [[[UInt8]]]
  /// Whether a byte begins a phrase.
  private var begins: [Bool]

  /// Makes a table of phrases, which are folded; see ``FoldedText``.
  init(_ phrases: [String]) {
    self.phrases = Array(repeating: [], count: 256)
    begins = Array(repeating: false, count: 256)
    for phrase in phrases {
      let bytes = FoldedText.folded(Array(phrase.utf8)[...])
      guard let first = bytes.first else { continue }
      self.phrases[Int(first)].append(bytes)
      begins[Int(first)] = true
    }
  }

  /// The first phrase in a folded text that begins where a word does.
  func first(in text: ArraySlice<UInt8>) -> String? {
    text.withUnsafeBufferPointer { text in
      begins.withUnsafeBufferPointer { begins in
        var isInWord = false
        for index in text.indices {
          let byte = text[index]
          let isLetter = Self.isLetter(byte)
          defer { isInWord = isLetter }
          guard begins[Int(byte)], !(isLetter && isInWord) else { continue }
          if let phrase = phrases[Int(byte)].first(where: { Self.stands($0, in: text, at: index) }) {
            return String(decoding: phrase, as: UTF8.self)
          }
        }
        return nil
      }
    }
  }

  private static func stands(_ phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard phrase.count <= text.count - index else { return false }
    for offset in phrase.indices where text[index + offset] != phrase[offset] { return false }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
}
