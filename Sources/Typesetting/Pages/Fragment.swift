/// The part of a block that stands in one frame.
public struct Fragment: Sendable, Hashable {
  /// The block.
  public var block: GalleyBlock
  /// Its lines that stand here.
  public var lines: Range<Int>
  /// Space above it here, in pixels: the block's space and fill, or 0 at the top of a frame.
  public var spaceAbove: Double
  /// Whether it stands elsewhere before: the header of a table that goes on here.
  public var isRepeated: Bool

  /// Makes a fragment; see the properties.
  public init(block: GalleyBlock, lines: Range<Int>, spaceAbove: Double, isRepeated: Bool = false) {
    self.block = block
    self.lines = lines
    self.spaceAbove = spaceAbove
    self.isRepeated = isRepeated
  }

  /// Whether the block begins here.
  public var isStart: Bool { lines.lowerBound == 0 }
  /// Whether the block ends here.
  public var isEnd: Bool { lines.upperBound == block.lineCount }
}
