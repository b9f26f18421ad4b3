/// Finds the words of a text and folds their case, one pass over the bytes.
///
/// A word is a run of letters and digits; hyphens, apostrophes and everything else stand between words, so
/// `pré-inscription` is two of them and matches `pré inscription`. Accents count; an accent written as a combining mark
/// is the same as a letter that has it.
package struct WordScanner {
  /// What the scanner meets.
  package enum Token {
    /// A word: the hash of its folded bytes, and its bytes.
    case word(UInt64, Range<Int>)
    /// The end of a sentence or paragraph, over which no word sequence runs.
    case stop
  }

  /// Whether Markdown's destinations, tags and footnote marks, and bare addresses, are passed over.
  package var isMarkdown: Bool

  /// Makes a scanner.
  package init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  /// Tells the words of a range of bytes.
  package func scan(_ bytes: [UInt8], in range: Range<Int>, _ take: (Token) -> Void) {
    bytes.withUnsafeBufferPointer { buffer in
      var place = range.lowerBound
      let end = min(range.upperBound, buffer.count)
      while place < end {
        let length = LetterTable.letterLength(buffer, at: place, end: end)
        if length > 0 {
          let start = place
          var hash = FoldedWord.Hash()
          while place < end {
            let length = LetterTable.letterLength(buffer, at: place, end: end)
            guard length > 0 else { break }
            LetterTable.fold(buffer, at: place, length: length, end: end) { hash.add($0) }
            place += length + LetterTable.markLength(buffer, at: place + length, end: end)
          }
          if isMarkdown, isAddress(buffer, start, place, end) {
            while place < end, buffer[place] > 0x20, buffer[place] != 0x29 { place += 1 }
            take(.stop)
          } else {
            take(.word(hash.value, start..<place))
          }
          continue
        }
        if isMarkdown, let next = markup(buffer, at: place, end: end) {
          place = next
          continue
        }
        if isStop(buffer, at: place, end: end) { take(.stop) }
        place += 1
      }
      take(.stop)
    }
  }

  private func isStop(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Bool {
    switch buffer[place] {
    case 0x2E, 0x21, 0x3F, 0x3B, 0x3A, 0x28, 0x29, 0x7C: true
    case 0x0A: place + 1 < end && (buffer[place + 1] == 0x0A || buffer[place + 1] == 0x0D)
    default: false
    }
  }

  /// Whether a word begins an address: `http://…`, `www.…`.
  private func isAddress(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ place: Int, _ end: Int) -> Bool {
    if place + 2 < end, buffer[place] == 0x3A, buffer[place + 1] == 0x2F, buffer[place + 2] == 0x2F { return true }
    return place - start == 3 && place < end && buffer[place] == 0x2E
      && (start..<place).allSatisfy { buffer[$0] | 0x20 == 0x77 }
  }

  /// The end of a destination, footnote mark or tag that begins at a place, if one does.
  private func markup(_ buffer: UnsafeBufferPointer<UInt8>, at place: Int, end: Int) -> Int? {
    guard place + 1 < end else { return nil }
    switch (buffer[place], buffer[place + 1]) {
    case (0x5D, 0x28): return closing(0x29, buffer, from: place + 2, end: end)
    case (0x5B, let next) where next != 0x5E: return pageReference(buffer, from: place + 1, end: end)
    case (0x5B, 0x5E): return closing(0x5D, buffer, from: place + 2, end: end)
    case (0x3C, let next) where next == 0x2F || (0x61...0x7A).contains(next | 0x20):
      return closing(0x3E, buffer, from: place + 1, end: end)
    default: return nil
    }
  }

  private static let longestMarkup = 2_000
  private static let longestReference = 80

  /// The end of the words of a reference by page, `[page {page}](#slug)`: they speak of the newsletter, not of its subject.
  private func pageReference(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> Int? {
    var hasPage = false
    var place = start
    let limit = min(end - 2, start + Self.longestReference)
    while place < limit, buffer[place] != 0x5B, buffer[place] != 0x0A {
      if buffer[place] == 0x7B, place + 6 <= end, buffer[place..<place + 6].elementsEqual("{page}".utf8) {
        hasPage = true
      }
      if buffer[place] == 0x5D {
        return hasPage && buffer[place + 1] == 0x28 && buffer[place + 2] == 0x23 ? place : nil
      }
      place += 1
    }
    return nil
  }

  private func closing(_ byte: UInt8, _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, end: Int) -> Int? {
    var place = start
    let limit = min(end, start + Self.longestMarkup)
    while place < limit, buffer[place] != 0x0A {
      if buffer[place] == byte { return place + 1 }
      place += 1
    }
    return nil
  }
}
