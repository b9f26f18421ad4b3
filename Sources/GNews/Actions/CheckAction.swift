internal import Completeness
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
  /// The day that deadlines are held against; nil for the day it is.
  var today: CalendarDate?
  /// The severities set.
  var policy = SeverityPolicy()
  /// The phases.
  var phases: Phases

  /// More bytes of contributions than this are not drawn while an issue is being prepared: what only pages can show is
  /// told by a build, and by the check before the release.
  private static let mostDrawn = 4_000_000

  /// Checks; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    guard
      let place = NewsroomPlace(newsroom: newsroom, issues: issues, in: environment, diagnostics: &diagnostics)
    else { return Outcome(diagnostics, policy: policy) }
    let context = CheckContext(
      policy: isRelease ? .release : .preparing, today: today ?? environment.today(), newsroom: place.root,
      in: environment, into: &diagnostics)
    var undrawn: [String] = []
    for issue in place.issues {
      let request = Pipeline.Request(
        newsroom: place.root, issue: issue, context: context,
        extent: .everything, mostDrawn: isRelease ? nil : CheckAction.mostDrawn)
      let result = await Pipeline(phases: phases, files: environment.files).run(request, progress: progress)
      diagnostics += result.diagnostics
      if result.isUndrawn { undrawn.append(issue) }
    }
    let remark =
      undrawn.isEmpty
      ? ""
      : "pages not set for " + undrawn.map(VisibleText.escaping).joined(separator: ", ")
        + ", which is very long; '--release' sets them"
    var outcome = Outcome(diagnostics, policy: policy, remark: remark)
    outcome.newsroom = place.root
    guard outcome.diagnostics.isEmpty, remark.isEmpty else { return outcome }
    outcome.output = place.issues.map { $0 + ": nothing found\n" }.joined()
    return outcome
  }
}
