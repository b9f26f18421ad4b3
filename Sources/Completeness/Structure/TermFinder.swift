/// Finds terms in texts, all of them in one go.
///
/// A term is found where its words stand in a row; a word of the text may have up to two letters more than that of the
/// term, as plurals and other genders have. A hyphen belongs to the word.
struct TermFinder: Sendable {
  /// The terms as they are written.
  let terms: [String]
  private let patterns: [[[UInt8]]]
  /// The terms that begin with a byte, as indices.
  private let byFirst: [[Int]]

  /// The most letters that a word may have more than that of a term.
  private static let mostMore = 2

  /// Makes a finder of terms; one without letters and digits is found nowhere.
  init(_ terms: [String]) {
    self.terms = terms
    patterns = terms.map { TermFinder.words(of: FoldedText.folded(Array($0.utf8)[...])) }
    var byFirst: [[Int]] = Array(repeating: [], count: 256)
    for (index, words) in patterns.enumerated() {
      if let first = words.first?.first { byFirst[Int(first)].append(index) }
    }
    self.byFirst = byFirst
  }

  /// Which terms a text has.
  /// - Parameter text: folded; see ``FoldedText``.
  /// - Returns: their indices, sorted, each once.
  func terms(in text: ArraySlice<UInt8>) -> [Int] {
    text.withUnsafeBufferPointer { text in
      var found: [Int] = []
      var index = 0
      while index < text.count {
        guard TermFinder.isWord(text[index]) else {
          index += 1
          continue
        }
        for term in byFirst[Int(text[index])] where !found.contains(term) && fits(patterns[term], text, index) {
          found.append(term)
        }
        while index < text.count, TermFinder.isWord(text[index]) { index += 1 }
      }
      return found.sorted()
    }
  }

  /// Whether words stand in a row from a place on.
  private func fits(_ words: [[UInt8]], _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    for word in words {
      while index < text.count, !TermFinder.isWord(text[index]) { index += 1 }
      guard index + word.count <= text.count else { return false }
      for (offset, byte) in word.enumerated() where text[index + offset] != byte { return false }
      index += word.count
      let end = index
      while index < text.count, TermFinder.isWord(text[index]) { index += 1 }
      guard index - end <= TermFinder.mostMore else { return false }
    }
    return true
  }

  private static func words(of text: [UInt8]) -> [[UInt8]] {
    text.split { !isWord($0) }.map(Array.init)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 || byte == 0x2D
  }
}
