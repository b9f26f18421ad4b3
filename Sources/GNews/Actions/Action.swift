internal import Diagnostics

/// What a command does once its arguments are understood.
protocol Action: Sendable {
  /// Does it.
  func run(in environment: Environment, progress: Progress) async -> Outcome
}

extension Action {
  /// Does it and tells what came of it: the product on standard output; diagnostics and a summary on standard error.
  /// - Returns: with what the command ends.
  func perform(in environment: Environment, format: ReportFormat) async -> ExitStatus {
    await perform(in: environment, reports: [ReportTarget(format, .standardError)])
  }

  /// Does it and writes reports of what came of it.
  /// - Returns: with what the command ends.
  func perform(in environment: Environment, reports: [ReportTarget]) async -> ExitStatus {
    let isForPeople = reports.allSatisfy { $0.format.isForPeople || $0.destination != .standardError }
    let progress = Progress(environment, isShown: isForPeople)
    progress.run()
    let outcome = await run(in: environment, progress: progress)
    progress.finish()
    var writing = ReportWriting(outcome, in: environment)
    writing.write(reports)
    return writing.outcome.status
  }
}
