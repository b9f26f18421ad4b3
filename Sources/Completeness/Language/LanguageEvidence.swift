/// What the words of a text say about the language it is in.
struct LanguageEvidence {
  /// Costs by language; the unit is 1/``LanguageEvidence/bit`` bit.
  private(set) var costs: [Int]
  /// The words read.
  private(set) var words = 0
  /// The words, other than function words, that begin with a small letter.
  private(set) var plainWords = 0
  /// How many words are among the function words of a language.
  private(set) var known: [Int]
  /// How many words speak against a language: they have letters it does not use, or are those of its neighbours.
  private(set) var foreign: [Int]
  /// For each pair of languages, by how much the second may be ahead of the first over a stretch of the text.
  private var ahead: [Int]
  private var mostAhead: [Int]
  private var step: [Int]

  /// The parts of a bit that costs are counted in.
  static let bit = 8
  /// The cost of a letter that a language does not use.
  static let strangeLetter = 6 * bit
  /// Names begin with capitals and are written alike in all languages, so such a word counts a fourth.
  static let capitalShare = 4

  init(languages: Int) {
    costs = Array(repeating: 0, count: languages)
    known = costs
    foreign = costs
    step = costs
    ahead = Array(repeating: 0, count: languages * languages)
    mostAhead = ahead
  }

  /// The longest lead that another language has over one, over a stretch of the text.
  func opposition(to language: Int) -> Int {
    let row = language * costs.count
    return mostAhead[row..<row + costs.count].max() ?? 0
  }

  /// Adds a word.
  mutating func add(_ word: LetterWord, of guesser: LanguageGuesser) {
    let count = costs.count
    let isName = word.isCapitalised && words > 0 && word.letters.count > 1
    words += 1
    for language in 0..<count { step[language] = 0 }
    let row = guesser.words.index.row(of: word.hash)
    let marks = row == TermIndex.none ? TermCosts.Marks() : guesser.words.marks[row]
    var against = marks.foreign
    if word.isExtended { against |= guesser.strangers(in: word) }
    if marks.known != 0 {
      for language in 0..<count {
        step[language] += Int(guesser.words.costs[row * count + language])
        if marks.known & 1 << UInt32(language) != 0 { known[language] += 1 }
      }
    } else {
      if !word.isCapitalised { plainWords += 1 }
      addTrigrams(of: word, guesser)
      if word.isExtended { addStrangeLetters(against & ~marks.foreign) }
    }
    if isName {
      for language in 0..<count { step[language] /= Self.capitalShare }
    } else if against != 0 {
      for language in 0..<count where against & 1 << UInt32(language) != 0 { foreign[language] += 1 }
    }
    settle()
  }

  private mutating func addTrigrams(of word: LetterWord, _ guesser: LanguageGuesser) {
    let count = costs.count
    var (first, second) = (LetterWord.edge, LetterWord.edge)
    for index in 0...word.letters.count {
      let third = index < word.letters.count ? word.letters[index] : LetterWord.edge
      if index > 0 {
        let row = guesser.trigrams.index.row(of: LetterWord.key(first, second, third))
        if row != TermIndex.none {
          for language in 0..<count { step[language] += Int(guesser.trigrams.costs[row * count + language]) }
        }
      }
      (first, second) = (second, third)
    }
  }

  private mutating func addStrangeLetters(_ strangers: UInt32) {
    for language in step.indices where strangers & 1 << UInt32(language) != 0 { step[language] += Self.strangeLetter }
  }

  /// Adds up what the word costs, and keeps how far each language got ahead of each other.
  private mutating func settle() {
    let count = costs.count
    for language in 0..<count {
      costs[language] += step[language]
      for other in 0..<count where other != language {
        let place = language * count + other
        ahead[place] = max(0, ahead[place] + step[language] - step[other])
        if ahead[place] > mostAhead[place] { mostAhead[place] = ahead[place] }
      }
    }
  }
}
