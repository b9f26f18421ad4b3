/// Finds terms in texts, all of them in one go.
///
/// A term is found where its words stand in a row; a word of the text may have up to two letters more than that of the
/// term, as plurals and other genders have. A hyphen belongs to the word. One instance is shared by all threads.
final class TermFinder: Sendable {
  /// The terms as they are written.
  let terms: [String]
  /// The words of all terms.
  private let words: ByteStrings
  /// The words of each term.
  private let wordsOfTerm: [Range<Int>]
  /// Where the terms that begin with a byte begin in ``list``.
  private let starts: [Int]
  private let list: [Int]
  private let filter: PrefixFilter

  /// The most letters that a word may have more than that of a term.
  private static let mostMore = 2

  /// Makes a finder of terms; one without letters and digits is found nowhere.
  init(_ terms: [String]) {
    self.terms = terms
    let split = terms.map { TermFinder.words(of: FoldedText.folded(Array($0.utf8)[...])) }
    words = ByteStrings(split.flatMap { $0 })
    var count = 0
    wordsOfTerm = split.map { words in
      count += words.count
      return count - words.count..<count
    }
    let (starts, list) = ByteStrings.byFirst(split.map { $0.first?.first })
    (self.starts, self.list) = (starts, list)
    filter = PrefixFilter(split.compactMap(\.first), isLetter: TermFinder.isWord)
  }

  /// Which terms a text has.
  /// - Parameter text: folded; see ``FoldedText``.
  /// - Returns: their indices, sorted, each once.
  func terms(in text: ArraySlice<UInt8>) -> [Int] {
    text.withUnsafeBufferPointer { text in
      var found: [Int] = []
      filter.places(in: text) { place in
        find(in: text, at: place, &found)
        return false
      }
      return found.count > 1 ? found.sorted() : found
    }
  }

  /// Adds the terms that stand at a place.
  private func find(in text: UnsafeBufferPointer<UInt8>, at index: Int, _ found: inout [Int]) {
    let first = Int(text[index])
    for place in starts[first]..<starts[first + 1] where fits(wordsOfTerm[list[place]], text, index) {
      if !found.contains(list[place]) { found.append(list[place]) }
    }
  }

  /// Whether words stand in a row from a place on.
  private func fits(_ term: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    for word in term {
      while index < text.count, !TermFinder.isWord(text[index]) { index += 1 }
      guard words.stands(word, in: text, at: index) else { return false }
      index += words.range(of: word).count
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
