/// A page: frames with fragments of blocks in them. The same value is drawn as HTML and any other output.
public struct Page: Sendable, Hashable {
  /// What sort of page it is.
  public enum Kind: Sendable, Hashable {
    /// The first page.
    case cover
    /// A page on which the cover's lead goes on.
    case lead
    /// A page of contents that did not fit on the cover.
    case contents
    /// A page of the section with that index in the edition.
    case section(Int)
    /// The last page.
    case colophon
  }

  /// The number, from 1.
  public var number: Int
  /// What sort it is.
  public var kind: Kind
  /// Its frames, in reading order.
  public var frames: [Frame]

  /// Makes a page.
  public init(number: Int, kind: Kind, frames: [Frame]) {
    self.number = number
    self.kind = kind
    self.frames = frames
  }
}
