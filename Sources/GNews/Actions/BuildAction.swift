internal import Diagnostics
internal import Newsroom
internal import Writers

/// Builds the editions of issues and writes them; an issue whose content has errors is not written.
struct BuildAction: Action {
  /// The newsroom's folder as given.
  var newsroom: String?
  /// The issues as given.
  var issues: [String]
  /// The languages; empty for all.
  var languages: [Language] = []
  /// The names of the formats; empty for the newsroom's own, or the usual ones.
  var formats: [String] = []
  /// The theme as given.
  var theme: String?
  /// Whether the text is to run on without pages.
  var isFlowing = false
  /// The output folder as given; else `Build` in the newsroom.
  var output: String?
  /// The severities set.
  var policy = SeverityPolicy()
  /// The phases.
  var phases: Phases
  /// How long to wait for another build, in milliseconds.
  var patience = 10_000

  /// Builds; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    guard
      let place = NewsroomPlace(newsroom: newsroom, issues: issues, in: environment, diagnostics: &diagnostics)
    else { return Outcome(diagnostics, policy: policy) }
    let root = output.map { Paths.absolute($0, from: environment.currentFolder) } ?? place.root + "/Build"
    var lines: [(path: String, words: String)] = []
    var unwritten: [String] = []
    var remarks: [String] = []
    for issue in place.issues {
      let request = Pipeline.Request(
        newsroom: place.root, issue: issue, languages: languages, formats: formats, theme: theme, isFlowing: isFlowing)
      let result = await Pipeline(phases: phases, files: environment.files).run(request, progress: progress)
      if issue == place.issues.last { Lasting.keep(result) }
      // What an edition lacks because nobody has translated it yet is counted here; `check` names it.
      let gaps =
        policy.errors.contains(BuildAction.gap) ? [] : result.diagnostics.filter { $0.kind.id == BuildAction.gap }
      if !gaps.isEmpty { remarks.append(BuildAction.remark(gaps.count, issue)) }
      let found = gaps.isEmpty ? result.diagnostics : result.diagnostics.filter { $0.kind.id != BuildAction.gap }
      diagnostics += found
      if policy.fails(policy.applied(to: found)) {
        unwritten.append(issue)
        continue
      }
      progress.say(issue + ": writing")
      let folder = OutputFolder(
        root: root, name: issue, shownRoot: Paths.shown(root, from: environment.currentFolder), patience: patience)
      guard let report = write(result.products, to: folder, environment, &diagnostics) else {
        unwritten.append(issue)
        continue
      }
      lines += result.products.map { BuildAction.line($0, folder, report) }
    }
    if !unwritten.isEmpty {
      remarks.append(unwritten.map(VisibleText.escaping).joined(separator: ", ") + " not written")
    }
    var outcome = Outcome(
      diagnostics, policy: policy, output: BuildAction.table(lines), remark: remarks.joined(separator: "; "))
    outcome.newsroom = place.root
    return outcome
  }

  /// The id of a translation that is missing.
  private static let gap = "missing-edition"

  private static func remark(_ gaps: Int, _ issue: String) -> String {
    (gaps == 1 ? "1 translation is" : "\(gaps) translations are")
      + " missing, 'gnews check \(VisibleText.escaping(issue))' names "
      + (gaps == 1 ? "it" : "them")
  }

  private func write(
    _ products: [Pipeline.Product], to folder: OutputFolder, _ environment: Environment,
    _ diagnostics: inout [Diagnostic]
  ) -> OutputReport? {
    // A build of some editions leaves the others alone.
    let parts = Set(products.map { $0.language.rawValue + "/" + $0.format })
    return folder.write(
      OutputTree(products.flatMap(\.files)),
      replacing: languages.isEmpty && formats.isEmpty ? .everything : .parts(parts), diagnostics: &diagnostics,
      onWait: { environment.writeError("waiting for another build of \(folder.name) to end\n") })
  }

  private static func line(
    _ product: Pipeline.Product, _ folder: OutputFolder, _ report: OutputReport
  ) -> (path: String, words: String) {
    var words = product.rendering.pages.map { String($0) + ($0 == 1 ? " page" : " pages") } ?? ""
    if report.unchanged.contains(product.main) { words += words.isEmpty ? "unchanged" : ", unchanged" }
    return (folder.shownRoot + "/" + folder.name + "/" + product.main, words)
  }

  private static func table(_ lines: [(path: String, words: String)]) -> String {
    let width = lines.map { DisplayWidth.cells(of: $0.path) }.max() ?? 0
    var text = ""
    for (path, words) in lines {
      text += VisibleText.escaping(path)
      if !words.isEmpty { text += String(repeating: " ", count: width - DisplayWidth.cells(of: path) + 2) + words }
      text += "\n"
    }
    return text
  }
}
