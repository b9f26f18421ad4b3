/// Writes diagnostics out in one form.
public protocol Reporter: Sendable {
  /// Writes diagnostics in the order given.
  /// - Parameters:
  ///   - diagnostics: what to tell, sorted by the caller.
  ///   - style: colours and width.
  /// - Returns: whole lines, the last one ended too; empty if there is nothing to say.
  func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String
}
