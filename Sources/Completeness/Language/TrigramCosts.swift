/// What the groups of three letters of a word cost each of several languages.
///
/// Groups of the letters a to z are found by their letters, which is faster than by a hash; those with other letters
/// by their keys; see ``LetterWord/key(_:_:_:)``.
struct TrigramCosts<Vector: LanguageVector>: Sendable {
  private let index: TermIndex
  /// One a row, and zero before them: what is summed of a group; see ``TermCosts/sums``.
  private let sums: [Vector]
  /// For each group of the letters a to z and the end of a word: its place in ``sums``.
  private let plain: [UInt16]

  /// The bits of a letter in the places of ``plain``: a is 1, z is 26, the end of a word is 31.
  private static var letterBits: UInt32 { 5 }
  private static var letterMask: UInt32 { 0x1F }
  private static var groupMask: UInt32 { 0x7FFF }
  /// The most groups there may be.
  static var most: Int { Int(UInt16.max) }

  /// Makes it of the costs of groups.
  /// - Parameters:
  ///   - costs: what each costs; of more than ``most`` groups the last are not found.
  ///   - groups: the letters of each, by row.
  init(_ costs: TermCosts<Vector>, groups: [[UInt32]]) {
    index = costs.index
    sums = [.zero] + costs.sums
    var plain = [UInt16](repeating: 0, count: Int(Self.groupMask) + 1)
    for (row, group) in groups.prefix(Self.most).enumerated() where group.allSatisfy(Self.isPlain) {
      plain[Int(group.reduce(0, Self.appending))] = UInt16(row + 1)
    }
    self.plain = plain
  }

  /// What the groups of a word cost, and how many of them each language has.
  @inline(__always)
  func sum(of word: borrowing LetterWord) -> (costs: Vector, known: Vector) {
    TermCosts.parts(of: word.isExtended ? extendedSum(word.letters) : plainSum(word.letters))
  }

  /// The sum of a word of the letters a to z.
  @inline(__always)
  private func plainSum(_ letters: UnsafeBufferPointer<UInt32>) -> Vector {
    var sum = Vector.zero
    guard let first = letters.first else { return sum }
    var group = Self.appending(Self.appending(0, LetterWord.edge), first)
    for place in 1..<letters.count {
      group = Self.appending(group, letters[place])
      sum &+= sums[Int(plain[Int(group)])]
    }
    return sum &+ sums[Int(plain[Int(Self.appending(group, LetterWord.edge))])]
  }

  /// The sum of a word with any letters.
  private func extendedSum(_ letters: UnsafeBufferPointer<UInt32>) -> Vector {
    var sum = Vector.zero
    guard var second = letters.first else { return sum }
    var first = LetterWord.edge
    for place in 1...letters.count {
      let letter = place < letters.count ? letters[place] : LetterWord.edge
      if (first | second | letter) < 0x80 {
        let group = Self.appending(Self.appending(Self.appending(0, first), second), letter)
        sum &+= sums[Int(plain[Int(group)])]
      } else {
        sum &+= sums[index.row(of: LetterWord.key(first, second, letter)) + 1]
      }
      (first, second) = (second, letter)
    }
    return sum
  }

  /// The place of a group that begins with the last two letters of another.
  @inline(__always)
  private static func appending(_ group: UInt32, _ letter: UInt32) -> UInt32 {
    (group << letterBits | letter & letterMask) & groupMask
  }

  private static func isPlain(_ letter: UInt32) -> Bool { (0x61...0x7A).contains(letter) || letter == LetterWord.edge }
}
