/// A line of a typeset text.
public struct Line: Sendable, Hashable {
  /// How a line ends.
  public enum Ending: Sendable, Hashable {
    /// At a space, which vanishes.
    case space
    /// Inside a word, with a hyphen drawn.
    case hyphen
    /// Between characters, with nothing drawn: behind a hyphen or a slash, or in an unbreakable word wider than the
    /// measure.
    case zeroWidth
    /// At a forced line break.
    case forced
    /// At the end of the text.
    case end
  }

  /// The bytes of the text on the line, without the space it breaks at.
  public var range: Range<Int>
  /// The width with natural spaces, in pixels (cells for plain text).
  public var width: Double
  /// How it ends.
  public var ending: Ending
  /// Whether the next line nearly fits onto this one, so that its end must be forced where it is drawn.
  public var isTight = false

  /// Makes a line.
  public init(range: Range<Int>, width: Double, ending: Ending) {
    self.range = range
    self.width = width
    self.ending = ending
  }
}
