internal import ArgumentParser
internal import Diagnostics

extension Action {
  /// Performs the action in this process.
  /// - Throws: what ends the process with the action's status, unless that is 0.
  func perform(_ format: ReportFormat = .usual) async throws {
    try await perform([ReportTarget(format, .standardError)])
  }

  /// Performs the action in this process, and writes reports.
  /// - Throws: what ends the process with the action's status, unless that is 0.
  func perform(_ reports: [ReportTarget]) async throws {
    let status = await perform(in: .system, reports: reports)
    if status != .success { throw ExitCode(status.rawValue) }
  }
}
