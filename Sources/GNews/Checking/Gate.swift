internal import Diagnostics
internal import Newsroom

/// Which findings count: those in what has changed since a revision, those that no baseline knows.
struct Gate: Sendable, Equatable {
  /// The revision since which only what has changed counts; nil for everything.
  var since: String?
  /// The file of known findings, as given.
  var baseline: String?
  /// Whether that file is written: made if it is not there, else shortened.
  var updatesBaseline = false

  /// Findings that passed through the gate.
  struct Result: Sendable {
    /// Those that count.
    var diagnostics: [Diagnostic]
    /// What to say of the others, for people.
    var remarks: [String] = []
  }

  /// Lets findings through.
  /// - Parameters:
  ///   - diagnostics: what was found, severities set, in reporting order, not summed up.
  ///   - place: the newsroom and the issues that were checked.
  ///   - environment: the world.
  ///   - check: finds what there is to find in the newsroom as another file system has it, where the files that were
  ///     changed since are given; severities set, in reporting order.
  func pass(
    _ diagnostics: [Diagnostic], at place: NewsroomPlace, in environment: Environment,
    check: (FileSystem, _ changed: Set<String>) async -> [Diagnostic]
  ) async -> Result {
    var result = Result(diagnostics: diagnostics)
    if let baseline { compare(with: baseline, place, environment, &result) }
    guard let since else { return result }
    do {
      try await keepChanged(since: since, place, environment, check, &result)
    } catch {
      result.diagnostics.append(
        Diagnostic(
          CommandDiagnostics.noRevision, at: nil, "What has changed since '\(since)' cannot be told: \(error.words)",
          help: Gate.help(error)))
    }
    return result
  }

  /// Takes out what is neither in what has changed nor new: a change may be wrong for a file that it did not touch, as
  /// that of an original is for its translations, or that of a picture for the items that show it.
  private func keepChanged(
    since revision: String, _ place: NewsroomPlace, _ environment: Environment,
    _ check: (FileSystem, Set<String>) async -> [Diagnostic], _ result: inout Result
  ) async throws(Git.Failure) {
    let repository = try GitRepository.open(place.root, environment.git).get()
    let changes = try repository.changes(since: revision, environment.files).get()
    let filter = ChangeFilter(changes: changes)
    var others = Set(result.diagnostics.filter { !filter.concerns($0) })
    guard !others.isEmpty else { return }
    if !changes.isEmpty {
      let paths = changes.keys.filter { changes[$0] != .added }.sorted()
      var contents: [String: [UInt8]] = [:]
      for (path, bytes) in zip(paths, try repository.contents(of: paths, at: revision).get()) { contents[path] = bytes }
      let added = Set(changes.keys).subtracting(contents.keys)
      let files = environment.files.before(place.root, contents, added: added)
      let known = Baseline(await check(files, Set(changes.keys)))
      others.subtract(known.compare(result.diagnostics, issues: place.issues).new)
    }
    let before = result.diagnostics.count
    result.diagnostics.removeAll(where: others.contains)
    let count = before - result.diagnostics.count
    guard count > 0 else { return }
    result.remarks.append(
      "\(Gate.findings(count)) in what did not change since '\(VisibleText.escaping(revision))'")
  }

  /// What to do when git does not tell what has changed.
  private static func help(_ failure: Git.Failure) -> String {
    switch failure {
    case .noProgram: "Install git, or leave out '--since'."
    case .noRepository: "Leave out '--since': without a repository nothing is known of earlier states."
    case .unknownRevision: "Name a revision that is there; a shallow clone may need 'git fetch' with more depth."
    case .tooSlow, .tooMuch, .other: "Put that right, or leave out '--since'."
    }
  }

  private func compare(
    with name: String, _ place: NewsroomPlace, _ environment: Environment, _ result: inout Result
  ) {
    let path = Paths.absolute(name, from: environment.currentFolder)
    let shown = Paths.shown(path, from: place.root)
    let bytes: [UInt8]
    do {
      bytes = try environment.files.read(path, Baseline.mostBytes)
    } catch .notFound where updatesBaseline {
      let baseline = Baseline(result.diagnostics)
      save(baseline, as: path, shown, environment, &result)
      result.remarks.append("\(Gate.findings(baseline.entries.count)) written to \(VisibleText.escaping(shown))")
      result.diagnostics = result.diagnostics.filter(ExitStatus.isEnvironmental)
      return
    } catch {
      var diagnostic = SourceReader.diagnostic(error, path: shown, isFolder: false)
      diagnostic.help = "Name the file of known findings, or make it with '--update-baseline'."
      result.diagnostics.append(diagnostic)
      return
    }
    var found: [Diagnostic] = []
    guard let baseline = Baseline(SourceFile(path: shown, bytes: bytes), into: &found) else {
      result.diagnostics.append(
        Diagnostic(
          CommandDiagnostics.badBaseline, path: shown, "'\(shown)' is no list of known findings",
          help: "Remove it, and make it anew with '--update-baseline'."))
      return
    }
    let comparison = baseline.compare(result.diagnostics, issues: place.issues)
    result.diagnostics = comparison.new
    if comparison.known > 0 { result.remarks.append("\(Gate.findings(comparison.known)) known") }
    guard !comparison.gone.isEmpty else { return }
    if updatesBaseline {
      save(baseline.without(comparison.gone), as: path, shown, environment, &result)
      result.remarks.append("\(Gate.findings(comparison.gone.count)) taken out of \(VisibleText.escaping(shown))")
    } else {
      result.diagnostics.append(
        Diagnostic(
          CommandDiagnostics.baselineShrinks, path: shown,
          "\(Gate.findings(comparison.gone.count)) of the known ones \(comparison.gone.count == 1 ? "is" : "are") gone",
          help: "Run the check with '--update-baseline', so that they cannot come back."))
    }
  }

  private func save(
    _ baseline: Baseline, as path: String, _ shown: String, _ environment: Environment, _ result: inout Result
  ) {
    guard let problem = environment.save(path, Array(baseline.text.utf8)) else { return }
    result.diagnostics.append(
      Diagnostic(
        CommandDiagnostics.reportNotWritten, at: nil,
        "The known findings could not be written to '\(shown)': \(problem)",
        help: "Put that right, or name another file."))
  }

  private static func findings(_ count: Int) -> String { count == 1 ? "1 finding" : "\(count) findings" }
}
