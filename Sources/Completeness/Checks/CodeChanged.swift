import Diagnostics
import Newsroom

/// Code is not translated.
struct CodeChanged: Check {
  static let codeChanged = DiagnosticKind(
    "code-changed", .warning, "Code is the same in all languages",
    explanation: """
      Code, in a block or between backticks, is to be typed or read as it is. Here it differs from the original's, or is missing. \
      In blocks, comments and texts in quotes may be translated. If other words are meant to be, say so in the front matter with \
      ignore:.
      """,
    bad: "`gnews construire issue-2`",
    good: "`gnews build issue-2`")

  var kinds: [DiagnosticKind] { [Self.codeChanged] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }
  var coveredWithin: Set<String> { [Self.codeChanged.id] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let original = pair.original.outline
    let translation = pair.translation.outline
    let own = Set(translation.code.map(Self.skeleton))
    let skipped = pair.missing.filter { original.units[$0].kind != .code }.map { original.units[$0].code }
    var seen: Set<String> = []
    for (index, code) in original.code.enumerated() where !skipped.contains(where: { $0.contains(index) }) {
      let text = Self.skeleton(code)
      guard !text.isEmpty, !own.contains(text), seen.insert(text).inserted else { continue }
      let unit = original.units.firstIndex { $0.code.contains(index) }
      if let unit, pair.changed.contains(unit) { continue }
      let bead = unit.flatMap { unit in
        pair.alignment.beads.first { $0.original.contains(unit) && !$0.translation.isEmpty }
      }
      let place = bead.map { pair.translation.location(of: translation.units[$0.translation.lowerBound]) }
      let name = code.isBlock ? "A block of code" : "The code '\(code.text.prefix(40))'"
      diagnostics.append(
        Diagnostic(
          Self.codeChanged, at: place ?? unit.map(pair.place(ofMissing:)) ?? pair.translation.titleLocation,
          "\(name) differs from the original's, or is missing", help: "Copy the code from the original.",
          notes: [Diagnostic.Note("the code of the original", at: pair.original.location(code.range))]))
    }
  }

  /// What must be the same: code in a line as it is, a block without its comments and texts in quotes, which may be
  /// translated, and without blanks at the ends of lines.
  private static func skeleton(_ code: Outline.Code) -> String {
    guard code.isBlock else { return code.text }
    var result: [UInt8] = []
    for line in code.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var quote: UInt8?
      var before: UInt8 = 0x20
      scan: for byte in line {
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == 0x22 || byte == 0x27 && !isLetter(before) || byte == 0x60 {
          quote = byte
        } else if byte == 0x23 || byte == 0x2F && before == 0x2F {
          break scan
        } else {
          result.append(byte)
        }
        before = byte
      }
      while let last = result.last, last == 0x20 || last == 0x0D || last == 0x2F { result.removeLast() }
      result.append(0x0A)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }
}
