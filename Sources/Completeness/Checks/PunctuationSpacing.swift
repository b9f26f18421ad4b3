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
  var coveredWithin: Set<String> { [Self.punctuationSpacing.id] }

  func check(_ version: Version, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let isFrench = version.language == .french
    for unit in version.outline.units where unit.kind != .code && unit.kind != .chart && unit.kind != .tableRow {
      let text = version.outline.text[unit.text]
      for mark in Self.spacedMarks(in: text, isFrench: isFrench) {
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

  /// The marks that stand behind a word and a blank, as indices of the text.
  private static func spacedMarks(in text: ArraySlice<UInt8>, isFrench: Bool) -> [Int] {
    let start = text.startIndex
    return text.withUnsafeBufferPointer { text in
      var result: [Int] = []
      var index = 2
      while index < text.count {
        defer { index += 1 }
        if index + 8 <= text.count {
          // Marks are among the signs and digits of ASCII; few of those stand behind a blank.
          let blanks = EightBytes.between(EightBytes.load(text, at: index - 1), 0x20, 0x20)
          let place = EightBytes.first(blanks & EightBytes.between(EightBytes.load(text, at: index), 0x21, 0x3F))
          index += place < 8 ? place : 7
          if place == 8 { continue }
        }
        guard isMark(text[index], isFrench), text[index - 1] == 0x20, isWordEnd(text[index - 2]) else { continue }
        // Nothing may follow the mark directly: " .5", " :-)" and " ..." are something else.
        guard index + 1 == text.count || text[index + 1] == 0x20 || text[index + 1] == 0x0A else { continue }
        result.append(start + index)
      }
      return result
    }
  }

  private static func isMark(_ byte: UInt8, _ isFrench: Bool) -> Bool {
    switch byte {
    case 0x2C, 0x2E: true
    case 0x3A, 0x3B, 0x3F, 0x21: !isFrench
    default: false
    }
  }

  private static func isWordEnd(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
      || byte == 0x29 || byte == 0x5D || byte == 0x22
  }
}
