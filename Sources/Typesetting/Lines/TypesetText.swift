public import Editions

/// A text with its lines chosen.
public struct TypesetText: Sendable, Hashable {
  /// The text, page numbers put in.
  public var text: RichText
  /// What it is; gives the style.
  public var role: TextRole
  /// The width of its lines' box, in pixels.
  public var measure: Double
  /// Its lines, at least one unless the text is empty.
  public var lines: [Line]
  /// How much narrower every space is set than its natural width, in pixels; 0 or more. Browsers only stretch spaces,
  /// so the text is set with the tightest spaces and stretched from there.
  public var tightening: Double
  /// How far the first line is indented, in pixels.
  public var indent: Double

  /// Makes a typeset text; see the properties.
  public init(text: RichText, role: TextRole, measure: Double, lines: [Line], tightening: Double, indent: Double = 0) {
    self.text = text
    self.role = role
    self.measure = measure
    self.lines = lines
    self.tightening = tightening
    self.indent = indent
  }
}
