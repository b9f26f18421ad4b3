/// Bounds on what one contribution may hold; beyond them there is a diagnostic, never a crash or a wait.
public struct Limits: Sendable, Hashable {
  /// Bytes of one Markdown file.
  public var bytes = 1_048_576
  /// Levels of blocks and inlines within one another.
  public var depth = 64
  /// Nodes of one document.
  public var nodes = 200_000

  /// Makes the standard limits.
  public init() {}
}
