/// How many diagnostics of each severity there are.
public struct DiagnosticSummary: Sendable, Hashable {
  /// The number of errors.
  public let errors: Int
  /// The number of warnings.
  public let warnings: Int
  /// The number of notes.
  public let notes: Int

  /// Counts diagnostics.
  public init(_ diagnostics: [Diagnostic]) {
    var counts: [Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    errors = counts[.error] ?? 0
    warnings = counts[.warning] ?? 0
    notes = counts[.note] ?? 0
  }

  /// The counts that are not zero: "2 errors, 1 warning"; empty if there is nothing.
  public var text: String {
    let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
    return parts.filter { $0.0 > 0 }.map { String($0.0) + " " + $0.1 + ($0.0 == 1 ? "" : "s") }.joined(separator: ", ")
  }
}
