/// How the cover is laid out.
public struct CoverLayout: Sendable, Hashable {
  /// Where the cover says what the newsletter is.
  public enum About: String, Sendable, Hashable, CaseIterable {
    /// In a column of its own, beside the lead.
    case beside
    /// Below the lead, across the page.
    case below
  }

  /// Distance of the masthead from the page's top in CSS pixels; nil for two baselines.
  public var top: Double?
  /// Where it says what the newsletter is.
  public var about: About
  /// Sections side by side in the grid at the foot, 1 to 4.
  public var cells: Int
  /// Whether the sections' cells name their first items.
  public var hasTeasers: Bool

  /// Makes a layout; see the properties.
  public init(top: Double? = nil, about: About = .beside, cells: Int = 4, hasTeasers: Bool = true) {
    self.top = top
    self.about = about
    self.cells = cells
    self.hasTeasers = hasTeasers
  }
}
