/// What a report may use besides the diagnostics: the place it is shown in, and what the run was.
public struct ReportStyle: Sendable, Hashable {
  /// Whether it is coloured with ANSI escape sequences.
  public var isColoured: Bool
  /// The cells of a line.
  public var width: Int
  /// The newsroom's folder in its repository, with a final slash; empty if they are one, or there is no repository.
  public var newsroomPrefix = ""
  /// The least severity that fails the run: errors, or warnings under `--strict`.
  public var failing = Severity.error
  /// The version of gnews, for forms that name it.
  public var version = ""

  /// Makes a style; without arguments that of a file or a pipe.
  public init(isColoured: Bool = false, width: Int = 120) {
    self.isColoured = isColoured
    self.width = width
  }

  /// A path as tools that look at the whole repository know it; an absolute path stays what it is.
  /// - Parameter path: relative to the newsroom.
  public func repositoryPath(_ path: String) -> String { path.hasPrefix("/") ? path : newsroomPrefix + path }
}
