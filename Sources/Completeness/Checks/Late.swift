import Diagnostics
import Newsroom

/// An edition must be complete on the day it is due.
struct Late: Check {
  static let late = DiagnosticKind(
    "late", .warning, "Translations are there when they are due",
    explanation: """
      'due:' in issue.yml says by which day an edition is to be complete, for all languages or for each; 'due:' in the front \
      matter of an original says it of one item. The day has passed, and translations are missing or still drafts. While an issue \
      is being prepared this is a warning, for a release an error.
      """,
    bad: "due: {en: 2007-09-10}   # on 12 September, with five items missing in English",
    good: "due: {en: 2007-09-20}")

  /// The most items that are named.
  private static let mostNamed = 5

  var kinds: [DiagnosticKind] { [Self.late] }

  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    guard let today = context.today else { return }
    for deadline in issue.plan.deadlines where deadline.day < today {
      // An item with a day of its own is told by that.
      let items = issue.items.filter { item in
        isLacking(item, deadline.language) && item.originalVersion?.frontMatter.due == nil
      }
      guard !items.isEmpty else { continue }
      let names = items.prefix(Self.mostNamed).map { "'\($0.slug)'" }.joined(separator: ", ")
      let more = items.count > Self.mostNamed ? " and \(items.count - Self.mostNamed) more" : ""
      report(
        deadline.location,
        "The edition in '\(deadline.language)' was due on \(deadline.day) and lacks \(items.count == 1 ? "1 item" : "\(items.count) items")",
        "Missing or in draft: \(names)\(more).", context, into: &diagnostics)
    }
    for item in issue.items {
      guard let original = item.originalVersion, let due = original.frontMatter.due, due.value < today else { continue }
      let lacking = item.languages.filter { isLacking(item, $0) }
      guard !lacking.isEmpty else { continue }
      let languages = lacking.map { "'\($0)'" }.joined(separator: " and ")
      report(
        original.location(due.range),
        "'\(item.slug)' was due on \(due.value) and is missing or a draft in \(languages)",
        "Finish the translation, or give it another day.", context, into: &diagnostics)
    }
  }

  private func isLacking(_ item: Item, _ language: Language) -> Bool {
    guard !item.isDraft, item.languages.contains(language), language != item.original else { return false }
    guard let version = item.version(in: language) else { return true }
    return version.frontMatter.status?.value == .draft
  }

  private func report(
    _ location: Location, _ headline: String, _ help: String, _ context: CheckContext,
    into diagnostics: inout [Diagnostic]
  ) {
    var diagnostic = Diagnostic(Self.late, at: location, headline, help: help)
    diagnostic.severity = context.policy.severityOfGaps
    diagnostics.append(diagnostic)
  }
}
