public import Newsroom

/// An element that blocks stand in: an article, a box, a list. Containers nest; where a column ends inside one, it is
/// closed there and opened again in the next.
public struct Container: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// An item.
    case article(slug: String, kind: ItemKind)
    /// The frame of a side box, figure, quote or notice.
    case box(ItemKind)
    /// A list; `start` is nil for bullets, `inset` how far its items are indented, in pixels.
    case list(start: Int?, inset: Double)
    /// An item of a list; `number` is nil for bullets.
    case listItem(number: Int?)
    /// A quotation.
    case quote
    /// The "find out more" box.
    case info
    /// The list of links in the "find out more" box.
    case infoList
    /// A link in it.
    case infoItem
    /// The table of contents.
    case contents
    /// A section of the contents.
    case contentsSection(colour: String)
    /// The items of a section in the contents.
    case contentsList
    /// A line of the contents.
    case contentsItem
    /// A footnote; `inset` is the room for its number, in pixels.
    case footnote(id: String, number: Int, inset: Double)
    /// Lines of code.
    case code
    /// A chart with its words.
    case chart
  }

  /// Unique in the galley.
  public var id: Int
  /// What it is.
  public var kind: Kind
  /// Space inside it above its first block, also where it is opened again, in pixels.
  public var padTop: Double
  /// Space inside it below its last block, also where it is closed for a while, in pixels.
  public var padBottom: Double

  /// Makes a container; see the properties.
  public init(id: Int, kind: Kind, padTop: Double = 0, padBottom: Double = 0) {
    self.id = id
    self.kind = kind
    self.padTop = padTop
    self.padBottom = padBottom
  }
}
