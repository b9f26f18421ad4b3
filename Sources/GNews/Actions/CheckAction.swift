internal import Completeness
internal import Diagnostics
internal import Newsroom

/// Finds everything that a build can find wrong, and what is missing or wrong in translations.
struct CheckAction: Action {
  /// The newsroom's folder as given.
  var newsroom: String?
  /// The issues as given.
  var issues: [String]
  /// Whether the issue is to be released now, so that what may be open while preparing may no longer be.
  var isRelease = false
  /// The day that deadlines are held against; nil for the day it is.
  var today: CalendarDate?
  /// Which findings count.
  var gate = Gate()
  /// Whether what is safe is put right.
  var isFixing = false
  /// The severities set.
  var policy = SeverityPolicy()
  /// The phases.
  var phases: Phases

  /// More bytes of contributions than this are not drawn while an issue is being prepared: what only pages can show is
  /// told by a build, and by the check before the release.
  private static let mostDrawn = 4_000_000

  /// How often what is safe is put right before drafts are made.
  private static let mostRounds = 5

  /// Checks; see ``Action``.
  func run(in environment: Environment, progress: Progress) async -> Outcome {
    var diagnostics: [Diagnostic] = []
    guard
      let place = NewsroomPlace(newsroom: newsroom, issues: issues, in: environment, diagnostics: &diagnostics)
    else { return Outcome(diagnostics, policy: policy) }
    let context = CheckContext(
      isRelease ? .release : .preparing, today: today, newsroom: place.root, environment, into: &diagnostics)
    var remarks: [String] = []
    if isFixing {
      let report = fix(at: place, context, environment, progress)
      diagnostics += report.failures
      if !report.words.isEmpty { remarks.append(report.words) }
    }
    let found = await findings(at: place, context, environment.files, progress)
    diagnostics += found.diagnostics
    let undrawn = found.undrawn
    if !undrawn.isEmpty {
      remarks.append(
        "pages not set for " + undrawn.map(VisibleText.escaping).joined(separator: ", ")
          + ", which is very long; '--release' sets them")
    }
    let passed = await gate.pass(policy.applied(to: diagnostics), at: place, in: environment) { files, changed in
      var earlier = context
      // When the others were last changed is as it was; when these were, nothing tells.
      earlier.history.lastChange = { changed.contains($0) ? nil : context.history.lastChange($0) }
      return policy.applied(to: await findings(at: place, earlier, files, progress).diagnostics)
    }
    remarks += passed.remarks
    var outcome = Outcome(passed.diagnostics, policy: policy, remark: remarks.joined(separator: "; "))
    outcome.newsroom = place.root
    guard outcome.diagnostics.isEmpty, remarks.isEmpty else { return outcome }
    outcome.output = place.issues.map { $0 + ": nothing found\n" }.joined()
    return outcome
  }

  /// What there is to find in the issues, and those whose pages were not set.
  private func findings(
    at place: NewsroomPlace, _ context: CheckContext, _ files: FileSystem, _ progress: Progress
  ) async -> (diagnostics: [Diagnostic], undrawn: [String]) {
    var diagnostics: [Diagnostic] = []
    var undrawn: [String] = []
    for issue in place.issues {
      let request = Pipeline.Request(
        newsroom: place.root, issue: issue, context: context,
        extent: .everything, mostDrawn: isRelease ? nil : CheckAction.mostDrawn)
      let result = await Pipeline(phases: phases, files: files).run(request, progress: progress)
      diagnostics += result.diagnostics
      if result.isUndrawn { undrawn.append(issue) }
      // The process ends soon, which gives its memory back at once rather than value by value.
      if issue == place.issues.last { Self.keepToTheEnd(result) }
    }
    return (diagnostics, undrawn)
  }

  /// Never frees what an issue takes.
  private static func keepToTheEnd(_ result: Pipeline.Result) {
    final class Box {
      let result: Pipeline.Result
      init(_ result: Pipeline.Result) { self.result = result }
    }
    _ = Unmanaged.passRetained(Box(result))
  }

  /// Puts right what is safe, before the check.
  private func fix(
    at place: NewsroomPlace, _ context: CheckContext, _ environment: Environment, _ progress: Progress
  ) -> FixWriting.Report {
    let writing = FixWriting(environment: environment, root: place.root)
    var report = FixWriting.Report()
    for issue in place.issues {
      let request = Pipeline.Request(newsroom: place.root, issue: issue, context: context, extent: .everything)
      // What stood in the way of reading a file may hide more, and drafts are made of what was put right.
      for _ in 0..<CheckAction.mostRounds {
        let found = Pipeline(phases: phases, files: environment.files).examine(request, progress: progress)
        let before = report.changes
        writing.apply(policy.applied(to: found.loading + found.checking), to: &report)
        guard report.changes == before else { continue }
        if let issue = found.issue {
          writing.addDrafts(issue, to: &report)
          writing.tidy(issue, to: &report)
        }
        break
      }
    }
    return report
  }
}
