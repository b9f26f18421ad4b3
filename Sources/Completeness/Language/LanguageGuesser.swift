public import Newsroom

/// Tells which of a few languages a text is in, and says nothing when it is not sure.
///
/// Each word of a text is weighed by how surprising it is in each language (naive Bayes): function words as such, other
/// words by their groups of three letters and by letters a language does not use. The language of the least surprise is
/// the guess if it is ahead by a margin, if the text holds enough of its function words and few of its neighbours', and
/// if no stretch of the text speaks for another language. Method and figures: docs/languages.md.
public struct LanguageGuesser: Sendable {
  /// The languages it knows, sorted.
  public let languages: [Language]
  let words: TermCosts
  let trigrams: TermCosts
  private let letters: TermCosts
  private let all: LanguageVector

  /// The fewest words it speaks of.
  public static let fewestWords = 8
  /// The most languages it tells apart; profiles beyond them are left out.
  public static let mostLanguages = 16
  /// Groups of letters overlap, so each counts half.
  private static let trigramShare = 2
  /// How much rarer than the rarest group listed are those that are not.
  private static let beyondRarest = 2

  /// Makes a guesser.
  /// - Parameter profiles: the languages; the first counts where one is there twice.
  public init(profiles: [LanguageProfile]) {
    var chosen: [LanguageProfile] = []
    for profile in profiles where !chosen.contains(where: { $0.language == profile.language }) {
      chosen.append(profile)
    }
    chosen = Array(chosen.sorted { $0.language < $1.language }.prefix(Self.mostLanguages))
    languages = chosen.map(\.language)
    var all = LanguageVector.zero
    for index in chosen.indices { all[index] = 1 }
    self.all = all
    let bit = LanguageEvidence.bit
    var words = TermCosts(
      capacity: chosen.reduce(0) { $0 + $1.words.count + $1.foreign.count },
      unknown: all &* Int32((LanguageProfile.rarest + 1) * bit))
    var rare = LanguageVector.zero
    for (index, profile) in chosen.enumerated() {
      let rarest = profile.trigrams.map(\.rarity).max() ?? LanguageProfile.rarest
      rare[index] = Int32((rarest + Self.beyondRarest) * bit / Self.trigramShare)
    }
    var trigrams = TermCosts(capacity: chosen.reduce(0) { $0 + $1.trigrams.count }, unknown: rare)
    var letters = TermCosts(capacity: chosen.reduce(0) { $0 + $1.letters.count }, unknown: .zero)
    LetterWord.withWord { word in
      for (index, profile) in chosen.enumerated() {
        for term in profile.words { words.set(LetterWord.hash(term.text), index, cost: term.rarity * bit) }
        for term in profile.foreign { words.setForeign(LetterWord.hash(term), index) }
        for term in profile.trigrams {
          word.read(term.text)
          guard word.count == 3 else { continue }
          let key = LetterWord.key(word.letters[0], word.letters[1], word.letters[2])
          trigrams.set(key, index, cost: term.rarity * bit / Self.trigramShare)
        }
        for letter in profile.letters {
          word.read(String(letter))
          if let letter = word.letters.first { letters.set(UInt64(letter), index, cost: 0) }
        }
      }
    }
    (self.words, self.trigrams, self.letters) = (words, trigrams, letters)
  }

  /// Guesses the language of a plain text.
  /// - Parameter text: running text without markup, code or addresses.
  /// - Returns: nil if it is too short or mixed, in another language than those known, or the case is not clear.
  public func guess(_ text: String) -> Guess? {
    var text = text
    return text.withUTF8 { LanguageDecision.guess(evidence(of: $0), among: languages) }
  }

  /// Guesses the language of a plain text in UTF-8; see ``guess(_:)-(String)``.
  public func guess(_ text: ArraySlice<UInt8>) -> Guess? {
    text.withUnsafeBufferPointer { LanguageDecision.guess(evidence(of: $0), among: languages) }
  }

  /// Tells the language that most of a document is in.
  /// - Parameter paragraphs: the plain texts of its paragraphs.
  /// - Returns: nil if no language has two thirds of the words that could be told.
  public func verdict(of paragraphs: [String]) -> Guess? {
    LanguageDecision.verdict(of: paragraphs.compactMap { guess($0) })
      ?? guess(paragraphs.joined(separator: "\n"))
  }

  /// Whether a text that stands in two files unchanged was rather left as it was in one language than meant to be the
  /// same in both, as names are.
  ///
  /// This asks for less evidence than ``guess(_:)-(String)``, since that the text is the same is evidence in itself.
  /// - Parameters:
  ///   - text: the plain text, UTF-8.
  ///   - language: the language it was written in.
  ///   - other: the language it should be in.
  func leans(_ text: ArraySlice<UInt8>, to language: Language, from other: Language) -> Bool {
    guard let language = languages.firstIndex(of: language), let other = languages.firstIndex(of: other) else {
      return false
    }
    let evidence = text.withUnsafeBufferPointer { self.evidence(of: $0) }
    return LanguageDecision.leans(evidence, to: language, from: other)
  }

  /// 1 for the languages that do not use all letters of a word.
  func strangers(in word: borrowing LetterWord) -> LanguageVector {
    var strangers = LanguageVector.zero
    for letter in word.letters where letter >= 0x80 {
      let row = letters.index.row(of: UInt64(letter))
      strangers |= row == TermIndex.none ? all : all &- letters.rows[row].known
    }
    return strangers
  }

  private func evidence(of text: UnsafeBufferPointer<UInt8>) -> LanguageEvidence {
    var evidence = LanguageEvidence(languages: languages.count)
    WordReader.read(text) { evidence.add($0, of: self) }
    return evidence
  }
}
