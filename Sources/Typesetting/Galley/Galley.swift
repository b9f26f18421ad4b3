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
    /// The height it takes in a column, in pixels, with all space above and inside its blocks.
    public var height: Double {
      var height = 0.0
      var open: [Container] = []
      for block in blocks {
        height += block.spaceBefore + block.height
        for (depth, container) in block.containers.enumerated()
        where depth >= open.count || open[depth].id != container.id {
          height += container.padTop + container.padBottom
        }
        open = block.containers
      }
      return height
    }

    /// Makes a note.
    public init(blocks: [GalleyBlock]) { self.blocks = blocks }
  }

  /// Makes an empty galley.
  public init() {}
}
