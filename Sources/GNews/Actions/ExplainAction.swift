internal import Completeness
internal import Diagnostics

/// Prints what a diagnostic is about, or all diagnostics there are.
struct ExplainAction: Action {
  /// The kind to explain; nil for a list of all.
  var kind: DiagnosticKind?
  /// Whether only what `gnews check` finds in translations is listed.
  var isOfChecks = false
  /// Whether it is printed in full, as Markdown.
  var isMarkdown = false

  /// Explains; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    let kinds = kind.map { [$0] } ?? (isOfChecks ? CompletenessDiagnostics.all : DiagnosticRegistry.all)
    if isMarkdown { return Outcome(output: ExplanationMarkdown.text(kinds)) }
    let width = min(environment.terminalWidth ?? 80, 100)
    return Outcome(output: kind.map { ExplainAction.text($0, width: width) } ?? ExplainAction.list(kinds))
  }

  private static func text(_ kind: DiagnosticKind, width: Int) -> String {
    var text = kind.id + " (" + kind.severity.rawValue + ")\n\n"
    text += paragraph(kind.summary.prefix(1).uppercased() + kind.summary.dropFirst() + ".", width)
    if !kind.explanation.isEmpty { text += "\n" + paragraph(kind.explanation, width) }
    if !kind.bad.isEmpty { text += "\nWrong:\n\n" + indented(kind.bad) }
    if !kind.good.isEmpty { text += "\nRight:\n\n" + indented(kind.good) }
    return text
  }

  private static func paragraph(_ text: String, _ width: Int) -> String {
    TextWrapping.lines(of: text, width: width).joined(separator: "\n") + "\n"
  }

  private static func indented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.isEmpty ? "\n" : "    " + $0 + "\n" }.joined()
  }

  private static func list(_ kinds: [DiagnosticKind]) -> String {
    let width = kinds.map(\.id.utf8.count).max() ?? 0
    return kinds.map { kind in
      kind.id + String(repeating: " ", count: width - kind.id.utf8.count + 2)
        + kind.severity.rawValue + String(repeating: " ", count: 9 - kind.severity.rawValue.utf8.count)
        + kind.summary + "\n"
    }.joined()
  }
}
