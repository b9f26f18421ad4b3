/// Diagnostics for machines: an object of version 1, described in `docs/diagnostics.md`.
///
/// Lines and columns count from 1, columns in Unicode scalars; `start` and `end` are byte offsets into the file.
public struct JSONReporter: Reporter {
  /// Makes a reporter.
  public init() {}

  /// Writes diagnostics; without any it writes the object all the same; see ``Reporter``.
  public func report(_ diagnostics: [Diagnostic], style: ReportStyle) -> String {
    let summary = DiagnosticSummary(diagnostics)
    return JSONValue.members(
      ("version", .number(1)),
      ("diagnostics", .array(diagnostics.map(JSONReporter.value))),
      (
        "summary",
        .members(
          ("errors", .number(summary.errors)), ("warnings", .number(summary.warnings)),
          ("notes", .number(summary.notes)))
      )
    ).encoded() + "\n"
  }

  /// A diagnostic as an object.
  public static func value(_ diagnostic: Diagnostic) -> JSONValue {
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

  private static func note(_ note: Diagnostic.Note) -> JSONValue {
    .members(
      ("text", .string(note.text)), ("path", .optional(note.location?.file.path)), ("range", range(note.location)))
  }

  private static func fixIt(_ fixIt: Diagnostic.FixIt) -> JSONValue {
    .members(
      ("label", .string(fixIt.label)), ("path", .string(fixIt.location.file.path)), ("range", range(fixIt.location)),
      ("replacement", .string(fixIt.replacement)))
  }

  private static func range(_ location: Location?) -> JSONValue {
    guard let location else { return .null }
    let start = location.start
    let end = location.end
    return .members(
      ("line", .number(start.line)), ("column", .number(start.column)),
      ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
      ("start", .number(location.range.lowerBound)), ("end", .number(location.range.upperBound)))
  }
}
