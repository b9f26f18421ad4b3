import Diagnostics
import Newsroom

/// Runs the checks of files and translations over the items of an issue.
struct ItemChecks {
  let checks: [any Check]
  let context: CheckContext
  /// By check: the ids of graver findings that stand for its own.
  private let coveredBy: [Set<String>]

  init(checks: [any Check], context: CheckContext) {
    self.checks = checks
    self.context = context
    coveredBy = checks.map(\.coveredBy)
  }

  /// Checks all items, on all cores.
  /// - Returns: the findings, item by item.
  func check(_ issue: Issue) -> [Diagnostic] {
    let items = issue.items.filter { !$0.isDraft }
    let glossary = GlossaryTerms(issue.glossary, languages: issue.publication.languages)
    let found = Parallel.map(items.count) { check(items[$0], of: issue, glossary) }
    return found.flatMap { $0 }
  }

  /// Checks the versions of an item that are in an edition.
  private func check(_ item: Item, of issue: Issue, _ glossary: GlossaryTerms) -> [Diagnostic] {
    let versions = item.versions.filter {
      $0.frontMatter.isReadable && $0.frontMatter.status?.value != .draft && item.languages.contains($0.language)
    }.map { Version($0, of: item, in: issue, glossary: glossary, guesser: context.languages) }
    var diagnostics: [Diagnostic] = []
    let original = versions.first { $0.contribution.language == item.original }
    for version in versions {
      var found: [[Diagnostic]] = []
      let pair = original.flatMap { original in
        version.contribution.language == item.original
          ? nil : TranslationPair(original: original, translation: version)
      }
      for check in checks {
        var part: [Diagnostic] = []
        check.check(version, context, into: &part)
        if let pair { check.check(pair, context, into: &part) }
        found.append(part)
      }
      let ids = Set(found.flatMap { $0.map(\.kind.id) })
      for (graver, part) in zip(coveredBy, found) where !part.isEmpty && graver.isDisjoint(with: ids) {
        diagnostics += part
      }
    }
    return diagnostics
  }
}
