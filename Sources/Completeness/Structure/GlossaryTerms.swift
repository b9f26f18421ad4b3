import Newsroom

/// The glossary as it is looked for in texts, made once for all files of an issue and shared by all threads.
final class GlossaryTerms: Sendable {
  /// An entry that a text has words of, and the first of its words that is there.
  typealias Found = (entry: Int, word: String)

  /// The terms.
  let entries: [Glossary.Entry]
  /// What each is called, by language.
  private let words: [Language: Words]
  /// What none may be called, by language.
  private let never: [Language: Words]

  /// The words of all entries in one language.
  private final class Words: Sendable {
    let finder: TermFinder
    /// The entry that each word belongs to.
    let entries: [Int]

    init(_ words: [[String]]) {
      finder = TermFinder(words.flatMap { $0 })
      entries = words.enumerated().flatMap { Array(repeating: $0, count: $1.count) }
    }
  }

  /// Makes it of a glossary.
  init(_ glossary: Glossary, languages: [Language]) {
    entries = glossary.entries
    var (words, never): ([Language: Words], [Language: Words]) = ([:], [:])
    for language in languages {
      if entries.contains(where: { $0.words[language] != nil }) {
        words[language] = Words(entries.map { $0.words[language] ?? [] })
      }
      if entries.contains(where: { $0.never[language] != nil }) {
        never[language] = Words(entries.map { $0.never[language] ?? [] })
      }
    }
    (self.words, self.never) = (words, never)
  }

  /// The entries that a text has words of, in the glossary's order, each with the first of its words that is there.
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - text: folded; see ``FoldedText``.
  func found(_ language: Language, in text: ArraySlice<UInt8>) -> [Found] {
    found(words[language], in: text)
  }

  /// The entries that a text calls by a word that they must not be called by; see ``found(_:in:)``.
  func foundNever(_ language: Language, in text: ArraySlice<UInt8>) -> [Found] {
    found(never[language], in: text)
  }

  /// Whether a language has words that must not be used.
  func hasNever(_ language: Language) -> Bool { never[language] != nil }

  /// Whether there are words in a language.
  func hasWords(_ language: Language) -> Bool { words[language] != nil }

  private func found(_ words: Words?, in text: ArraySlice<UInt8>) -> [Found] {
    guard let words else { return [] }
    var result: [Found] = []
    for term in words.finder.terms(in: text) where result.last?.entry != words.entries[term] {
      result.append((words.entries[term], words.finder.terms[term]))
    }
    return result
  }
}
