/// What a theme draws around text. None of it moves a line.
public struct Decoration: Sendable, Hashable {
  /// Behind the masthead.
  public enum Masthead: String, Sendable, Hashable, CaseIterable {
    /// A band of the colour `accent` across the page.
    case band
    /// Paper, with a double rule below.
    case rule
  }

  /// Under the titles of sections.
  public enum Titles: String, Sendable, Hashable, CaseIterable {
    /// A short bar in the title's colour.
    case bar
    /// A thin rule across the text.
    case rule
    /// Nothing.
    case plain
  }

  /// Around boxes, "find out more", code, and the cells of the cover.
  public enum Boxes: String, Sendable, Hashable, CaseIterable {
    /// A tinted ground.
    case tint
    /// Rules above and below.
    case rules
  }

  /// Around page numbers.
  public enum Folio: String, Sendable, Hashable, CaseIterable {
    /// A dash on either side.
    case dashes
    /// Nothing.
    case plain
  }

  /// Behind the masthead.
  public var masthead: Masthead
  /// Under the titles of sections.
  public var titles: Titles
  /// Around boxes.
  public var boxes: Boxes
  /// Around page numbers.
  public var folio: Folio

  /// Makes a decoration; see the properties.
  public init(masthead: Masthead = .band, titles: Titles = .bar, boxes: Boxes = .tint, folio: Folio = .dashes) {
    self.masthead = masthead
    self.titles = titles
    self.boxes = boxes
    self.folio = folio
  }
}
