import Diagnostics
import Newsroom

/// Without a stamp nobody can tell for sure whether a translation is behind its original.
struct UnstampedTranslations: Check {
  static let noStamp = DiagnosticKind(
    "no-stamp", .note, "A translation says which state of the original it was made from",
    explanation: """
      gnews translation stamp writes down what a translation was made from. Without that stamp only the times of commits are \
      left to go by, if the newsroom is in a git repository: they tell that the original was changed last, not whether \
      the change matters, and a moved file or a corrected comma in the translation makes them worthless.

      When a translation agrees with its original, stamp it: gnews translation stamp FILE, or all that have no stamp yet with \
      gnews translation stamp --missing --issue ISSUE.
      """,
    bad: "translation: {of: fr}",
    good: "translation: {of: fr, blocks: [mfrggzdfmz, tqxw3lpoqz], self: ge2tqnzrgm}")

  var kinds: [DiagnosticKind] { [Self.noStamp] }

  func check(_ issue: Issue, _ context: CheckContext, into diagnostics: inout [Diagnostic]) {
    var unstamped: [(translation: Contribution, original: Contribution)] = []
    for item in issue.items where !item.isDraft {
      guard let original = item.originalVersion, original.frontMatter.isReadable else { continue }
      for version in item.versions where item.languages.contains(version.language) {
        guard let note = version.frontMatter.translation, note.stamp == nil,
          version.frontMatter.status?.value != .draft, version.language != item.original,
          !(version.frontMatter.ignored + original.frontMatter.ignored).contains(where: Self.isMeant)
        else { continue }
        unstamped.append((version, original))
      }
    }
    guard let first = unstamped.first?.translation else { return }
    let history = context.history
    let behind = unstamped.filter { pair in
      guard let changed = history.lastChange(pair.original.file.path),
        let translated = history.lastChange(pair.translation.file.path)
      else { return false }
      return changed > translated
    }
    for pair in behind { diagnostics.append(Self.behind(pair.translation, pair.original)) }
    let count = unstamped.count - behind.count
    guard count > 0 else { return }
    let what = count == 1 ? "1 translation has no stamp" : "\(count) translations have no stamp"
    let problem = history.problem()
    let others = behind.isEmpty ? "" : "more "
    diagnostics.append(
      Diagnostic(
        Self.noStamp, path: "Issues/" + issue.id,
        count == 1 && behind.isEmpty
          ? "'\(first.slug)' in '\(first.language)' has no stamp"
          : others.isEmpty ? what : "\(count) \(others)translation\(count == 1 ? " has" : "s have") no stamp",
        help: (problem.map { "Whether they are behind their originals cannot be told: \($0)." }
          ?? "By the times of their commits, none is older than its original.")
          + " If they agree with their originals, write 'gnews translation stamp --missing --issue \(issue.id)'."))
  }

  private static func isMeant(_ ignored: FrontMatter.Ignored) -> Bool { ignored.id.value == noStamp.id }

  /// Whether a version rightly ignores that there is no stamp: its own, or, in an original, those of its translations.
  static func isUsed(_ ignored: FrontMatter.Ignored, in version: Contribution, of item: Item) -> Bool {
    guard isMeant(ignored) else { return false }
    let versions = version.language == item.original ? item.versions : [version]
    return versions.contains { $0.language != item.original && $0.frontMatter.translation?.stamp == nil }
  }

  private static func behind(_ translation: Contribution, _ original: Contribution) -> Diagnostic {
    let path = translation.file.path
    return Diagnostic(
      noStamp, at: translation.location(translation.frontMatter.translation?.of.range ?? 0..<0),
      "'\(translation.slug)' in '\(translation.language)' has no stamp, and by git its original was changed after it",
      help: "Compare them; when they agree, write 'gnews translation stamp \(path)'.",
      notes: [.init("the original is here", at: original.location(original.frontMatter.title.range))])
  }
}
