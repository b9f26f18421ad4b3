/// What the words of a text say about the language it is in.
struct LanguageEvidence {
  /// Costs by language; the unit is 1/``LanguageEvidence/bit`` bit.
  private(set) var costs = LanguageVector.zero
  /// The words read.
  private(set) var words = 0
  /// The words, other than function words, that begin with a small letter.
  private(set) var plainWords = 0
  /// How many words are among the function words of a language.
  private(set) var known = LanguageVector.zero
  /// How many words speak against a language: they have letters it does not use, or are those of its neighbours.
  private(set) var foreign = LanguageVector.zero
  /// The groups of letters in the words that are not function words, and how many of them are among those of a language.
  private(set) var groups = 0
  private(set) var knownGroups = LanguageVector.zero
  /// For each language, by how much each other is ahead of it over the stretch of text before, and over the best one.
  private var stretches: [(now: LanguageVector, most: LanguageVector)]

  /// The parts of a bit that costs are counted in.
  static let bit = 8
  /// The cost of a letter that a language does not use.
  private static let strangeLetter = Int32(6 * bit)
  /// Names begin with capitals and are written alike in all languages, so such a word counts a fourth.
  private static let capitalShare: Int32 = 4

  init(languages: Int) { stretches = Array(repeating: (.zero, .zero), count: languages) }

  /// The longest lead that another language has over one, over a stretch of the text.
  func opposition(to language: Int) -> Int { stretches.indices.map { Int(stretches[language].most[$0]) }.max() ?? 0 }

  /// Adds a word.
  mutating func add(_ word: borrowing LetterWord, of guesser: borrowing LanguageGuesser) {
    let isName = word.isCapitalised && words > 0 && word.letters.count > 1
    words += 1
    var step = LanguageVector.zero
    var against = LanguageVector.zero
    var isFunctionWord = false
    let place = guesser.words.index.row(of: word.hash)
    if place != TermIndex.none {
      let row = guesser.words.rows[place]
      against = row.foreign
      isFunctionWord = row.isKnown
      if isFunctionWord {
        step = row.costs
        known &+= row.known
      }
    }
    let strangers = word.isExtended ? guesser.strangers(in: word) : .zero
    if !isFunctionWord {
      if !word.isCapitalised { plainWords += 1 }
      let trigrams = Self.trigrams(of: word, guesser)
      step = trigrams.costs &+ strangers &* Self.strangeLetter
      if !isName {
        groups += word.letters.count
        knownGroups &+= trigrams.known
      }
    }
    if isName {
      step /= Self.capitalShare
    } else {
      foreign &+= against | strangers
    }
    settle(step)
  }

  /// What the groups of letters of a word cost, and how many of them each language has.
  private static func trigrams(
    of word: borrowing LetterWord, _ guesser: borrowing LanguageGuesser
  ) -> (costs: LanguageVector, known: LanguageVector) {
    var sum = LanguageVector.zero
    var (first, second) = (LetterWord.edge, LetterWord.edge)
    var isStart = true
    for letter in word.letters {
      if !isStart {
        let place = guesser.trigrams.index.row(of: LetterWord.key(first, second, letter))
        if place != TermIndex.none { sum &+= guesser.trigrams.sums[place] }
      }
      isStart = false
      (first, second) = (second, letter)
    }
    let place = guesser.trigrams.index.row(of: LetterWord.key(first, second, LetterWord.edge))
    if place != TermIndex.none { sum &+= guesser.trigrams.sums[place] }
    return TermCosts.parts(of: sum)
  }

  /// Adds up what a word costs, and keeps how far each language got ahead of each other.
  private mutating func settle(_ step: LanguageVector) {
    costs &+= step
    for language in stretches.indices {
      let now = pointwiseMax(
        .zero, stretches[language].now &+ LanguageVector(repeating: step[language]) &- step)
      stretches[language].now = now
      stretches[language].most = pointwiseMax(now, stretches[language].most)
    }
  }
}
