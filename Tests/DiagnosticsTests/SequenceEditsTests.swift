import Diagnostics
import Testing

@Suite struct SequenceEditsTests {
  private static func apply(_ edits: [SequenceEdits.Edit], _ old: [Character], _ new: [Character]) -> [Character] {
    var result: [Character] = []
    var place = 0
    for edit in edits {
      result += old[place..<edit.old.lowerBound] + new[edit.new]
      place = edit.old.upperBound
    }
    return result + old[place...]
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 1), ("", "abc", 1), ("abc", "axc", 1), ("abc", "ac", 1),
    ("abcdef", "xbcdyf", 2), ("aaaa", "aa", 1), ("abab", "baba", 2), ("ab", "ba", 2),
  ])
  func turnsOneIntoTheOther(old: String, new: String, count: Int) {
    let edits = SequenceEdits.between(Array(old), Array(new))
    #expect(edits.count == count)
    #expect(Self.apply(edits, Array(old), Array(new)) == Array(new))
  }

  @Test func doesNotAlignWhatIsVeryLongAndVeryDifferent() {
    let old = [0] + Array(1...3000) + [9]
    let new = [0] + Array(-3000...(-1)) + [9]
    #expect(SequenceEdits.between(old, new) == [.init(old: 1..<3001, new: 1..<3001)])
  }
}
