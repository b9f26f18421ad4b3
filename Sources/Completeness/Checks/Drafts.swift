import Diagnostics
import Newsroom

/// A draft is left out of the editions, and is said to be.
struct Drafts: Check {
  static let draftItem = DiagnosticKind(
    "draft-item", .warning, "A draft is left out of the editions",
    explanation: """
      An item with status: draft is not printed in any language; a translation with status: draft is not printed in its own. Take \
      the line away, or set it to ready, when the text is. While an issue is being prepared this is a warning, for a release an \
      error.
      """,
    bad: "status: draft",
    good: "status: ready")

  var kinds: [DiagnosticKind] { [Self.draftItem] }
  var isPartOfBuild: Bool { true }

  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    for item in issue.items {
      if item.isDraft, let original = item.originalVersion ?? item.versions.first {
        report(original, "'\(item.slug)' is a draft and in no edition", into: &diagnostics)
        if context.policy == .release { diagnostics[diagnostics.count - 1].severity = .error }
        continue
      }
      for version in item.versions where version.frontMatter.status?.value == .draft {
        let language = version.language.rawValue
        report(
          version, "'\(item.slug)' is a draft in '\(language)' and not in that edition", into: &diagnostics)
        // For readers it is as if it were not there.
        if context.policy == .release { diagnostics[diagnostics.count - 1].severity = .error }
      }
    }
  }

  private func report(_ version: Contribution, _ headline: String, into diagnostics: inout [Diagnostic]) {
    let range = version.frontMatter.status?.range ?? version.frontMatter.title.range
    diagnostics.append(
      Diagnostic(
        Self.draftItem, at: version.location(range), headline, help: "Write 'status: ready' when it may be printed."))
  }
}
