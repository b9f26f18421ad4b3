import Diagnostics
import Newsroom

/// Takes out the findings that items say are right, and tells which of these sayings hide nothing.
struct Ignores {
  static let uselessIgnore = DiagnosticKind(
    "useless-ignore", .warning, "What is ignored is found",
    explanation: """
      The front matter says that a finding is right as it is, and there is no such finding, or no diagnostic of that name. What \
      hides nothing today may hide a mistake tomorrow, so it has to go. An entry in an original holds for all versions of the \
      item, one in a translation for that file.
      """,
    bad: "ignore: [{id: abridged, why: \"The list is shorter here.\"}]   # and nothing is abridged",
    good: "title: A permanent inventory   # and no 'ignore:'")

  /// The ids that can be ignored: those of the checks of this module.
  let known: [String]

  private static let graver: Set<String> = [
    "placeholder", "abridged", "overlong", "untranslated-item", "wrong-language", "untranslated-paragraph",
    "untranslated-heading", "outdated", "aged",
  ]

  private struct Entry {
    var ignored: FrontMatter.Ignored
    var contribution: Contribution
    var isUsed = false
  }

  /// Applies what the items of an issue say.
  /// - Parameters:
  ///   - issue: the issue.
  ///   - diagnostics: what was found; loses what is ignored.
  ///   - extent: what was checked: unless it is everything, nothing can be said of what is useless.
  func apply(_ issue: Issue, to diagnostics: inout [Diagnostic], extent: Completeness.Extent) {
    var entries: [Entry] = []
    var indices: [String: [Int]] = [:]
    for item in issue.items {
      for version in item.versions {
        // Drafts are not checked, so what they ignore may well be there when they are.
        let isDraft = item.isDraft || version.frontMatter.status?.value == .draft
        for ignored in version.frontMatter.ignored {
          let paths =
            version.language == item.original ? item.versions.map(\.file.path) : [version.file.path]
          for path in paths { indices[path, default: []].append(entries.count) }
          // Translations without a stamp are told together, at no file.
          let isUsed = isDraft || UnstampedTranslations.isUsed(ignored, in: version, of: item)
          entries.append(Entry(ignored: ignored, contribution: version, isUsed: isUsed))
        }
      }
    }
    guard !entries.isEmpty else { return }
    diagnostics.removeAll { diagnostic in
      guard let path = diagnostic.path, let here = indices[path], known.contains(diagnostic.kind.id) else {
        return false
      }
      let fitting = here.filter { entries[$0].ignored.id.value == diagnostic.kind.id }
      for index in fitting { entries[index].isUsed = true }
      return !fitting.isEmpty
    }
    guard extent == .everything else { return }
    // What is said of the file, or of a part of it, may stand before what is ignored in it.
    let graver = Set(diagnostics.filter { Self.graver.contains($0.kind.id) }.compactMap(\.path))
    for entry in entries where !entry.isUsed && !graver.contains(entry.contribution.file.path) {
      diagnostics.append(useless(entry))
    }
  }

  private func useless(_ entry: Entry) -> Diagnostic {
    let id = entry.ignored.id
    let location = entry.contribution.location(id.range)
    if known.contains(id.value) {
      return Diagnostic(
        Self.uselessIgnore, at: location, "'\(id.value)' is ignored, and was not found",
        help: "Remove it from 'ignore:'.")
    }
    let closest = Suggestion.closest(to: id.value, among: known)
    return Diagnostic(
      Self.uselessIgnore, at: location, "There is no finding '\(id.value)' that could be ignored",
      help: closest.map { "Did you mean '\($0)'?" }
        ?? "What can be ignored is what 'gnews check' finds in translations.",
      fixIts: closest.map { [.init("write '\($0)'", replace: location, with: $0)] } ?? [])
  }
}
