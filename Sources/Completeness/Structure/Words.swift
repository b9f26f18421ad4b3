/// Counting words.
enum Words {
  /// What a byte can be in a text, a bit each.
  private enum Role {
    static let letter: UInt8 = 1
    static let space: UInt8 = 2
    /// A mark that sentences end with.
    static let end: UInt8 = 4
    /// A byte that has to be looked at closer: the first of U+00A0, a full stop, a colon.
    static let rare: UInt8 = 8
  }

  /// The roles of each byte. Letters are those and digits of ASCII, and those of the alphabets from U+00C0 on; U+2000 to
  /// U+2FFF are marks.
  private static let roles: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x00...0x20: Role.space
    case 0x21, 0x3F: Role.end
    case 0x2E: Role.end | Role.rare
    case 0x3A, 0xC2: Role.rare
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF, 0xE0, 0xE1, 0xE3...0xED, 0xF0...0xFF: Role.letter
    default: 0
    }
  }

  /// The words and sentences of a text.
  ///
  /// Words are runs of what is no white space, with a letter or digit in them; addresses do not count. Sentences end
  /// with a full stop, question or exclamation mark before a blank or the end.
  /// - Parameter text: UTF-8.
  static func count(in text: ArraySlice<UInt8>) -> (words: Int, sentences: Int) {
    roles.withUnsafeBufferPointer { roles in text.withUnsafeBufferPointer { count(in: $0, roles) } }
  }

  /// Sums up bits rather than deciding: where words end cannot be foreseen, which would cost a processor more than all
  /// the rest.
  private static func count(
    in text: UnsafeBufferPointer<UInt8>, _ roles: UnsafeBufferPointer<UInt8>
  ) -> (words: Int, sentences: Int) {
    var words = 0
    var sentences = 0
    // 1 if the word so far has a letter; if the byte before was a mark that ends sentences.
    var hasLetter: UInt8 = 0
    var isEnded: UInt8 = 0
    for index in text.indices {
      let role = roles[Int(text[index])]
      let isSpace = role >> 1 & 1
      if role & Role.rare != 0 {
        if isNoBreakSpace(text, index) {
          words += Int(hasLetter)
          (hasLetter, isEnded) = (0, 0)
          continue
        }
        if isAddress(text, index) { words -= 1 }
      }
      words &+= Int(isSpace & hasLetter)
      sentences &+= Int(isSpace & isEnded)
      hasLetter = (hasLetter | role & Role.letter) & ~isSpace
      isEnded = role >> 2 & 1
    }
    return (words + Int(hasLetter), sentences + Int(isEnded))
  }

  private static func isNoBreakSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
  }

  /// Whether the colon or full stop at a place is that of an address, which stands at the beginning of a word: `http://`,
  /// `https://`, `www.`
  private static func isAddress(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    func begins(_ beginning: StaticString, _ start: Int) -> Bool {
      guard start >= 0, start + beginning.utf8CodeUnitCount <= text.count else { return false }
      guard start == 0 || text[start - 1] <= 0x20 || (start > 1 && text[start - 1] == 0xA0 && text[start - 2] == 0xC2)
      else { return false }
      return beginning.withUTF8Buffer { text[start..<start + $0.count].elementsEqual($0) }
    }
    if text[index] == 0x2E { return begins("www.", index - 3) }
    return begins("http://", index - 4) || begins("https://", index - 5)
  }
}
