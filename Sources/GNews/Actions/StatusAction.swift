internal import Completeness
internal import Diagnostics
internal import Newsroom
internal import Writers

/// Shows how the items of issues stand in each language; judges all, draws nothing.
struct StatusAction: Action {
  /// The newsroom's folder as given.
  var newsroom: String?
  /// The issues as given; empty for all there are.
  var issues: [String]
  /// The form of the product.
  var format = StatusFormat.usual
  /// The file to write to as given; else standard output.
  var output: String?
  /// The severities set.
  var policy = SeverityPolicy()
  /// The phases.
  var phases: Phases

  /// Shows; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    guard let place = NewsroomPlace(newsroom: newsroom, issues: issues, in: environment, diagnostics: &diagnostics),
      let names = issues.isEmpty
        ? phases.list(environment.files, place.root, &diagnostics) : place.issues
    else { return Outcome(diagnostics, policy: policy) }
    var context = CheckContext(.preparing, today: nil, newsroom: place.root, environment, into: &diagnostics)
    // The same newsroom has the same status on any day; that it is late is for `check` to tell.
    context.today = nil
    var reports: [StatusReport] = []
    for issue in names {
      let request = Pipeline.Request(
        newsroom: place.root, issue: issue, context: context, extent: .everything)
      let found = Pipeline(phases: phases, files: environment.files).examine(request, progress: progress)
      // What the checks found is in the report; what could not be read may be missing from it.
      diagnostics += policy.applied(to: found.loading).filter { $0.severity == .error }
      guard let issue = found.issue else { continue }
      let told = policy.applied(to: found.loading + found.checking)
      reports.append(StatusReport(issue, Diagnostic.summarizing(told)))
    }
    var outcome = Outcome(diagnostics, policy: policy)
    // Content is for `check` to judge; only what could not be shown is a failure here.
    if outcome.status == .content { outcome.status = reports.count == names.count ? .success : .environment }
    guard !reports.isEmpty || issues.isEmpty && outcome.status == .success else { return outcome }
    write(reports, newsroom: place.root, to: &outcome, environment)
    return outcome
  }

  /// Writes the reports to the file, or makes them what the command prints.
  private func write(
    _ reports: [StatusReport], newsroom: String, to outcome: inout Outcome, _ environment: Environment
  ) {
    let style = output == nil ? environment.outputStyle : ReportStyle(width: 80)
    let text = format.writer.text(of: reports, style: style)
    guard let output else {
      outcome.output = text
      return
    }
    if let failure = ReportWriting.save(text, as: output, newsroom: newsroom, in: environment) {
      outcome.diagnostics.append(failure)
      outcome.status = .environment
    } else {
      let path = Paths.absolute(output, from: environment.currentFolder)
      outcome.output = VisibleText.escaping(Paths.shown(path, from: environment.currentFolder)) + "\n"
    }
  }
}
