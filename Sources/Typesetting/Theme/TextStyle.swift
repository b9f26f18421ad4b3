/// How the text of a role is set.
public struct TextStyle: Sendable, Hashable {
  /// How lines fill the measure.
  public enum Alignment: String, Sendable, Hashable, CaseIterable { case justified, start, center, end }

  /// The name of the font family in the theme.
  public var family: String
  /// The size in CSS pixels, a multiple of a quarter.
  public var size: Double
  /// The distance of baselines in CSS pixels.
  public var leading: Double
  /// Whether it is bold throughout.
  public var isBold: Bool
  /// Whether it is italic throughout.
  public var isItalic: Bool
  /// How lines fill the measure.
  public var alignment: Alignment
  /// Whether words may be hyphenated.
  public var hyphenates: Bool
  /// The name of a colour token of the theme, or `section` for the section's colour.
  public var colour: String

  /// Makes a style; see the properties.
  public init(
    family: String, size: Double, leading: Double, isBold: Bool = false, isItalic: Bool = false,
    alignment: Alignment = .start, hyphenates: Bool = false, colour: String = "text"
  ) {
    self.family = family
    self.size = size
    self.leading = leading
    self.isBold = isBold
    self.isItalic = isItalic
    self.alignment = alignment
    self.hyphenates = hyphenates
    self.colour = colour
  }
}
