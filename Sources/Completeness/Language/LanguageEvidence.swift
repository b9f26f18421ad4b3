/// What the words of a text say about the language it is in.
struct LanguageEvidence<Vector: LanguageVector> {
  /// Costs by language; the unit is 1/``bit`` bit.
  private(set) var costs = Vector.zero
  /// The words read.
  private(set) var words = 0
  /// The words, other than function words, that begin with a small letter.
  private(set) var plainWords = 0
  /// How many words are among the function words of a language.
  private(set) var known = Vector.zero
  /// How many words speak against a language: they have letters it does not use, or are those of its neighbours.
  private(set) var foreign = Vector.zero
  /// The groups of letters in the words that are not function words, and how many of them are among those of a language.
  private(set) var groups = 0
  private(set) var knownGroups = Vector.zero
  /// For each two languages how the one's costs stood to the other's.
  private var races: [Race]

  /// How the costs of two languages stood to each other from the beginning of a text on.
  private struct Race {
    /// The languages.
    let first: Int
    let second: Int
    /// The least and the most that the first cost more than the second.
    var least: Int32 = 0
    var most: Int32 = 0
    /// The most that it rose, from any place to a later one: the lead of the second over the first on that stretch.
    var rise: Int32 = 0
    /// The most that it fell: the lead of the first.
    var fall: Int32 = 0

    @inline(__always)
    mutating func add(_ difference: Int32) {
      least = min(least, difference)
      most = max(most, difference)
      rise = max(rise, difference &- least)
      fall = max(fall, most &- difference)
    }
  }

  /// The parts of a bit that costs are counted in.
  static var bit: Int { 8 }
  /// The cost of a letter that a language does not use.
  private static var strangeLetter: Int32 { Int32(6 * bit) }
  /// Names begin with capitals and are written alike in all languages, so such a word counts a fourth: this many bits are
  /// taken off its cost.
  private static var capitalShift: Vector { Vector(repeating: 2) }

  init(languages: Int) {
    races = []
    races.reserveCapacity(languages * languages / 2)
    for first in 0..<languages { for second in 0..<first { races.append(Race(first: first, second: second)) } }
  }

  /// The longest lead that another language has over one, over a stretch of the text.
  func opposition(to language: Int) -> Int {
    races.reduce(0) { most, race in
      race.first == language ? max(most, Int(race.rise)) : race.second == language ? max(most, Int(race.fall)) : most
    }
  }

  /// Adds a word.
  @inline(__always)
  mutating func add(_ word: borrowing LetterWord, of tables: LanguageTables<Vector>) {
    let isName = word.isCapitalised && words > 0 && word.count > 1
    words += 1
    var step = Vector.zero
    var against = Vector.zero
    var isFunctionWord = false
    let place = tables.words.index.row(of: word.hash)
    if place != TermIndex.none {
      let row = tables.words.rows[place]
      against = row.foreign
      isFunctionWord = row.isKnown
      if isFunctionWord {
        step = row.costs
        known &+= row.known
      }
    }
    if !isFunctionWord {
      if !word.isCapitalised { plainWords += 1 }
      let trigrams = tables.trigrams.sum(of: word)
      step = trigrams.costs
      if !isName {
        groups += word.count
        knownGroups &+= trigrams.known
      }
    }
    if word.isExtended {
      let strangers = tables.strangers(in: word)
      against |= strangers
      if !isFunctionWord { step &+= strangers &* Self.strangeLetter }
    }
    if isName {
      step = step &>> Self.capitalShift
    } else {
      foreign &+= against
    }
    settle(step)
  }

  /// Adds up what a word costs, and keeps how far each language got ahead of each other.
  private mutating func settle(_ step: Vector) {
    costs &+= step
    withUnsafeBytes(of: costs) { costs in
      let costs = costs.assumingMemoryBound(to: Int32.self)
      races.withUnsafeMutableBufferPointer { races in
        for index in races.indices {
          let difference = costs[races[index].first] &- costs[races[index].second]
          races[index].add(difference)
        }
      }
    }
  }
}
