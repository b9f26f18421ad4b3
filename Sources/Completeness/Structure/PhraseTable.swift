/// Phrases that are looked for in texts all at once, by their first byte.
struct PhraseTable: Sendable {
  private let phrases: [String]
  private let bytes: ByteStrings
  /// Where the phrases that begin with a byte begin in ``list``.
  private let starts: [Int]
  private let list: [Int]
  /// What each byte can be.
  private let roles: [Role]

  /// What a byte can be in a text.
  private struct Role {
    var isLetter: Bool
    var beginsPhrase: Bool
  }

  /// Makes a table of phrases, which are folded; see ``FoldedText``.
  init(_ phrases: [String]) {
    let folded = phrases.map { FoldedText.folded(Array($0.utf8)[...]) }.filter { !$0.isEmpty }
    self.phrases = folded.map { String(decoding: $0, as: UTF8.self) }
    bytes = ByteStrings(folded)
    let (starts, list) = ByteStrings.byFirst(folded.map(\.first))
    (self.starts, self.list) = (starts, list)
    roles = (0...255).map { byte in
      Role(isLetter: Self.isLetter(UInt8(byte)), beginsPhrase: starts[byte] < starts[byte + 1])
    }
  }

  /// The first phrase in a folded text that begins where a word does.
  func first(in text: ArraySlice<UInt8>) -> String? {
    text.withUnsafeBufferPointer { text in
      roles.withUnsafeBufferPointer { roles in
        var isInWord = false
        for index in text.indices {
          let role = roles[Int(text[index])]
          if role.beginsPhrase, !(role.isLetter && isInWord), let phrase = phrase(in: text, at: index) {
            return phrase
          }
          isInWord = role.isLetter
        }
        return nil
      }
    }
  }

  private func phrase(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> String? {
    let byte = Int(text[index])
    for place in starts[byte]..<starts[byte + 1] where bytes.stands(list[place], in: text, at: index) {
      return phrases[list[place]]
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0x80 }
}
