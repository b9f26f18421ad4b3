import Diagnostics
import Newsroom

/// Runs the checks of files and translations over the items of an issue.
struct ItemChecks {
  let checks: [any Check]
  let context: CheckContext
  private let covering: Covering

  init(checks: [any Check], context: CheckContext) {
    self.checks = checks
    self.context = context
    covering = Covering(checks)
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
    let original = versions.first { $0.contribution.language == item.original }
    let found = versions.map { version in
      let pair = original.flatMap { original in
        version.contribution.language == item.original
          ? nil : TranslationPair(original: original, translation: version)
      }
      return checks.map { check in
        var part: [Diagnostic] = []
        check.check(version, context, into: &part)
        if let pair { check.check(pair, context, into: &part) }
        return part
      }
    }
    let index = versions.firstIndex { $0.contribution.language == item.original }
    let ids = Set(index.map { found[$0].flatMap { $0.map(\.kind.id) } } ?? [])
    return found.indices.flatMap { covering.told(found[$0], original: $0 == index ? [] : ids) }
  }
}
