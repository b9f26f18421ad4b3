public import Diagnostics
public import Newsroom

/// Tells whether the editions of an issue are complete.
public enum Completeness {
  /// What an issue is checked for.
  public enum Policy: String, Sendable, Hashable, CaseIterable {
    /// It is being prepared: gaps are expected, so they are warnings.
    case preparing
    /// It is to be published: a gap is an error.
    case release
  }

  /// Every check, one line each.
  static let checks: [any Check] = [
    MissingEditions(),
    SurplusEditions(),
    Drafts(),
    UnsortedItems(),
  ]

  /// Checks an issue with every check.
  /// - Parameters:
  ///   - issue: the issue, classified.
  ///   - policy: whether it is being prepared or to be published.
  /// - Returns: what is missing or left out, in the order of reporting.
  public static func check(_ issue: Issue, policy: Policy) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for check in checks { check.check(issue, policy: policy, into: &diagnostics) }
    return diagnostics.sorted(by: Diagnostic.inReportingOrder)
  }
}

/// The kinds of diagnostic that the checks of completeness give.
public enum CompletenessDiagnostics {
  /// All of them, sorted by id.
  public static let all: [DiagnosticKind] = Completeness.checks.flatMap(\.kinds).sorted { $0.id < $1.id }
}

extension Completeness.Policy {
  /// How grave a gap is.
  var severityOfGaps: Severity { self == .release ? .error : .warning }
}
