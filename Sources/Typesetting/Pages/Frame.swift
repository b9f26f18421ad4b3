/// A rectangle of a page with fragments of blocks from top to bottom.
public struct Frame: Sendable, Hashable {
  /// What the frame holds.
  public enum Role: String, Sendable, Hashable {
    /// The masthead of the cover.
    case masthead
    /// The cover's lead.
    case lead
    /// What the newsletter is, on the cover.
    case about
    /// A section's cell in the grid on the cover.
    case cell
    /// The table of contents, or a part of it.
    case contents
    /// The title over the table of contents or the colophon.
    case heading
    /// The title of a section, over its columns.
    case opener
    /// A column of text.
    case column
    /// The footnotes of a column.
    case footnotes
    /// The ground of a box across the columns; it holds nothing itself.
    case span
    /// The head of such a box, beside its body.
    case spanHead = "span-head"
    /// Its body.
    case spanBody = "span-body"
  }

  /// What it holds.
  public var role: Role
  /// Distance from the page's left edge, in pixels.
  public var x: Double
  /// Distance from the page's top, in pixels.
  public var y: Double
  /// Its width in pixels.
  public var width: Double
  /// Its height in pixels.
  public var height: Double
  /// What stands in it, from top to bottom.
  public var fragments: [Fragment]

  /// Makes a frame; see the properties.
  public init(role: Role, x: Double, y: Double, width: Double, height: Double, fragments: [Fragment]) {
    self.role = role
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.fragments = fragments
  }
}
