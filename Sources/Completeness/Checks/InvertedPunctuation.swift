import Diagnostics
import Newsroom

/// Spanish questions and exclamations begin with a mark of their own.
struct InvertedPunctuation: Check {
  static let invertedPunctuation = DiagnosticKind(
    "inverted-punctuation", .warning, "A Spanish question begins with ¿, an exclamation with ¡",
    explanation: """
      Spanish opens a question with ¿ and an exclamation with ¡. Here a paragraph has more closing marks than opening ones: one \
      was forgotten, or the sentence is not in Spanish.
      """,
    bad: "Cómo inscribirse?",
    good: "¿Cómo inscribirse?")

  var kinds: [DiagnosticKind] { [Self.invertedPunctuation] }
  var coveredBy: Set<String> { ["untranslated-item", "wrong-language"] }
  var coveredWithin: Set<String> { [Self.invertedPunctuation.id] }

  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    guard version.language == .spanish else { return }
    for unit in version.outline.units where unit.kind != .code {
      let text = version.outline.text[unit.text]
      check(text, closing: 0x3F, opening: 0xBF, "¿", unit, version, into: &diagnostics)
      check(text, closing: 0x21, opening: 0xA1, "¡", unit, version, into: &diagnostics)
    }
    let title = version.contribution.frontMatter.title
    for (closing, opening) in [("?", "¿"), ("!", "¡")]
    where title.value.hasSuffix(closing) && !title.value.contains(opening) {
      diagnostics.append(diagnostic(opening, closing, at: version.titleLocation))
    }
  }

  private func check(
    _ text: ArraySlice<UInt8>, closing: UInt8, opening: UInt8, _ mark: String, _ unit: TextUnit, _ version: Version,
    into diagnostics: inout [Diagnostic]
  ) {
    guard text.withUnsafeBufferPointer({ $0.firstIndex(of: closing, from: 0) }) != nil else { return }
    var open = 0
    for (index, byte) in zip(text.indices, text) {
      if byte == opening, index > text.startIndex, text[index - 1] == 0xC2 { open += 1 }
      // "?!", "??" close once; inside an address nothing does.
      guard byte == closing, index + 1 == text.endIndex || !isPart(text[index + 1]) else { continue }
      if open > 0 {
        open -= 1
        continue
      }
      diagnostics.append(
        diagnostic(
          mark, String(decoding: [closing], as: UTF8.self),
          at: version.offset(of: index, in: unit, least: 1).map { version.location($0..<$0 + 1) }
            ?? version.location(of: unit)))
      return
    }
  }

  private func isPart(_ byte: UInt8) -> Bool {
    byte == 0x3F || byte == 0x21 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private func diagnostic(_ mark: String, _ closing: String, at location: Location) -> Diagnostic {
    Diagnostic(
      Self.invertedPunctuation, at: location, "'\(closing)' closes what no '\(mark)' opens",
      help: "Put '\(mark)' where the sentence begins.")
  }
}
