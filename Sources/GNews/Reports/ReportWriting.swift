internal import Diagnostics
internal import Newsroom

/// Writes the reports of a command: files first, so that those on the terminal tell what could not be written.
struct ReportWriting {
  /// What the command did; gets what goes wrong here.
  private(set) var outcome: Outcome
  private let environment: Environment
  private var failures: [Diagnostic] = []

  /// Begins.
  init(_ outcome: Outcome, in environment: Environment) {
    self.outcome = outcome
    self.environment = environment
  }

  /// Writes the product and all reports.
  mutating func write(_ reports: [ReportTarget]) {
    // Nothing stands beside a report on standard output.
    if !reports.contains(where: \.isProduct), !outcome.output.isEmpty, !environment.writeOutput(outcome.output) {
      fail(ReportWriting.outputFailed)
    }
    var style = ReportStyle()
    style.version = Version.current
    style.failing = outcome.failing
    if reports.contains(where: { !$0.format.isForPeople }) { style.newsroomPrefix = newsroomPrefix }
    var paths: [String] = []
    for report in reports {
      guard case .file(let path) = report.destination else { continue }
      save(report.format.reporter.report(outcome.diagnostics, style: style), as: path)
      paths.append(path)
    }
    for report in reports where report.isProduct {
      if !environment.writeOutput(report.format.reporter.report(outcome.diagnostics, style: style)) {
        fail(ReportWriting.outputFailed)
      }
    }
    writeError(reports, style, files: paths)
  }

  private mutating func fail(_ diagnostic: Diagnostic) {
    outcome.diagnostics.append(diagnostic)
    outcome.status = .environment
    failures.append(diagnostic)
  }

  private static let outputFailed = Diagnostic(
    CommandDiagnostics.outputFailed, at: nil, "Standard output could not be written")

  private mutating func save(_ text: String, as path: String) {
    if let failure = ReportWriting.save(text, as: path, newsroom: outcome.newsroom, in: environment) { fail(failure) }
  }

  /// Writes a report to a file, unless that is one that gnews reads.
  /// - Parameters:
  ///   - text: the report.
  ///   - path: the file as named by the caller.
  ///   - newsroom: the newsroom's folder, absolute, if there is one.
  ///   - environment: the world.
  /// - Returns: what went wrong, or nil.
  static func save(
    _ text: String, as path: String, newsroom: String?, in environment: Environment
  ) -> Diagnostic? {
    let absolute = Paths.absolute(path, from: environment.currentFolder)
    var problem: String?
    if let newsroom, NewsroomFiles.isSource(absolute, of: newsroom, environment.files) {
      problem = "it is part of the newsroom"
    } else {
      problem = environment.save(absolute, Array(text.utf8))
    }
    return problem.map {
      Diagnostic(
        CommandDiagnostics.reportNotWritten, at: nil, "The report could not be written to '\(path)': \($0)",
        help: "Put that right, or name another file.")
    }
  }

  /// The report for people, or else what failed here and, if all reports went to files, what came of it.
  private func writeError(_ reports: [ReportTarget], _ style: ReportStyle, files: [String]) {
    var style = style
    style.isColoured = environment.isColoured
    style.width = min(environment.terminalWidth ?? 120, 160)
    let report = reports.first { $0.destination == .standardError }
    var text = (report?.format ?? .usual).reporter.report(report == nil ? failures : outcome.diagnostics, style: style)
    if report?.format.isForPeople ?? !reports.contains(where: \.isProduct) {
      var parts = [DiagnosticSummary(outcome.diagnostics).text, outcome.remark].filter { !$0.isEmpty }
      if report == nil, failures.isEmpty, !parts.isEmpty {
        parts.append("see " + files.map(VisibleText.escaping).joined(separator: ", "))
      }
      let line = parts.joined(separator: "; ")
      if !line.isEmpty { text += (text.isEmpty ? "" : "\n") + line + "\n" }
    }
    if !text.isEmpty { environment.writeError(text) }
  }

  /// The newsroom's folder in its repository.
  private var newsroomPrefix: String {
    guard let newsroom = outcome.newsroom, let root = NewsroomFiles.repository(above: newsroom, environment.files),
      root != newsroom
    else { return "" }
    return Paths.shown(newsroom, from: root) + "/"
  }
}
