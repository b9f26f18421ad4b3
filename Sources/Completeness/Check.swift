import Diagnostics
import Newsroom

/// One thing that can be missing or left over when an issue is to become its editions.
///
/// A check is one file with its kinds of diagnostic and one line in ``Completeness/checks``.
protocol Check: Sendable {
  /// The kinds of diagnostic it gives.
  var kinds: [DiagnosticKind] { get }
  /// Checks an issue.
  func check(_ issue: Issue, policy: Completeness.Policy, into diagnostics: inout [Diagnostic])
}
