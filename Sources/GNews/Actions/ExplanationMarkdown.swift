internal import Diagnostics

/// Explanations as Markdown, from which `docs/checks.md` is made.
enum ExplanationMarkdown {
  /// The explanations of kinds, each under a heading of level 3.
  static func text(_ kinds: [DiagnosticKind]) -> String {
    kinds.map(text).joined(separator: "\n")
  }

  private static func text(_ kind: DiagnosticKind) -> String {
    var text = "### \(kind.id)\n\n"
    text += "*\(kind.severity.rawValue)*: \(kind.summary.prefix(1).uppercased())\(kind.summary.dropFirst()).\n"
    if !kind.explanation.isEmpty { text += "\n" + wrapped(kind.explanation) }
    text += example("Wrong", kind.bad) + example("Right", kind.good)
    return text
  }

  private static func wrapped(_ text: String) -> String {
    // Angle brackets and what looks like markup are words here.
    let escaped = text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\<")
    return TextWrapping.lines(of: escaped, width: 120).joined(separator: "\n") + "\n"
  }

  private static func example(_ name: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\n\(name):\n\n\(fence)text\n\(text)\n\(fence)\n"
  }
}
