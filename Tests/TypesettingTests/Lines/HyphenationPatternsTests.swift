import Newsroom
import TestSupport
import Testing

@testable import Typesetting

@Suite struct HyphenationPatternsTests {
  /// A word with the level before each of its bytes, without those that are 0.
  private func marked(_ word: String, _ dictionary: String) throws -> String {
    let patterns = try #require(HyphenationPatterns(Array(dictionary.utf8)))
    let bytes = Array(".\(word).".utf8)
    var marks = [UInt8](repeating: 0, count: bytes.count + 1)
    bytes.withUnsafeBufferPointer { word in marks.withUnsafeMutableBufferPointer { patterns.mark(word, $0) } }
    var text: [UInt8] = []
    for (byte, level) in zip(bytes, marks).dropFirst().dropLast() { text += level > 0 ? [0x30 + level, byte] : [byte] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The example of Liang's thesis, with the patterns that TeX has for the word.
  @Test func theHighestLevelCounts() throws {
    let patterns = "UTF-8\nhy3ph\nhe2n\nhena4\nhen5at\n1na\nn2at\n1tio\n2io\no2n\n"
    #expect(try marked("hyphenation", patterns) == "hy3phe2n5a4t2io2n")
  }

  @Test func patternsMayBeBoundToTheEndsOfAWord() throws {
    let patterns = "UTF-8\n% a comment\n.a1b\nb1a.\né3c"
    #expect(try marked("abba", patterns) == "a1bb1a")
    #expect(try marked("aabbaa", patterns) == "aabbaa")
    #expect(try marked("aéc", patterns) == "aé3c")
  }

  @Test func readsSettingsAndPassesOverWhatItDoesNotKnow() throws {
    let text = "UTF-8\r\nLEFTHYPHENMIN 3\r\nRIGHTHYPHENMIN 4\nNOHYPHEN -\nNEXTLEVEL\n\na1b\nc1k/k=k,1,2\n123\n"
    let patterns = try #require(HyphenationPatterns(Array(text.utf8)))
    #expect(patterns.fewestBefore == 3 && patterns.fewestBehind == 4)
    #expect(try marked("abck", text) == "a1bck")
  }

  @Test func readsLatin1AndRefusesOtherEncodings() throws {
    let latin = HyphenationPatterns(Array("ISO8859-1\n".utf8) + [0xE9, 0x31, 0x63])
    let bytes = Array(".éc.".utf8)
    var marks = [UInt8](repeating: 0, count: bytes.count + 1)
    bytes.withUnsafeBufferPointer { word in marks.withUnsafeMutableBufferPointer { latin?.mark(word, $0) } }
    #expect(marks == [0, 0, 0, 1, 0, 0])
    #expect(HyphenationPatterns(Array("KOI8-R\na1b\n".utf8)) == nil)
    #expect(HyphenationPatterns([]) == nil)
  }

  @Test func hostileFilesAreHandled() {
    var random = SplitMix(5)
    for _ in 0..<200 {
      let bytes = (0..<3000).map { _ in
        UInt8.random(in: 0...255, using: &random) & (Bool.random(using: &random) ? 0x3F : 0xFF)
      }
      let patterns = HyphenationPatterns(Array("UTF-8\n".utf8) + bytes)
      var marks = [UInt8](repeating: 0, count: bytes.count + 1)
      bytes.withUnsafeBufferPointer { word in marks.withUnsafeMutableBufferPointer { patterns?.mark(word, $0) } }
    }
  }

  /// The method as it is written down: every pattern at every place. With the dictionaries that are used, on their own
  /// patterns put together at random, which are harder than words.
  @Test(arguments: HyphenatorSet.dictionaries.map { ($0.language, $0.path) })
  func findsWhatEveryPatternAtEveryPlaceGives(language: String, path: String) throws {
    var hyphenators = HyphenatorSet()
    let isLoaded = hyphenators.load(language)
    #expect(isLoaded)
    let text = String(decoding: try FileSystem.disk.read(path, 1 << 20), as: UTF8.self)
    let patterns = Reference(text)
    #expect(patterns.levels.count > 500)
    let pieces = patterns.levels.keys.map { String($0.filter(\.isLetter)) }.filter { !$0.isEmpty }.sorted()
    var random = SplitMix(3)
    var count = 0
    for _ in 0..<1500 {
      let word = (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
        .joined()
      guard word.count >= 5, word.utf8.count < 60 else { continue }
      let found = hyphenators.points(in: Array(word.utf8)[...], language: 0)
      #expect(found == patterns.points(in: word), "\(word)")
      count += found.count
    }
    #expect(count > 500)
  }

  private struct Reference {
    var levels: [String: [Int]] = [:]

    init(_ text: String) {
      for line in text.split(separator: "\n").dropFirst() where line.first != "%" && line.first?.isUppercase != true {
        var letters = ""
        var own = [0]
        for character in line {
          if let level = character.wholeNumberValue { own[own.count - 1] = level } else { letters.append(character) }
          if !character.isNumber { own.append(0) }
        }
        levels[letters] = own
      }
    }

    func points(in word: String) -> [Int] {
      let text = Array("." + word + ".")
      var highest = [Int](repeating: 0, count: text.count + 1)
      for start in text.indices {
        for end in start + 1...text.count {
          for (index, level) in (levels[String(text[start..<end])] ?? []).enumerated() {
            highest[start + index] = max(highest[start + index], level)
          }
        }
      }
      let places = (2..<max(2, word.count - 2)).filter { highest[$0 + 1] % 2 == 1 }
      return places.map { word.prefix($0).utf8.count }
    }
  }
}
