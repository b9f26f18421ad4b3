internal import Diagnostics

/// The severities set on the command line.
struct SeverityPolicy: Sendable, Equatable {
  /// Ids that are errors.
  var errors: Set<String> = []
  /// Ids that are warnings.
  var warnings: Set<String> = []
  /// Ids that are not told.
  var ignored: Set<String> = []
  /// Whether warnings fail.
  var isStrict = false

  /// Diagnostics as they are told: each once, with the severities set, in reporting order.
  ///
  /// What concerns the disk or the configuration stays an error: a build that could not be written has failed.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    var result: [Diagnostic] = []
    for var diagnostic in diagnostics {
      let id = diagnostic.kind.id
      if !ExitStatus.isEnvironmental(diagnostic) {
        if ignored.contains(id), diagnostic.severity != .error { continue }
        if errors.contains(id) {
          diagnostic.severity = .error
        } else if warnings.contains(id) {
          diagnostic.severity = .warning
        }
      }
      if seen.insert(diagnostic).inserted { result.append(diagnostic) }
    }
    return result.sorted(by: Diagnostic.inReportingOrder)
  }

  /// Whether diagnostics, as they are told, fail the command.
  func fails(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { $0.severity == .error || (isStrict && $0.severity == .warning) }
  }
}
