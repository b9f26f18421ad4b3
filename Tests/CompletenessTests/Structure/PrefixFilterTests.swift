import Testing

@testable import Completeness

@Suite struct PrefixFilterTests {
  /// The places of a text that are let pass.
  private func places(_ strings: [String], _ text: String) -> [Int] {
    let filter = PrefixFilter(strings.map { Array($0.utf8) }) { (0x61...0x7A).contains($0) || $0 >= 0x80 }
    var places: [Int] = []
    Array(text.utf8).withUnsafeBufferPointer { text in
      filter.places(in: text) { place in
        places.append(place)
        return false
      }
    }
    return places
  }

  @Test(arguments: ["a", "ab", "abc", "abcd", "é", "…", "[", "(…)"])
  func letsPassWhatBeginsAString(string: String) {
    #expect(places([string], ". " + string + " and more").contains(2))
    #expect(places([string], ". " + string).contains(2))
    #expect(places([string], string).contains(0))
  }

  @Test func stopsMostOfWhatDoesNot() {
    #expect(places(["abcd"], "the quick brown fox jumps over the lazy dog, and no abc stands in it").count <= 3)
  }

  @Test func aWordBeginsBehindWhatIsNoLetter() {
    #expect(places(["abc"], "xabc yabc -abc").filter { $0 < 12 } == [11])
    #expect(places(["[.]"], "x[.]").contains(1))
  }

  @Test func stopsWhenAPlaceIsTaken() {
    let filter = PrefixFilter([Array("abc".utf8)]) { $0 > 0x20 }
    var count = 0
    Array("abc abc abc".utf8).withUnsafeBufferPointer { text in
      filter.places(in: text) { _ in
        count += 1
        return true
      }
    }
    #expect(count == 1)
  }
}
