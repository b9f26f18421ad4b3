/// A form in which diagnostics can be written, by its name on the command line.
///
/// A new one is a ``Reporter`` in a file of its own and a line in ``all``.
public struct ReportFormat: Sendable {
  /// The name on the command line.
  public let name: String
  /// What writes it.
  public let reporter: any Reporter
  /// Whether people read it, so that a summary and a progress line may stand beside it.
  public let isForPeople: Bool

  /// Makes a format; see the properties.
  public init(_ name: String, _ reporter: any Reporter, isForPeople: Bool) {
    self.name = name
    self.reporter = reporter
    self.isForPeople = isForPeople
  }

  /// The one used unless another is asked for.
  public static let usual = ReportFormat("human", HumanReporter(), isForPeople: true)

  /// All formats.
  public static let all = [
    usual,
    ReportFormat("short", ShortReporter(), isForPeople: true),
    ReportFormat("json", JSONReporter(), isForPeople: false),
    ReportFormat("sarif", SARIFReporter(), isForPeople: false),
    ReportFormat("junit", JUnitReporter(), isForPeople: false),
    ReportFormat("github", GitHubReporter(), isForPeople: false),
    ReportFormat("markdown", MarkdownReporter(), isForPeople: false),
  ]

  /// The format of a name, if there is one.
  public static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}
