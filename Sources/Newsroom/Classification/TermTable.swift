/// The vocabulary of all sections in one language, as a tree of words that is walked once along a text.
struct TermTable {
  /// A term of a section.
  struct Posting {
    /// The section's place among the sections.
    var section: Int
    /// What the term is worth to it.
    var weight: Double
  }

  /// A term, with the sections it speaks for.
  struct Term {
    /// The words, case-folded, joined by single spaces.
    var words: String
    var postings: [Posting]
  }

  private(set) var terms: [Term] = []
  private var nodes: [NodeKey: Int] = [:]
  /// The term that ends at each node.
  private var ends: [Int?] = [nil]

  private struct NodeKey: Hashable {
    var parent: Int
    var word: UInt64
  }

  init(sections: [SectionDefinition], language: Language, weights: [Double]) {
    for (index, section) in sections.enumerated() {
      for term in section.vocabulary[language] ?? [] {
        let weight = weights[min(max(term.weight, 0), weights.count - 1)]
        add(term.words, Posting(section: index, weight: weight))
      }
    }
    // A word that several sections claim says less about each of them, least where it is but a hint.
    for index in terms.indices where terms[index].postings.count > 1 {
      let whole = terms[index].postings.reduce(0) { $0 + $1.weight }
      guard whole > 0 else { continue }
      for posting in terms[index].postings.indices {
        terms[index].postings[posting].weight *= terms[index].postings[posting].weight / whole
      }
    }
  }

  var isEmpty: Bool { terms.isEmpty }

  /// Adds a term of a section; of those it has twice, the greater weight holds.
  private mutating func add(_ term: String, _ posting: Posting) {
    let bytes = Array(term.utf8)
    var words: [String] = []
    var node = 0
    WordScanner(isMarkdown: false).scan(bytes, in: 0..<bytes.count) { token in
      guard case .word(let hash, let range) = token else { return }
      words.append(FoldedWord(bytes, in: range).text)
      let key = NodeKey(parent: node, word: hash)
      if let next = nodes[key] {
        node = next
      } else {
        node = ends.count
        ends.append(nil)
        nodes[key] = node
      }
    }
    guard node > 0 else { return }
    guard let known = ends[node] else {
      ends[node] = terms.count
      terms.append(Term(words: words.joined(separator: " "), postings: [posting]))
      return
    }
    if let last = terms[known].postings.last, last.section == posting.section {
      terms[known].postings[terms[known].postings.count - 1].weight = max(last.weight, posting.weight)
    } else {
      terms[known].postings.append(posting)
    }
  }

  /// The longest term that begins with the first of some words.
  /// - Returns: the term and the number of its words.
  func longestMatch(_ words: ArraySlice<UInt64>) -> (term: Int, length: Int)? {
    var node = 0
    var found: (term: Int, length: Int)?
    for (length, word) in zip(1..., words) {
      guard let next = nodes[NodeKey(parent: node, word: word)] else { break }
      node = next
      if let term = ends[node] { found = (term, length) }
    }
    return found
  }
}
