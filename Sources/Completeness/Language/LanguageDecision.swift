import Newsroom

/// Decides whether evidence is enough to speak.
enum LanguageDecision {
  /// The least margin, in bits: 1 in 1,000.
  private static let leastMargin = 10
  /// Longer texts need a bit a word, up to this.
  private static let mostMargin = 60
  /// Of 100 words, as many must be function words of the language.
  private static let leastKnown = 12
  /// Of as many words, less than one may be foreign to it.
  private static let mostForeign = 12
  /// Of 100 groups of letters, as many must be among the frequent ones of the language, once there are enough to count.
  private static let leastGroups = (share: 28, of: 40)
  /// How far another language may be ahead over a stretch: in bits, and of 100 parts of the margin.
  private static let opposition = (bits: 8, share: 30)
  /// The least margin of a text that is the same in both files.
  private static let leastLean = 6

  /// The language that evidence speaks for, or nil if it is not clear.
  static func guess<Vector>(_ evidence: LanguageEvidence<Vector>, among languages: [Language]) -> Guess? {
    guard evidence.words >= LanguageGuesser.fewestWords, languages.count > 1,
      let best = languages.indices.min(by: { evidence.costs[$0] < evidence.costs[$1] }),
      let next = languages.indices.filter({ $0 != best }).map({ evidence.costs[$0] }).min()
    else { return nil }
    let margin = Int(next - evidence.costs[best])
    let bit = LanguageEvidence<Vector>.bit
    guard margin >= max(leastMargin, min(evidence.words, mostMargin)) * bit,
      Int(evidence.known[best]) * 100 >= leastKnown * evidence.words,
      Int(evidence.foreign[best]) * mostForeign < evidence.words,
      evidence.groups < leastGroups.of
        || Int(evidence.knownGroups[best]) * 100 >= leastGroups.share * evidence.groups,
      evidence.opposition(to: best) <= max(opposition.bits * bit, margin / 100 * opposition.share)
    else { return nil }
    return Guess(language: languages[best], margin: margin / bit, words: evidence.words)
  }

  /// Whether evidence speaks for a language rather than another, and not for names; see
  /// ``LanguageGuesser/leans(_:to:from:)``.
  static func leans<Vector>(_ evidence: LanguageEvidence<Vector>, to language: Int, from other: Int) -> Bool {
    let margin = Int(evidence.costs[other] - evidence.costs[language])
    return margin >= leastLean * LanguageEvidence<Vector>.bit
      && Int(evidence.foreign[language]) * mostForeign < evidence.words
      && evidence.known[language] > evidence.known[other] && evidence.plainWords > 0
  }

  /// The language of most of the words, or nil if none has two thirds of them.
  static func verdict(of guesses: [Guess]) -> Guess? {
    var totals: [Guess] = []
    var words = 0
    for guess in guesses {
      words += guess.words
      if let index = totals.firstIndex(where: { $0.language == guess.language }) {
        totals[index].words += guess.words
        totals[index].margin += guess.margin
      } else {
        totals.append(guess)
      }
    }
    guard let best = totals.max(by: { $0.words < $1.words }), best.words * 3 >= words * 2 else { return nil }
    return best
  }
}
