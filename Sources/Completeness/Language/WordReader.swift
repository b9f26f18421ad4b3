import Newsroom

/// Tells the words of a plain text to ``LanguageEvidence``.
///
/// A word is a run of letters; apostrophes and hyphens stand between words. What is joined to digits, or to the signs of
/// addresses, file names and code, is no word of a language.
enum WordReader {
  /// Reads a text.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - take: gets each word.
  @inline(__always)
  static func read(_ text: UnsafeBufferPointer<UInt8>, _ take: (borrowing LetterWord) -> Void) {
    LetterWord.withWord { word in
      var place = 0
      while place < text.count {
        let byte = text[place]
        guard LetterWord.isPlain(byte) || (byte >= 0xC0 && longLetter(text, place) > 0) else {
          place += 1
          continue
        }
        let start = place
        word.reset()
        while place < text.count {
          place += word.addPlain(text, at: place)
          guard place < text.count else { break }
          let length = LetterWord.isPlain(text[place]) ? 1 : longLetter(text, place)
          guard length > 0 else { break }
          place += word.addLong(text, at: place, length: length)
        }
        if !isPart(text, start, place) { take(word) }
      }
    }
  }

  /// The bytes of the letter beyond ASCII at a place; 0 if none stands there.
  @inline(__always)
  private static func longLetter(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    text[place] >= 0xC0 ? LetterTable.letterLength(text, at: place, end: text.count) : 0
  }

  /// Whether letters are part of something that is no word: a number, an address, a file's name.
  private static func isPart(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if start > 0 {
      let before = text[start - 1]
      if isSign(before) || (before == 0x2E && start > 1 && isASCIILetterOrDigit(text[start - 2])) { return true }
    }
    guard end < text.count else { return false }
    let after = text[end]
    if isSign(after) { return true }
    guard after == 0x2E || after == 0x3A, end + 1 < text.count else { return false }
    return after == 0x2E ? isASCIILetterOrDigit(text[end + 1]) : text[end + 1] == 0x2F
  }

  /// Digits and # $ / = @ \ _ ~.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x23, 0x24, 0x2F, 0x3D, 0x40, 0x5C, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (byte < 0x80 && (0x61...0x7A).contains(byte | 0x20))
  }
}
