internal import Diagnostics
internal import Import
internal import Newsroom

/// Makes an issue of whole-edition files, one a language.
struct ImportAction: Action {
  /// The newsroom's folder as given.
  var newsroom: String?
  /// The files as given, with the languages given with them.
  var files: [(language: String?, path: String)]
  /// The name of the issue's folder.
  var issue: String
  /// The original's language.
  var original: Language?
  /// The issue's number.
  var number: Int?
  /// The month it appeared.
  var date: YearMonth?
  /// The level of the headings that begin items.
  var itemLevel: Int?
  /// The map file as given.
  var map: String?
  /// The folder of pictures as given.
  var imagesRoot: String?
  /// The address of the old site.
  var site: String?
  /// Whether nothing is written.
  var isDry = false

  /// Imports; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    func outcome(_ output: String = "", _ remark: String = "") -> Outcome {
      Outcome(diagnostics, policy: SeverityPolicy(), output: output, remark: remark)
    }
    guard
      let place = NewsroomPlace(newsroom: newsroom, issues: [], in: environment, diagnostics: &diagnostics),
      let index = NewsroomLoader(fileSystem: environment.files, root: place.root).load(into: &diagnostics),
      !diagnostics.contains(where: { $0.severity == .error })
    else { return outcome("", "nothing was written") }
    progress.say("reading \(files.count) files")
    let importer = Importer(newsroom: index, fileSystem: environment.files)
    guard let plan = importer.plan(request(environment), into: &diagnostics) else {
      return outcome("", "nothing was written")
    }
    let table = ImportTable(plan: plan).text
    if isDry { return outcome(table, "nothing was written, as --dry-run asks") }
    progress.say("writing " + issue)
    let folder = Paths.absolute(NewsroomLoader.issuesFolder + "/" + issue, from: place.root)
    if let problem = environment.add(plan.files.map { ($0.path, $0.bytes) }, folder) {
      diagnostics.append(
        Diagnostic(
          ImportDiagnostics.notWritten, path: NewsroomLoader.issuesFolder + "/" + issue,
          "'\(issue)' could not be written: \(problem)", help: "Nothing of it is there."))
      return outcome()
    }
    return outcome(table)
  }

  private func request(_ environment: Environment) -> ImportRequest {
    let current = environment.currentFolder
    func source(_ path: String, _ language: String? = nil) -> ImportRequest.Source {
      let place = Paths.absolute(path, from: current)
      return ImportRequest.Source(path: Paths.shown(place, from: current), place: place, language: language)
    }
    var request = ImportRequest(sources: files.map { source($0.path, $0.language) }, issue: issue)
    request.original = original
    request.number = number
    request.date = date
    request.itemLevel = itemLevel
    request.map = map.map { source($0) }
    request.imagesRoot = imagesRoot.map { Paths.absolute($0, from: current) }
    request.site = site
    return request
  }
}
