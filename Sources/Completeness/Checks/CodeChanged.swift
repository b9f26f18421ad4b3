import Diagnostics
import Newsroom

/// Code is not translated.
struct CodeChanged: Check {
  static let codeChanged = DiagnosticKind(
    "code-changed", .warning, "Code is the same in all languages",
    explanation: """
      Code, in a block or between backticks, is to be typed or read as it is. Here it differs from the original's, or is missing. \
      If words in it are meant to be translated, say so in the front matter with ignore:.
      """,
    bad: "`gnews construire issue-2`",
    good: "`gnews build issue-2`")

  var kinds: [DiagnosticKind] { [Self.codeChanged] }
  var coveredBy: Set<String> { ["placeholder", "abridged", "untranslated-item"] }

  func check(_ pair: TranslationPair, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    let original = pair.original.outline
    let translation = pair.translation.outline
    let own = Set(translation.code.map { Self.trimmed($0.text) })
    let skipped = pair.missing.filter { original.units[$0].kind != .code }.map { original.units[$0].code }
    var seen: Set<String> = []
    for (index, code) in original.code.enumerated() where !skipped.contains(where: { $0.contains(index) }) {
      let text = Self.trimmed(code.text)
      guard !text.isEmpty, !own.contains(text), seen.insert(text).inserted else { continue }
      let unit = original.units.firstIndex { $0.code.contains(index) }
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

  private static func trimmed(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      var line = line
      while line.last == " " || line.last == "\r" { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
