/// Diagnostics for machines: an object of version 1, described in `docs/architecture.md`.
///
/// Lines and columns count from 1, columns in Unicode scalars; `start` and `end` are byte offsets into the file.
public struct JSONReporter: Reporter {
  /// Makes a reporter.
  public init() {}

  /// Writes diagnostics; without any it writes the object all the same; see ``Reporter``.
  public func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String {
    let summary = DiagnosticSummary(diagnostics)
    return JSONValue.members(
      ("version", .integer(1)),
      ("diagnostics", .array(diagnostics.map(value))),
      (
        "summary",
        .members(
          ("errors", .integer(summary.errors)), ("warnings", .integer(summary.warnings)),
          ("notes", .integer(summary.notes)))
      )
    ).text() + "\n"
  }

  private func value(_ diagnostic: Diagnostic) -> JSONValue {
    .members(
      ("id", .string(diagnostic.kind.id)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("path", .optional(diagnostic.location?.file.path ?? diagnostic.path)),
      ("range", range(diagnostic.location)),
      ("headline", .string(diagnostic.headline)),
      ("help", .string(diagnostic.help)),
      ("notes", .array(diagnostic.notes.map(note))),
      ("fixIts", .array(diagnostic.fixIts.map(fixIt))))
  }

  private func note(_ note: Diagnostic.Note) -> JSONValue {
    .members(
      ("text", .string(note.text)), ("path", .optional(note.location?.file.path)), ("range", range(note.location)))
  }

  private func fixIt(_ fixIt: Diagnostic.FixIt) -> JSONValue {
    .members(
      ("label", .string(fixIt.label)), ("path", .string(fixIt.location.file.path)), ("range", range(fixIt.location)),
      ("replacement", .string(fixIt.replacement)))
  }

  private func range(_ location: Location?) -> JSONValue {
    guard let location else { return .null }
    let start = location.start
    let end = location.end
    return .members(
      ("line", .integer(start.line)), ("column", .integer(start.column)),
      ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
      ("start", .integer(location.range.lowerBound)), ("end", .integer(location.range.upperBound)))
  }
}
