/// Counting words.
enum Words {
  /// The words and sentences of a text.
  ///
  /// Words are runs of what is no white space, with a letter or digit in them; addresses do not count. Sentences end
  /// with a full stop, question or exclamation mark before a blank or the end.
  /// - Parameter text: UTF-8.
  static func count(in text: ArraySlice<UInt8>) -> (words: Int, sentences: Int) {
    text.withUnsafeBufferPointer { text in
      var words = 0
      var sentences = 0
      var index = 0
      while index < text.count {
        while index < text.count, isSpace(text, index) { index += 1 }
        let start = index
        var hasLetter = false
        while index < text.count, !isSpace(text, index) {
          let byte = text[index]
          hasLetter = hasLetter || isLetter(byte)
          if byte == 0x2E || byte == 0x3F || byte == 0x21, index + 1 >= text.count || text[index + 1] <= 0x20 {
            sentences += 1
          }
          index += 1
        }
        if hasLetter, !isAddress(UnsafeBufferPointer(rebasing: text[start..<index])) { words += 1 }
      }
      return (words, sentences)
    }
  }

  /// Blanks, and both bytes of U+00A0.
  @inline(__always)
  private static func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    if byte <= 0x20 { return true }
    guard byte == 0xC2 || byte == 0xA0 else { return false }
    if byte == 0xC2 { return index + 1 < text.count && text[index + 1] == 0xA0 }
    return index > 0 && text[index - 1] == 0xC2
  }

  /// Letters and digits of ASCII, and of the alphabets from U+00C0 on; U+2000 to U+2FFF are marks.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }
    return (0xC3...0xDF).contains(byte) || byte == 0xE0 || byte == 0xE1 || (0xE3...0xED).contains(byte) || byte >= 0xF0
  }

  private static func isAddress(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    switch word.first {
    case 0x68: word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8)
    case 0x77: word.starts(with: "www.".utf8)
    default: false
    }
  }
}
