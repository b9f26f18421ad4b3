/// A text as a list of words, for finding terms in it.
struct TermText {
  /// Folded; see ``FoldedText``.
  private let bytes: [UInt8]
  private let words: [Range<Int>]

  /// Makes it of UTF-8.
  init(_ text: ArraySlice<UInt8>) {
    bytes = FoldedText.folded(text)
    words = TermText.words(of: bytes)
  }

  /// Letters and digits; a hyphen belongs to the word.
  fileprivate static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      let isWord =
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 || byte == 0x2D
      if isWord {
        if start == nil { start = index }
      } else if let from = start {
        words.append(from..<index)
        start = nil
      }
    }
    if let start { words.append(start..<bytes.count) }
    return words
  }

  /// A term, read once for many texts.
  struct Pattern: Sendable {
    /// The term as it is written.
    let term: String
    fileprivate let words: [[UInt8]]

    init(_ term: String) {
      self.term = term
      let bytes = FoldedText.folded(Array(term.utf8)[...])
      words = TermText.words(of: bytes).map { Array(bytes[$0]) }
    }
  }

  /// The most letters that a word may have more than that of a term: plurals and genders.
  private static let mostMore = 2

  /// Whether the text has a term, its words in a row.
  func contains(_ pattern: Pattern) -> Bool {
    guard let first = pattern.words.first, let letter = first.first, pattern.words.count <= words.count else {
      return false
    }
    for start in 0...(words.count - pattern.words.count) where bytes[words[start].lowerBound] == letter {
      if zip(words[start...], pattern.words).allSatisfy(fits) { return true }
    }
    return false
  }

  private func fits(_ word: Range<Int>, _ part: [UInt8]) -> Bool {
    word.count >= part.count && word.count - part.count <= Self.mostMore && bytes[word].starts(with: part)
  }
}
