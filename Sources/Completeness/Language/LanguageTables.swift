import Newsroom

/// What is known of the languages that a ``LanguageGuesser`` tells apart.
struct LanguageTables: Sendable {
  /// The languages, sorted.
  let languages: [Language]
  let words: TermCosts
  let trigrams: TermCosts
  private let letters: TermCosts
  private let all: LanguageVector

  /// Groups of letters overlap, so each counts half.
  private static let trigramShare = 2
  /// How much rarer than the rarest group listed are those that are not.
  private static let beyondRarest = 2

  /// Makes tables of profiles; the first counts where a language is there twice.
  init(profiles: [LanguageProfile]) {
    var chosen: [LanguageProfile] = []
    for profile in profiles where !chosen.contains(where: { $0.language == profile.language }) {
      chosen.append(profile)
    }
    chosen = Array(chosen.sorted { $0.language < $1.language }.prefix(LanguageGuesser.mostLanguages))
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

  /// Guesses the language of a plain text in UTF-8; see ``LanguageGuesser/guess(_:)-(String)``.
  func guess(_ text: UnsafeBufferPointer<UInt8>) -> Guess? {
    LanguageDecision.guess(evidence(of: text), among: languages)
  }

  /// What the words of a plain text say.
  func evidence(of text: UnsafeBufferPointer<UInt8>) -> LanguageEvidence {
    var evidence = LanguageEvidence(languages: languages.count)
    WordReader.read(text) { evidence.add($0, of: self) }
    return evidence
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
}
