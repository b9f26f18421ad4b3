/// The size of a page and of what is set on it, in CSS pixels (96 an inch).
public struct PageGeometry: Sendable, Hashable {
  /// The paper's name for `@page`, as CSS has it: `A4`, `letter`; anything else stands for width and height.
  public var paper: String
  /// Width of the page.
  public var width: Double
  /// Height of the page.
  public var height: Double
  /// Distance of the text area from the page's top.
  public var top: Double
  /// Distance of the text area from the page's bottom.
  public var bottom: Double
  /// Distance of the text area from either side.
  public var side: Double
  /// Columns of a section's page, 1 to 3.
  public var columns: Int
  /// Space between columns.
  public var gutter: Double
  /// The distance of the lines of the baseline grid.
  public var baseline: Double
  /// Distance of the running head from the page's top.
  public var head: Double
  /// Distance of the page number from the page's bottom.
  public var foot: Double

  /// Makes a geometry; see the properties. Running head and page number stand a little below the middle of their
  /// margins if nothing else is said.
  public init(
    paper: String, width: Double, height: Double, top: Double, bottom: Double, side: Double, columns: Int,
    gutter: Double, baseline: Double, head: Double? = nil, foot: Double? = nil
  ) {
    self.paper = paper
    self.width = width
    self.height = height
    self.top = top
    self.bottom = bottom
    self.side = side
    self.columns = columns
    self.gutter = gutter
    self.baseline = baseline
    self.head = head ?? PageGeometry.usualHead(top: top)
    self.foot = foot ?? PageGeometry.usualFoot(bottom: bottom)
  }

  /// Where the running head stands if a theme does not say.
  static func usualHead(top: Double) -> Double { (top * 0.45).rounded() }

  /// Where the page number stands if a theme does not say.
  static func usualFoot(bottom: Double) -> Double { (bottom * 0.47).rounded() }

  /// Width of the text area in whole pixels; what a paper has beyond whole pixels is left at its right edge.
  public var textWidth: Double { width.rounded(.down) - 2 * side }

  /// Height of the text area, a whole number of baselines.
  public var textHeight: Double { ((height - top - bottom) / baseline).rounded(.down) * baseline }

  /// Width of a column in whole pixels.
  public var columnWidth: Double { exactColumnWidth.rounded(.down) }

  /// Width of a column before rounding; themes that are read from files have whole pixels here.
  var exactColumnWidth: Double { (textWidth - gutter * Double(columns - 1)) / Double(columns) }

  /// Distance of a column's left edge from the page's.
  public func columnLeft(_ index: Int) -> Double {
    (side + Double(index) * (textWidth + gutter) / Double(columns)).rounded(.down)
  }
}
