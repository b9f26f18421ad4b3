/// Phrases that are looked for in texts all at once, by their first byte.
struct PhraseTable: Sendable {
  private var phrases: [[[UInt8]]]

  /// Makes a table of phrases, which are folded; see ``FoldedText``.
  init(_ phrases: [String]) {
    self.phrases = Array(repeating: [], count: 256)
    for phrase in phrases {
      let bytes = FoldedText.folded(Array(phrase.utf8)[...])
      if let first = bytes.first { self.phrases[Int(first)].append(bytes) }
    }
  }

  /// The first phrase in a folded text that begins where a word does.
  func first(in text: [UInt8]) -> String? {
    for index in text.indices where !phrases[Int(text[index])].isEmpty {
      if index > 0, Self.isLetter(text[index]), Self.isLetter(text[index - 1]) { continue }
      for phrase in phrases[Int(text[index])] where text[index...].starts(with: phrase) {
        return String(decoding: phrase, as: UTF8.self)
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
}
