/// A section of an edition.
public struct EditionSection: Sendable, Hashable {
  /// The section's id; also its anchor.
  public var id: String
  /// The name of the theme's colour token.
  public var colour: String
  /// The title.
  public var title: RichText
  /// The short title, for the cover and running heads.
  public var short: RichText
  /// The introduction under the title.
  public var intro: [ContentBlock]
  /// The items, in order; never empty.
  public var items: [EditionItem]

  /// Makes a section; see the properties.
  public init(
    id: String, colour: String, title: RichText, short: RichText, intro: [ContentBlock] = [], items: [EditionItem]
  ) {
    self.id = id
    self.colour = colour
    self.title = title
    self.short = short
    self.intro = intro
    self.items = items
  }
}
