import Diagnostics
import Newsroom

/// An item that has no section is left out of the editions, and is said to be.
struct UnsortedItems: Check {
  static let unsortedItem = DiagnosticKind(
    "unsorted-item", .warning, "An item has no section and is left out of the editions",
    explanation: """
      An item without section: is put into the section its words speak for. Where they say too little it stays unsorted: a \
      wrong section would be worse than a question. It is in no edition until its section is said. While an issue is being \
      prepared this is a warning, for a release an error.

      gnews classify --explain shows what speaks for each section.
      """,
    bad: "title: Merci !",
    good: "title: Merci !\nsection: quoi-de-neuf")

  var kinds: [DiagnosticKind] { [Self.unsortedItem] }
  var isPartOfBuild: Bool { true }

  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    for item in issue.items where item.kind.belongsToSection && item.section == nil && !item.isDraft {
      guard let original = item.originalVersion ?? item.versions.first else { continue }
      // What keeps its section from being known was reported when it was read.
      guard original.frontMatter.isReadable, !original.frontMatter.statesSection, !issue.sections.isEmpty else {
        continue
      }
      var diagnostic = Diagnostic(
        Self.unsortedItem, at: original.location(original.frontMatter.title.range),
        "'\(item.slug)' has no section and is in no edition",
        help: "Add a line 'section: …' with one of \(issue.sections.map(\.id).joined(separator: ", ")).")
      diagnostic.severity = context.policy.severityOfGaps
      diagnostics.append(diagnostic)
    }
  }
}
