import TestSupport
import Testing

@testable import Typesetting

@Suite struct ShaperTests {
  private func advance(_ word: String, face: Int = 0) throws -> Int {
    var shaper = Shaper(fonts: try SampleTheme.fonts())
    let none = HyphenatorSet()
    return Int(shaper.metrics(of: Array(word.utf8)[...], face: face, hyphenators: none, hyphenator: -1).advance)
  }

  @Test func addsTheAdvancesOfGlyphs() throws {
    #expect(try advance("n") > 0)
    #expect(try advance("nnnn") == 4 * advance("n"))
    #expect(try advance("") == 0)
  }

  @Test(arguments: ["AV", "To", "Va", "L’"]) func kernsPairs(pair: String) throws {
    let apart = try pair.map { try advance(String($0), face: 3) }.reduce(0, +)
    #expect(try advance(pair, face: 3) < apart)
  }

  @Test func makesNoLigatures() throws {
    for pair in ["fi", "fl", "ffi"] {
      let apart = try pair.map { try advance(String($0), face: 3) }.reduce(0, +)
      #expect(try abs(advance(pair, face: 3) - apart) <= apart / 20)
      var shaper = Shaper(fonts: try SampleTheme.fonts())
      // A ligature would be one cluster.
      let clusters = shaper.clusters(of: Array(pair.utf8)[...], face: 3).count
      #expect(clusters == pair.count - 1)
    }
  }

  @Test func measuresTheSpaceAndTheHyphenOfEachFace() throws {
    let shaper = Shaper(fonts: try SampleTheme.fonts())
    for face in SampleTheme.faces.indices {
      let space = Int(shaper.space(face: face))
      let hyphen = Int(shaper.hyphen(face: face))
      #expect(try space == advance(" ", face: face))
      #expect(try hyphen == advance("-", face: face))
    }
  }

  @Test func widthsBeforeHyphensAreThoseOfTheWordShapedAsOne() throws {
    var shaper = Shaper(fonts: try SampleTheme.fonts())
    var hyphenators = HyphenatorSet()
    _ = hyphenators.load("fr")
    let word = Array("développement".utf8)
    let metrics = shaper.metrics(of: word[...], face: 0, hyphenators: hyphenators, hyphenator: 0)
    let points = hyphenators.points(in: word[...], language: 0)
    #expect(metrics.hyphenPoints.map(\.offset) == points)
    for point in metrics.hyphenPoints {
      let before = try advance(String(decoding: word[..<point.offset], as: UTF8.self))
      #expect(abs(before - Int(point.advance)) <= before / 50)
    }
    #expect(try Int(metrics.advance) == advance("développement"))
  }

  /// Whoever measures one word only has to shape it whole.
  @Test(arguments: SampleTheme.faces.indices) func pairsAddUpToWhatShapingSays(face: Int) throws {
    let fonts = try SampleTheme.fonts()
    let common = CommonSubset.characters.sorted().compactMap { Unicode.Scalar($0).map(Character.init) }
    let letters = Array("aaeeinorstuldcmpéèVTWAYLPFr.,’-»«()fjgyw¨")
    var random = SplitMix(face)
    var shaper = Shaper(fonts: fonts)
    let none = HyphenatorSet()
    for number in 0..<400 {
      let count = Int.random(in: 1...9, using: &random)
      let word = String(
        (0..<count).map { _ in (number % 2 == 0 ? letters : common).randomElement(using: &random) ?? "a" })
      let bytes = Array(word.utf8)[...]
      let metrics = shaper.metrics(of: bytes, face: face, hyphenators: none, hyphenator: -1)
      var alone = Shaper(fonts: fonts)
      let whole = alone.metrics(of: bytes, face: face, hyphenators: none, hyphenator: -1)
      #expect(metrics.advance == whole.advance, "\(word)")
      let known = shaper.clusters(of: bytes, face: face)
      var other = Shaper(fonts: fonts)
      let shaped = other.clusters(of: bytes, face: face)
      #expect(known.map(\.offset) == shaped.map(\.offset) && known.map(\.advance) == shaped.map(\.advance), "\(word)")
    }
  }

  @Test func measuresEndlessWordsInPieces() throws {
    #expect(try advance(String(repeating: "n", count: 5000)) == 5000 * advance("n"))
    #expect(try advance(String(repeating: "é", count: 3000)) == 3000 * advance("é"))
    var shaper = Shaper(fonts: try SampleTheme.fonts())
    let clusters = shaper.clusters(of: Array(String(repeating: "é", count: 3000).utf8)[...], face: 0)
    #expect(clusters.map(\.offset) == (1..<3000).map { 2 * $0 })
    #expect(zip(clusters, clusters.dropFirst()).allSatisfy { $0.advance < $1.advance })
    // A letter with marks without end would take a minute as one piece.
    #expect(try advance("e" + String(repeating: "\u{301}", count: 100_000)) > 0)
  }

  @Test func doesNotCutBetweenALetterAndItsMark() throws {
    var shaper = Shaper(fonts: try SampleTheme.fonts())
    let clusters = shaper.clusters(of: Array("ae\u{301}o".utf8)[...], face: 0)
    #expect(clusters.map(\.offset) == [1, 4])
  }

  @Test func aCharacterWithoutGlyphIsRememberedOnce() throws {
    var shaper = Shaper(fonts: try SampleTheme.fonts())
    let none = HyphenatorSet()
    for word in ["mot", "漢字", "漢a", "é"] {
      _ = shaper.metrics(of: Array(word.utf8)[...], face: 0, hyphenators: none, hyphenator: -1)
    }
    let missing = shaper.missing
    let characters = shaper.characters
    #expect(missing.map(\.scalar) == ["漢", "字"])
    #expect(missing.allSatisfy { $0.face == 0 })
    #expect(characters[0].sorted == [0x20, 0x2D, 0x61, 0x6D, 0x6F, 0x74, 0xE9, 0x5B57, 0x6F22])
    #expect(characters[1].sorted == [0x20, 0x2D])
  }

  @Test func aSubsetHasTheAdvancesOfTheFont() throws {
    let fonts = try SampleTheme.fonts()
    let subset = try #require(FontSubset.make(of: fonts.files[3], characters: "AVo T".unicodeScalars.map(\.value)))
    #expect(subset.count < 20_000)
    #expect(subset.prefix(4).elementsEqual([0, 1, 0, 0]))
  }
}
