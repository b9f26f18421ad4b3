internal import Diagnostics
internal import Newsroom

/// The translations that a command is about.
struct TranslationSelection {
  /// A translation with its original.
  struct Choice {
    /// The item.
    var slug: String
    /// The translation.
    var translation: Contribution
    /// The version it is a translation of.
    var original: Contribution
    /// The absolute path of the translation.
    var place: String
  }

  /// What is asked for.
  enum Request: Hashable, Sendable {
    /// Some files.
    case files([String])
    /// All translations, or those that have no stamp, of an issue or of all.
    case all(issue: String?, onlyUnstamped: Bool)
  }

  /// The newsroom's folder, absolute; nil if there is none.
  private(set) var root: String?
  /// The translations, by path.
  private(set) var choices: [Choice] = []

  /// Finds the translations.
  /// - Parameters:
  ///   - request: what is asked for.
  ///   - newsroom: the newsroom's folder as given.
  ///   - environment: the world.
  ///   - progress: says which issue is read.
  ///   - diagnostics: gets an error for each file that is no translation, and what keeps one from being read.
  init(
    _ request: Request, newsroom: String?, in environment: Environment, progress: Progress,
    diagnostics: inout [Diagnostic]
  ) {
    var paths: [String] = []
    var issue: String?
    switch request {
    case .files(let given): paths = given
    case .all(let name, _): issue = name
    }
    let start = newsroom ?? (issue == nil ? Self.nearestNewsroom(paths, environment) : nil)
    guard
      let place = NewsroomPlace(
        newsroom: start, issues: issue.map { [$0] } ?? [], in: environment, diagnostics: &diagnostics)
    else { return }
    root = place.root
    switch request {
    case .files: choose(paths, place.root, environment, progress, &diagnostics)
    case .all(_, let onlyUnstamped):
      for name in place.issues.isEmpty ? Self.issues(place.root, environment, &diagnostics) : place.issues {
        progress.say(name + ": reading")
        let (found, errors) = Self.load(name, place.root, environment)
        diagnostics += errors
        choices += found.filter { !onlyUnstamped || $0.translation.frontMatter.translation?.stamp == nil }
      }
    }
  }

  private mutating func choose(
    _ paths: [String], _ root: String, _ environment: Environment, _ progress: Progress,
    _ diagnostics: inout [Diagnostic]
  ) {
    let issues = root + "/" + NewsroomLoader.issuesFolder + "/"
    var loaded: [String: (choices: [Choice], errors: [Diagnostic])] = [:]
    var chosen: Set<String> = []
    for path in paths {
      let absolute = Paths.absolute(path, from: environment.currentFolder)
      let parts = absolute.hasPrefix(issues) ? absolute.dropFirst(issues.count).split(separator: "/") : []
      guard parts.count > 1, let name = parts.first.map(String.init) else {
        diagnostics.append(Self.noTranslation(path, "it is in no issue"))
        continue
      }
      progress.say(name + ": reading")
      let issue = loaded[name] ?? Self.load(name, root, environment)
      loaded[name] = issue
      if let choice = issue.choices.first(where: { $0.place == absolute }) {
        if chosen.insert(absolute).inserted { choices.append(choice) }
        continue
      }
      let own = issue.errors.filter { diagnostic in
        let paths = [diagnostic.path] + diagnostic.notes.map { $0.location?.file.path }
        return paths[0] == nil || issue.choices.isEmpty || paths.contains { root + "/" + ($0 ?? "") == absolute }
      }
      diagnostics += own
      if !own.isEmpty { continue }
      let isOriginal = issue.choices.contains { root + "/" + $0.original.file.path == absolute }
      let isThere = if case .file? = try? environment.files.kind(environment.real(absolute)) { true } else { false }
      diagnostics.append(
        Self.noTranslation(
          path, isOriginal ? "it is the original" : isThere ? "it names no original" : "there is no such file"))
    }
  }

  private static func noTranslation(_ path: String, _ why: String) -> Diagnostic {
    Diagnostic(
      CommandDiagnostics.noTranslation, at: nil, "'\(path)' is no translation: \(why)",
      help: "Name files of an issue that say 'translation: {of: …}'.")
  }

  /// The newsroom above the first file, when there is none above the caller's folder.
  private static func nearestNewsroom(_ paths: [String], _ environment: Environment) -> String? {
    guard let path = paths.first else { return nil }
    let starts = [environment.currentFolder, Paths.parent(Paths.absolute(path, from: environment.currentFolder))]
    return starts.lazy.compactMap { NewsroomLoader.findRoot(from: $0, fileSystem: environment.files) }.first
  }

  private static func issues(
    _ root: String, _ environment: Environment, _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    Phases.loader(environment.files, root).load(into: &diagnostics)?.issueIDs ?? []
  }

  /// The translations of an issue, and what kept any from being read. What else is wrong is the business of `check`.
  private static func load(
    _ name: String, _ root: String, _ environment: Environment
  ) -> (choices: [Choice], errors: [Diagnostic]) {
    var found: [Diagnostic] = []
    let issue = Phases.live.load(environment.files, root, name, &found)
    var choices: [Choice] = []
    for item in issue?.items ?? [] {
      // Where each version says that it is a translation, there is nothing to compare with.
      guard let original = item.originalVersion, original.frontMatter.isReadable, !original.frontMatter.isTranslation
      else { continue }
      for version in item.versions
      where version.language != original.language && version.frontMatter.translation?.of.value == original.language {
        choices.append(
          Choice(
            slug: item.slug, translation: version, original: original, place: root + "/" + version.file.path))
      }
    }
    choices.sort { $0.place.utf8.lexicographicallyPrecedes($1.place.utf8) }
    let readable = Set(
      (issue?.items ?? []).flatMap { $0.versions.filter(\.frontMatter.isReadable).map(\.file.path) })
    // An error in a text that can be stamped all the same is no reason not to.
    let errors = found.filter { diagnostic in
      guard diagnostic.severity == .error else { return false }
      return diagnostic.kind.id == "orphan" || !(diagnostic.path.map(readable.contains) ?? false)
    }
    return (choices, errors)
  }
}
