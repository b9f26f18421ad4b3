import Newsroom
import Testing

@testable import Editions

/// A generator of the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct TypographyPropertyTests {
  private static let pieces = [
    " ", " ", " ", "a", "mot", "Il", "é", "x", "1", "12", "000", "2007", "\"", "\"", "'", "'", "«", "»", "“", "”", "‘",
    "’",
    "„", "!", "?", ":", ";", ",", ".", "...", "-", "--", "---", "–", "—", "(", ")", "%", "€", "¿", "¡", "…", "n°",
    "No.", "p.",
    "M.", "Dr", "J.", "km", "\u{A0}", "\u{202F}", "/", "@", "a.org", "www.", "http://a", "\n", "😀", "s", "#",
  ]

  private static let elements: [RichText.Element] = [
    .emphasis, .code, .language("en"), .language("xx"), .language("fr"), .footnoteMark(id: "n"), .keyboard, .strong,
  ]

  private func randomText(_ generator: inout SplitMix) -> RichText {
    var raw = RawText()
    var open: [Int] = []
    for _ in 0..<Int.random(in: 1...24, using: &generator) {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: open.append(raw.begin(Self.elements.randomElement(using: &generator) ?? .emphasis))
      case 1: if let span = open.popLast() { raw.end(span) }
      default:
        let piece = Self.pieces.randomElement(using: &generator) ?? "a"
        if piece == "\n" { raw.appendLineBreak() } else { raw.append(piece) }
      }
    }
    while let span = open.popLast() { raw.end(span) }
    return raw.set(rules: nil)
  }

  /// Letters, digits and signs that typography has no business with.
  private func essence(_ text: RichText) -> String {
    String(
      String.UnicodeScalarView(
        text.plain.unicodeScalars.filter {
          $0.properties.isAlphabetic || Characters.isDigit($0.value) || "()%€¿¡,;:!?/@#😀\n".unicodeScalars.contains($0)
        }))
  }

  @Test(arguments: [Language.french, .english, .spanish])
  func settingTwiceChangesNothingAndLosesNothing(language: Language) {
    var generator = SplitMix(state: 2007)
    for _ in 0..<8_000 {
      let text = randomText(&generator)
      let once = Typography.apply(to: text, language: language)
      let twice = Typography.apply(to: once, language: language)
      guard once == twice, once.fault == nil, essence(once) == essence(text), text.fault == nil else {
        Issue.record(
          """
          \(language): \(visible(text.plain)) \(text.spans)
          once: \(visible(once.plain)) \(once.fault ?? "")
          twice: \(visible(twice.plain))
          """)
        return
      }
    }
  }

  @Test func aLongHostileTextTakesLinearTime() {
    for piece in ["\"", "'", "« ", "- ", "'a ", "1 ", "a.", "(\"", "w", ":/", "http", "...", " ?"] {
      let text = RichText(String(repeating: piece, count: 60_000) + "x")
      #expect(!Typography.apply(to: text, language: .english).isEmpty)
      #expect(!Typography.apply(to: text, language: .french).isEmpty)
    }
  }
}
