internal import Diagnostics
internal import Newsroom

/// Where the newsroom is, and which of its issues are meant.
struct NewsroomPlace: Equatable, Sendable {
  /// The newsroom's folder, absolute.
  var root: String
  /// The names of the issues' folders, each once, in the order given; that they exist is for the loader to see.
  var issues: [String]

  /// Finds the newsroom and the names of the issues.
  /// - Parameters:
  ///   - newsroom: the folder given with `--newsroom`; without it, it is the nearest folder upwards with a `gnews.yml`,
  ///     from the first issue if that is a path, else from the caller's folder.
  ///   - issues: names (`issue-2`) or paths (`Issues/issue-2/`).
  ///   - environment: the world.
  ///   - diagnostics: gets an error if there is no newsroom.
  init?(newsroom: String?, issues: [String], in environment: Environment, diagnostics: inout [Diagnostic]) {
    let current = environment.currentFolder
    let start = Paths.absolute(newsroom ?? issues.first { NewsroomPlace.isPath($0) } ?? ".", from: current)
    let found = NewsroomLoader.findRoot(from: start, fileSystem: environment.files)
    // A newsroom that is named is that folder, not one above it.
    guard let root = found, newsroom == nil || root == start else {
      diagnostics.append(NewsroomLoader.noNewsroom(at: start))
      return nil
    }
    self.root = root
    self.issues = []
    for issue in issues {
      let name = NewsroomPlace.name(issue, root: root, current: current)
      if !self.issues.contains(name) { self.issues.append(name) }
    }
  }

  private static func isPath(_ issue: String) -> Bool { issue.contains("/") || issue == "." || issue == ".." }

  /// The name of an issue's folder; a path elsewhere stays what it is, and will not be found.
  private static func name(_ issue: String, root: String, current: String) -> String {
    guard isPath(issue) else { return issue }
    let path = Paths.absolute(issue, from: current)
    return Paths.parent(path) == Paths.absolute(NewsroomLoader.issuesFolder, from: root) ? Paths.name(path) : issue
  }
}
