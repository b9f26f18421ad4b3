import Newsroom

/// What is known of the languages that a ``LanguageGuesser`` tells apart.
///
/// One instance is shared by all threads; no part of it is copied, so that they do not wait for each other.
final class LanguageTables<Vector: LanguageVector>: Sendable {
  /// The languages, sorted.
  let languages: [Language]
  let words: TermCosts<Vector>
  let trigrams: TrigramCosts<Vector>
  private let letters: TermCosts<Vector>
  private let all: Vector

  /// Groups of letters overlap, so each counts half.
  private static var trigramShare: Int { 2 }
  /// How much rarer than the rarest group listed are those that are not.
  private static var beyondRarest: Int { 2 }

  /// Makes tables of profiles, one a language and no more than the vector has places, sorted by language.
  init(_ profiles: [LanguageProfile]) {
    languages = profiles.map(\.language)
    var all = Vector.zero
    for index in profiles.indices { all[index] = 1 }
    self.all = all
    let bit = LanguageEvidence<Vector>.bit
    var words = TermCosts<Vector>(
      capacity: profiles.reduce(0) { $0 + $1.words.count + $1.foreign.count },
      unknown: all &* Int32((LanguageProfile.rarest + 1) * bit))
    var rare = Vector.zero
    for (index, profile) in profiles.enumerated() {
      let rarest = profile.trigrams.map(\.rarity).max() ?? LanguageProfile.rarest
      rare[index] = Int32((rarest + Self.beyondRarest) * bit / Self.trigramShare)
    }
    var trigrams = TermCosts<Vector>(capacity: profiles.reduce(0) { $0 + $1.trigrams.count }, unknown: rare)
    var groups: [[UInt32]] = []
    var letters = TermCosts<Vector>(capacity: profiles.reduce(0) { $0 + $1.letters.count }, unknown: .zero)
    LetterWord.withWord { word in
      for (index, profile) in profiles.enumerated() {
        for term in profile.words { words.set(LetterWord.hash(term.text), index, cost: term.rarity * bit) }
        for term in profile.foreign { words.setForeign(LetterWord.hash(term), index) }
        for term in profile.trigrams {
          word.read(term.text)
          guard word.count == 3 else { continue }
          let key = LetterWord.key(word.letters[0], word.letters[1], word.letters[2])
          trigrams.set(key, index, cost: term.rarity * bit / Self.trigramShare)
          if trigrams.rows.count > groups.count { groups.append(Array(word.letters)) }
        }
        for letter in profile.letters {
          word.read(String(letter))
          if let letter = word.letters.first { letters.set(UInt64(letter), index, cost: 0) }
        }
      }
    }
    self.words = words
    self.trigrams = TrigramCosts(trigrams, groups: groups)
    self.letters = letters
  }

  /// Guesses the language of a plain text in UTF-8; see ``LanguageGuesser/guess(_:)-(String)``.
  func guess(_ text: UnsafeBufferPointer<UInt8>) -> Guess? {
    LanguageDecision.guess(evidence(of: text), among: languages)
  }

  /// What the words of a plain text say.
  func evidence(of text: UnsafeBufferPointer<UInt8>) -> LanguageEvidence<Vector> {
    var evidence = LanguageEvidence<Vector>(languages: languages.count)
    WordReader.read(text) { evidence.add($0, of: self) }
    return evidence
  }

  /// 1 for the languages that do not use all letters of a word.
  func strangers(in word: borrowing LetterWord) -> Vector {
    var strangers = Vector.zero
    for letter in word.letters where letter >= 0x80 {
      let row = letters.index.row(of: UInt64(letter))
      strangers |= row == TermIndex.none ? all : all &- letters.rows[row].known
    }
    return strangers
  }
}
