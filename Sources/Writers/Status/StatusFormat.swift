public import Completeness
public import Diagnostics

/// Writes how issues stand, in one form.
public protocol StatusWriter: Sendable {
  /// Writes reports in the order given.
  /// - Parameters:
  ///   - reports: one an issue.
  ///   - style: colours and width, where the form has any.
  /// - Returns: whole lines, the last one ended too.
  func text(of reports: [StatusReport], style: ReportStyle) -> String
}

/// A form in which the status can be written, by its name on the command line.
///
/// A new one is a ``StatusWriter`` in a file of its own and a line in ``all``.
public struct StatusFormat: Sendable {
  /// The name on the command line.
  public let name: String
  /// What writes it.
  public let writer: any StatusWriter

  /// Makes a format; see the properties.
  public init(_ name: String, _ writer: any StatusWriter) {
    self.name = name
    self.writer = writer
  }

  /// The one used unless another is asked for.
  public static let usual = StatusFormat("table", StatusTable())

  /// All formats.
  public static let all = [
    usual,
    StatusFormat("json", StatusJSON()),
    StatusFormat("markdown", StatusMarkdown()),
    StatusFormat("html", StatusPage()),
  ]

  /// The format of a name, if there is one.
  public static func named(_ name: String) -> StatusFormat? { all.first { $0.name == name } }
}
