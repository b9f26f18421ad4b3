/// What a report may use of the place it is shown in.
public struct ReportStyle: Sendable, Hashable {
  /// Whether it is coloured with ANSI escape sequences.
  public var isColoured: Bool
  /// The cells of a line.
  public var width: Int

  /// Makes a style; without arguments that of a file or a pipe.
  public init(isColoured: Bool = false, width: Int = 120) {
    self.isColoured = isColoured
    self.width = width
  }
}
