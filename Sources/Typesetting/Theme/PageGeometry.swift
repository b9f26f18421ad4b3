/// The size of a page and of what is set on it, in CSS pixels (96 an inch).
public struct PageGeometry: Sendable, Hashable {
  /// The paper's name for `@page`: `A4`, `letter`.
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

  /// Makes a geometry; see the properties.
  public init(
    paper: String, width: Double, height: Double, top: Double, bottom: Double, side: Double, columns: Int,
    gutter: Double, baseline: Double
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
  }

  /// Width of the text area.
  public var textWidth: Double { width - 2 * side }

  /// Height of the text area, a whole number of baselines.
  public var textHeight: Double { ((height - top - bottom) / baseline).rounded(.down) * baseline }

  /// Width of a column in whole pixels.
  public var columnWidth: Double { ((textWidth - gutter * Double(columns - 1)) / Double(columns)).rounded(.down) }

  /// Distance of a column's left edge from the page's.
  public func columnLeft(_ index: Int) -> Double {
    (side + Double(index) * (textWidth + gutter) / Double(columns)).rounded(.down)
  }
}
