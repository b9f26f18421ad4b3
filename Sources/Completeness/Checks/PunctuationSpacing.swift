import Diagnostics
import Newsroom

/// No space stands before a comma or a full stop, nor before a colon where the language has none.
struct PunctuationSpacing: Check {
  static let punctuationSpacing = DiagnosticKind(
    "punctuation-spacing", .warning, "Spaces stand where the language puts them",
    explanation: """
      A space before a comma or a full stop is a slip in any language; before : ; ? ! it is French, and has been taken over from a \
      French original. The spaces that French wants before : ; ? ! and inside « » need not be typed: gnews sets them.
      """,
    bad: "The dates are known : 26 November",
    good: "The dates are known: 26 November")

  var kinds: [DiagnosticKind] { [Self.punctuationSpacing] }
  var coveredBy: Set<String> { ["untranslated-item", "wrong-language"] }

  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    for unit in version.outline.units where unit.kind != .code && unit.kind != .chart && unit.kind != .tableRow {
      let text = version.outline.text[unit.text]
      var index = text.startIndex
      while let mark = text[index...].firstIndex(where: { isMark($0, version.language) }) {
        index = mark + 1
        guard mark > text.startIndex + 1, text[mark - 1] == 0x20, isWordEnd(text[mark - 2]), isEnd(text, mark + 1)
        else { continue }
        // The same few bytes in the source, where the slip can be mended; markup may stand between them.
        guard let offset = version.offset(of: mark, in: unit, least: 1) else { continue }
        let space = offset - 1..<offset
        let character = String(decoding: [text[mark]], as: UTF8.self)
        diagnostics.append(
          Diagnostic(
            Self.punctuationSpacing, at: version.location(space.lowerBound..<offset + 1),
            "A space stands before '\(character)'",
            help: "Take the space away.",
            fixIts: [.init("remove the space", replace: version.location(space), with: "", isSafe: true)]))
      }
    }
  }

  private func isMark(_ byte: UInt8, _ language: Language) -> Bool {
    byte == 0x2C || byte == 0x2E
      || (language != .french && (byte == 0x3A || byte == 0x3B || byte == 0x3F || byte == 0x21))
  }

  private func isWordEnd(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
      || byte == 0x29 || byte == 0x5D || byte == 0x22
  }

  /// Whether nothing follows the mark directly: " .5", " :-)" and " ..." are something else.
  private func isEnd(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index >= text.endIndex || text[index] == 0x20 || text[index] == 0x0A
  }
}
