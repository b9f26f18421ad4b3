import Testing

@testable import Typesetting

@Suite struct BreakOpportunitiesTests {
  /// The text with `|` wherever a line may be broken in it.
  private func marked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let allowed = BreakOpportunities.find(in: bytes, language: "fr")
    var result: [UInt8] = []
    for (byte, isAllowed) in zip(bytes, allowed) { result += isAllowed ? [byte, 0x7C] : [byte] }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: [
    ("🇫🇷", "🇫🇷"), ("🇫🇷🇪🇸", "🇫🇷|🇪🇸"), ("🇫🇷🇪🇸🇬🇧", "🇫🇷|🇪🇸|🇬🇧"), ("mot 🇫🇷 mot", "mot 🇫🇷 mot"), ("🇫", "🇫"),
  ]) func breaksBetweenFlagsAndTearsNone(text: String, expected: String) { #expect(marked(text) == expected) }

  @Test func everyCharacterCanBeAskedAbout() {
    for start in stride(from: UInt32(0x80), to: 0x11_0000, by: 64) {
      let scalars = (start..<start + 64).compactMap(Unicode.Scalar.init)
      guard !scalars.isEmpty else { continue }
      var text = String.UnicodeScalarView()
      for scalar in scalars {
        text.append(contentsOf: ["a", scalar, scalar, "-", scalar])
        text.append("(")
      }
      let bytes = Array(String(text).utf8)
      #expect(BreakOpportunities.find(in: bytes, language: "en").count == bytes.count)
    }
  }
}
