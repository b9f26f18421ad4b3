internal import Diagnostics
internal import Newsroom

/// Where the newsroom is, and which of its issues are meant.
struct NewsroomPlace: Equatable, Sendable {
  /// The newsroom's folder, absolute.
  var root: String
  /// The names of the issues' folders, each once, in the order given.
  var issues: [String]

  /// Finds the newsroom and the issues.
  /// - Parameters:
  ///   - newsroom: the folder given with `--newsroom`; without it, it is the nearest folder upwards with a `gnews.yml`,
  ///     from the first issue if that is a path, else from the caller's folder.
  ///   - issues: names (`issue-2`) or paths (`Issues/issue-2/`).
  ///   - diagnostics: gets an error for all that cannot be found.
  init?(newsroom: String?, issues: [String], in environment: Environment, diagnostics: inout [Diagnostic]) {
    let current = environment.currentFolder
    let start = newsroom ?? issues.first { NewsroomPlace.isPath($0) } ?? "."
    var candidate: String? = Paths.absolute(start, from: current)
    while let folder = candidate, (try? environment.files.kind(Paths.absolute("gnews.yml", from: folder))) == nil {
      candidate = newsroom == nil && folder != "/" ? Paths.parent(folder) : nil
    }
    guard let root = candidate else {
      let place = newsroom.map { "'\($0)'" } ?? "this folder or one above it"
      diagnostics.append(
        Diagnostic(
          CommandDiagnostics.noNewsroom, at: nil, "there is no gnews.yml in \(place)",
          help: newsroom == nil
            ? "go to the newsroom's folder, or name it with --newsroom" : "name the folder that gnews.yml is in"))
      return nil
    }
    self.root = root
    self.issues = []
    let folder = Paths.absolute("Issues", from: root)
    let known = NewsroomPlace.folders(in: folder, environment.files)
    var isWhole = true
    for issue in issues {
      let name = NewsroomPlace.name(issue, root: root, current: current)
      if let name, known.contains(name) {
        if !self.issues.contains(name) { self.issues.append(name) }
        continue
      }
      isWhole = false
      let help =
        known.isEmpty
        ? "make a folder for it in \(Paths.shown(folder, from: current)), with an issue.yml"
        : Suggestion.help(for: name ?? Paths.name(issue), among: known, what: "issues")
      diagnostics.append(
        Diagnostic(CommandDiagnostics.unknownIssue, at: nil, "there is no issue '\(issue)'", help: help))
    }
    guard isWhole else { return nil }
  }

  /// The names of the folders in a folder, sorted; links to folders count.
  private static func folders(in folder: String, _ files: FileSystem) -> [String] {
    let names = (try? files.names(folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && (try? files.names(folder + "/" + $0)) != nil }.sorted()
  }

  private static func isPath(_ issue: String) -> Bool { issue.contains("/") || issue == "." || issue == ".." }

  /// The name of an issue's folder, or nil for a path elsewhere.
  private static func name(_ issue: String, root: String, current: String) -> String? {
    guard isPath(issue) else { return issue }
    let path = Paths.absolute(issue, from: current)
    return Paths.parent(path) == Paths.absolute("Issues", from: root) ? Paths.name(path) : nil
  }
}
