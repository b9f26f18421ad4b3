import Diagnostics
import Newsroom

/// A section must have as many items as the newsroom requires of it.
struct MissingItems: Check {
  static let missingItem = DiagnosticKind(
    "missing-item", .warning, "A section has the items that are required of it",
    explanation: """
      'require:' in gnews.yml (for every issue) or issue.yml (for one) says how many items a section must have. Drafts do not \
      count. While an issue is being prepared this is a warning, for a release an error.
      """,
    bad: "require: {interview: 1}   # and no item of this issue is in 'interview'",
    good: "require: {interview: 1}   # and there is one")

  var kinds: [DiagnosticKind] { [Self.missingItem] }
  var isPartOfBuild: Bool { true }

  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    for requirement in issue.plan.requirements {
      let count = issue.items.count { $0.section == requirement.section && !$0.isDraft }
      guard count < requirement.count else { continue }
      let items = requirement.count == 1 ? "1 item" : "\(requirement.count) items"
      var diagnostic = Diagnostic(
        Self.missingItem, at: requirement.location,
        "The section '\(requirement.section)' has \(count == 0 ? "no item" : String(count)), and must have \(items)",
        help: "Add what is missing, or lower the number in 'require:'.")
      diagnostic.severity = context.policy.severityOfGaps
      diagnostics.append(diagnostic)
    }
  }
}
