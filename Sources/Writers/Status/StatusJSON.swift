public import Completeness
public import Diagnostics
internal import Newsroom

/// The status for programs: an object of version 1, described by its schema.
public struct StatusJSON: StatusWriter {
  /// Makes a writer.
  public init() {}

  /// Writes reports; see ``StatusWriter``.
  public func text(of reports: [StatusReport], style: ReportStyle) -> String {
    let totals = StatusReport.languages(of: reports).map { StatusJSON.value($0, StatusReport.count($0, in: reports)) }
    return JSONValue.members(
      ("version", 1), ("issues", .array(reports.map(StatusJSON.value))), ("totals", .array(totals))
    ).encoded() + "\n"
  }

  private static func value(_ report: StatusReport) -> JSONValue {
    .members(
      ("issue", .string(report.issue)), ("number", .number(report.number)), ("date", .string(report.date.description)),
      ("title", value(report.title, report.languages)),
      ("languages", .array(report.languages.map { .string($0.rawValue) })),
      ("totals", .array(report.languages.map { value($0, report.count($0)) })),
      ("groups", .array(report.groups.map { value($0, report.languages) })),
      ("findings", .array(report.otherFindings.map(JSONReporter.value))))
  }

  private static func value(_ group: StatusReport.Group, _ languages: [Language]) -> JSONValue {
    var place = "section"
    var section: String?
    switch group.place {
    case .section(let id): section = id
    case .outside: place = "cover-and-colophon"
    case .unsorted: place = "unsorted"
    }
    return .members(
      ("place", .string(place)), ("section", .optional(section)), ("title", value(group.title, languages)),
      ("totals", .array(languages.map { value($0, group.count($0)) })), ("items", .array(group.rows.map(value))))
  }

  private static func value(_ row: StatusReport.Row) -> JSONValue {
    .members(
      ("slug", .string(row.slug)), ("title", .string(row.title)), ("titleLanguage", .string(row.language.rawValue)),
      ("versions", .array(row.cells.map(value))))
  }

  private static func value(_ cell: StatusReport.Cell) -> JSONValue {
    .members(
      ("language", .string(cell.language.rawValue)), ("state", .string(cell.state.rawValue)),
      ("original", .bool(cell.isOriginal)), ("path", .optional(cell.path)),
      ("findings", .array(cell.findings.map(JSONReporter.value))))
  }

  private static func value(_ language: Language, _ count: StatusCount) -> JSONValue {
    .members(
      ("language", .string(language.rawValue)), ("meant", .number(count.meant)),
      ("complete", .number(count[.complete])), ("percent", .number(count.percent)),
      ("states", .object(TranslationState.allCases.map { .init($0.rawValue, .number(count[$0])) })))
  }

  private static func value(_ text: Localized<String>, _ languages: [Language]) -> JSONValue {
    .object(languages.compactMap { language in text[language].map { .init(language.rawValue, .string($0)) } })
  }
}
