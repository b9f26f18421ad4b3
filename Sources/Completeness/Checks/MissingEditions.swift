import Diagnostics
import Newsroom

/// An item that is meant for an edition must exist in its language.
struct MissingEditions: Check {
  static let missingEdition = DiagnosticKind(
    "missing-edition", .warning, "An item is missing in a language it is meant for",
    explanation: """
      Every item appears in every edition unless it says otherwise, so it needs one file per language. While an issue is being \
      prepared a missing translation is a warning, and the item is left out of that edition; for a release it is an error.

      Translate the item: copy inventaire.fr.md to inventaire.en.md and put its words into English. If the item is \
      meant for some readers only, say so in the original, with the reason.
      """,
    bad: "title: La MINI-NEWS, entre deux numéros",
    good: "title: La MINI-NEWS, entre deux numéros\nlanguages: [fr, en]\nwhy: La MINI-NEWS ne paraît pas en espagnol")

  var kinds: [DiagnosticKind] { [Self.missingEdition] }
  var isPartOfBuild: Bool { true }

  /// What is said of an item that is missing in a language.
  static func headline(_ item: Item, _ language: Language) -> String {
    "'\(item.slug)' is missing in '\(language.rawValue)'"
  }

  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    for item in issue.items where !item.isDraft {
      let missing = issue.missingLanguages(of: item)
      guard let original = item.originalVersion ?? item.versions.first else { continue }
      for language in missing {
        var diagnostic = Diagnostic(
          Self.missingEdition, at: original.location(original.frontMatter.title.range),
          Self.headline(item, language),
          help:
            "Add '\(item.slug).\(language.rawValue).md', or write 'languages:' and 'why:' if it is meant for fewer editions."
        )
        diagnostic.severity = context.policy.severityOfGaps
        diagnostics.append(diagnostic)
      }
    }
  }
}
