internal import Diagnostics
internal import Newsroom

/// Finds everything that a build can find wrong, and missing editions of items; writes nothing.
struct CheckAction: Action {
  /// The newsroom's folder as given.
  var newsroom: String?
  /// The issues as given.
  var issues: [String]
  /// Whether the issue is to be released now, so that what may be open while preparing may no longer be.
  var isRelease = false
  /// The severities set.
  var policy = SeverityPolicy()
  /// The phases.
  var phases: Phases

  /// Checks; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    guard
      let place = NewsroomPlace(newsroom: newsroom, issues: issues, in: environment, diagnostics: &diagnostics)
    else { return Outcome(diagnostics, policy: policy) }
    for issue in place.issues {
      let request = Pipeline.Request(newsroom: place.root, issue: issue, isRelease: isRelease)
      diagnostics += await Pipeline(phases: phases, files: environment.files).run(request, progress: progress)
        .diagnostics
    }
    var outcome = Outcome(diagnostics, policy: policy)
    outcome.newsroom = place.root
    guard outcome.diagnostics.isEmpty else { return outcome }
    outcome.output = place.issues.map { $0 + ": nothing found\n" }.joined()
    return outcome
  }
}
