import TestSupport
import Testing

@testable import Typesetting

@Suite struct HyphenatorSetTests {
  /// A token with `-` where it may be hyphenated.
  private func hyphenated(_ token: String, _ language: String) -> String {
    var hyphenators = HyphenatorSet()
    guard hyphenators.load(language) else { return "no dictionary" }
    let bytes = Array(token.utf8)
    var result: [UInt8] = []
    let points = hyphenators.points(in: bytes[...], language: hyphenators.index(of: language))
    for (index, byte) in bytes.enumerated() {
      if points.contains(index) { result.append(0x2D) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: [
    ("fr", "micro-assurance", "mi-cro-as-su-rance"), ("fr", "développement", "dé-ve-lop-pe-ment"),
    ("en", "development", "de-vel-op-ment"), ("en", "insurance", "in-sur-ance"),
    ("es", "microseguros", "mi-cro-se-gu-ros"),
    ("es", "organización", "or-ga-ni-za-ción"),
  ]) func hyphenatesByLanguage(language: String, token: String, expected: String) {
    #expect(hyphenated(token, language) == expected)
  }

  @Test func theSameWordIsHyphenatedOtherwiseInAnotherLanguage() {
    #expect(hyphenated("organisation", "fr") != hyphenated("organisation", "en"))
  }

  @Test(arguments: [
    ("fr", "l’assurance", "l’as-su-rance"), ("fr", "(l'assurance,", "(l'as-su-rance,"),
    ("fr", "Extension", "Ex-ten-sion"), ("fr", "généralités", "gé-né-ra-li-tés"), ("fr", "œuvraient", "œu-vraient"),
    ("fr", "ÉCOLogiques", "ÉCO-Lo-giques"), ("fr", "ŒUVRaient", "ŒU-VRaient"), ("es", "niños", "ni-ños"),
    ("es", "¿Organizaciones?", "¿Or-ga-ni-za-cio-nes?"),
  ]) func findsTheWordAmongMarksAndAccents(language: String, token: String, expected: String) {
    #expect(hyphenated(token, language) == expected)
  }

  @Test(arguments: [
    "MICROASSURANCE", "ISO14001generation", "gimi@generation", "dev/generation", "a_generation", "été", "",
  ])
  func leavesAcronymsCodesAndAddressesWhole(token: String) { #expect(hyphenated(token, "fr") == token) }

  @Test func leavesTwoLettersBeforeAndThreeBehindAtLeast() {
    for word in ["écologie", "agréable", "idéalement", "avérée", "économie", "abolition", "opération"] {
      let pieces = hyphenated(word, "fr").split(separator: "-")
      #expect(pieces.count == 1 || (pieces.first?.count ?? 0) >= 2 && (pieces.last?.count ?? 0) >= 3, "\(pieces)")
    }
  }

  @Test func aLanguageWithoutDictionaryIsNotHyphenated() {
    var hyphenators = HyphenatorSet()
    let isLoaded = hyphenators.load("xx")
    let index = hyphenators.index(of: "xx")
    let points = hyphenators.points(in: Array("organisation".utf8)[...], language: index)
    #expect(!isLoaded && index == -1 && points.isEmpty)
  }

  @Test func hostileTokensAreHandled() {
    var hyphenators = HyphenatorSet()
    _ = hyphenators.load("fr")
    let letters = String(repeating: "assurance", count: 5000)
    let none = hyphenators.points(in: Array(letters.utf8)[...], language: 0)
    #expect(none.isEmpty)
    var random = SplitMix(11)
    let alphabet = Array("aéàzœİßǆ-’'.\u{301}\u{200D}🙂AÉ0 ".unicodeScalars)
    for _ in 0..<2000 {
      var token = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        if let scalar = alphabet.randomElement(using: &random) { token.unicodeScalars.append(scalar) }
      }
      let bytes = Array(token.utf8)
      let points = hyphenators.points(in: bytes[...], language: 0)
      #expect(points == points.sorted() && Set(points).count == points.count)
      #expect(points.allSatisfy { $0 > 0 && $0 < bytes.count && bytes[$0] & 0xC0 != 0x80 })
    }
  }
}
