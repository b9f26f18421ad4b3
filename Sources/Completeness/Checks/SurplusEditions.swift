import Diagnostics
import Newsroom

/// A version of an item in a language it is not meant for appears in no edition.
struct SurplusEditions: Check {
  static let surplusEdition = DiagnosticKind(
    "surplus-edition", .warning, "A file is in a language that its item is not meant for, and is left out",
    explanation: """
      The item's languages: names the editions it is meant for, and the issue has editions in certain languages only. A file in \
      another language is in no edition. Add its language, or take the file away.
      """,
    bad: "languages: [fr, en]   # and there is a file mini-news.es.md",
    good: "languages: [fr, en, es]")

  var kinds: [DiagnosticKind] { [Self.surplusEdition] }
  var isPartOfBuild: Bool { true }

  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    for item in issue.items {
      for version in item.versions
      where !item.languages.contains(version.language) || !issue.languages.contains(version.language) {
        let isOfIssue = issue.languages.contains(version.language)
        let meant = (isOfIssue ? item.languages : issue.languages).map(\.rawValue).joined(separator: ", ")
        diagnostics.append(
          Diagnostic(
            Self.surplusEdition, at: Location(startOf: version.file),
            isOfIssue
              ? "'\(item.slug)' is meant for \(meant) only, so this file is in no edition"
              : "The issue has no edition in '\(version.language.rawValue)', so this file is in none",
            help: isOfIssue
              ? "Add '\(version.language)' to the item's 'languages:', or take the file away."
              : "The issue's editions are \(meant): take the file away, or add '\(version.language)' to the issue's 'languages:'."
          ))
      }
    }
  }
}
