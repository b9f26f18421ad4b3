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
    let progress = Progress(environment, isShown: format.isForPeople)
    progress.run()
    var outcome = await run(in: environment, progress: progress)
    progress.finish()
    if !outcome.output.isEmpty, !environment.writeOutput(outcome.output) {
      outcome.diagnostics.append(
        Diagnostic(CommandDiagnostics.outputFailed, at: nil, "Standard output could not be written"))
      outcome.status = .environment
    }
    let style = ReportStyle(isColoured: environment.isColoured, width: min(environment.terminalWidth ?? 120, 160))
    var report = format.reporter.report(outcome.diagnostics, style: style)
    if format.isForPeople {
      let summary = DiagnosticSummary(outcome.diagnostics).text
      let line = [summary, outcome.remark].filter { !$0.isEmpty }.joined(separator: "; ")
      if !line.isEmpty { report += (report.isEmpty ? "" : "\n") + line + "\n" }
    }
    if !report.isEmpty { environment.writeError(report) }
    return outcome.status
  }
}
