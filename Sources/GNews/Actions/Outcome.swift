internal import Diagnostics

/// What a command did.
struct Outcome: Sendable {
  /// What goes to standard output.
  var output = ""
  /// What was found, as it is told: severities set, sorted.
  var diagnostics: [Diagnostic] = []
  /// With what the command ends.
  var status = ExitStatus.success
  /// What to add to the summary, such as what was not done; empty for nothing.
  var remark = ""

  /// The newsroom's folder, absolute, if there is one.
  var newsroom: String?
  /// The least severity that fails the command.
  var failing = Severity.error

  /// Makes the outcome of diagnostics that are not yet sorted.
  init(_ diagnostics: [Diagnostic], policy: SeverityPolicy, output: String = "", remark: String = "") {
    self.diagnostics = Diagnostic.summarizing(policy.applied(to: diagnostics))
    self.output = output
    self.remark = remark
    failing = policy.isStrict ? .warning : .error
    status = ExitStatus(self.diagnostics, policy: policy)
  }

  /// Makes an outcome without diagnostics.
  init(output: String) { self.output = output }
}
