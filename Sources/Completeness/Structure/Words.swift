/// Counting words.
enum Words {
  /// The words of a text: runs of what is no white space, with a letter or digit in them; addresses do not count.
  /// - Parameter text: UTF-8.
  static func count(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var start = text.startIndex
    while start < text.endIndex {
      while start < text.endIndex, isSpace(text, start) { start += 1 }
      var end = start
      var hasLetter = false
      while end < text.endIndex, !isSpace(text, end) {
        hasLetter = hasLetter || isLetter(text[end])
        end += 1
      }
      if hasLetter, !isAddress(text[start..<end]) { count += 1 }
      start = end
    }
    return count
  }

  /// The sentences of a text: full stops, question and exclamation marks before a blank or the end.
  /// - Parameter text: UTF-8.
  static func sentences(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    for index in text.indices where text[index] == 0x2E || text[index] == 0x3F || text[index] == 0x21 {
      if index + 1 >= text.endIndex || text[index + 1] <= 0x20 { count += 1 }
    }
    return count
  }

  /// Blanks, and both bytes of U+00A0.
  private static func isSpace(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    if byte <= 0x20 { return true }
    guard byte == 0xC2 || byte == 0xA0 else { return false }
    if byte == 0xC2 { return index + 1 < text.endIndex && text[index + 1] == 0xA0 }
    return index > text.startIndex && text[index - 1] == 0xC2
  }

  /// Letters and digits of ASCII, and of the alphabets from U+00C0 on; U+2000 to U+2FFF are marks.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || (0xC3...0xDF).contains(byte) || byte == 0xE0
      || byte == 0xE1 || (0xE3...0xED).contains(byte) || byte >= 0xF0
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    word.starts(with: "http://".utf8) || word.starts(with: "https://".utf8) || word.starts(with: "www.".utf8)
  }
}
