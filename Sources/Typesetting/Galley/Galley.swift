/// A long strip of set blocks, to be cut into columns.
public struct Galley: Sendable, Hashable {
  /// The blocks, in reading order.
  public var blocks: [GalleyBlock] = []
  /// The footnotes the blocks refer to.
  public var footnotes: [Galley.Note] = []

  /// A footnote, set for the foot of a column.
  public struct Note: Sendable, Hashable {
    /// Its blocks.
    public var blocks: [GalleyBlock]
    /// Its height in pixels.
    public var height: Double { blocks.reduce(0) { $0 + $1.height } }

    /// Makes a note.
    public init(blocks: [GalleyBlock]) { self.blocks = blocks }
  }

  /// Makes an empty galley.
  public init() {}
}
