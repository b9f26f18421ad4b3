/// What a diagnostic is about: its stable id, its usual severity and the text that `gnews explain` prints.
///
/// A kind is declared once, beside the code that reports it, and registered in its module's list of kinds.
public struct DiagnosticKind: Sendable, Hashable {
  /// The stable id, lower case with hyphens: `missing-title`.
  public let id: String
  /// The severity unless the command line or the newsroom sets another.
  public let severity: Severity
  /// The rule in one sentence, without a full stop.
  public let summary: String
  /// Why the rule exists and what to do, in plain words; paragraphs separated by empty lines.
  public let explanation: String
  /// A source text that breaks the rule; empty where none can be shown.
  public let bad: String
  /// The same text put right; empty where none can be shown.
  public let good: String

  /// Makes a kind; see the properties for what each argument holds.
  public init(
    _ id: String, _ severity: Severity, _ summary: String, explanation: String, bad: String = "", good: String = ""
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.bad = bad
    self.good = good
  }

  /// Two kinds are equal when their ids are.
  public static func == (left: DiagnosticKind, right: DiagnosticKind) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
