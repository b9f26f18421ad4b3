/// A block of an item's body as an edition sets it.
///
/// Nesting is bounded by the Markdown limits, so code may recurse over it.
public indirect enum ContentBlock: Sendable, Hashable {
  /// A paragraph.
  case paragraph(RichText)
  /// A heading inside an item; levels start at 1 for the highest used.
  case heading(level: Int, RichText)
  /// A list; `start` is nil for bullets.
  case list(start: Int?, items: [[ContentBlock]])
  /// A quotation.
  case quote([ContentBlock])
  /// Code, line by line as written.
  case code(String)
  /// A table.
  case table(ContentTable)
  /// Data to draw.
  case chart(ContentChart)
  /// A picture with its words.
  case picture(Picture)
  /// A thematic break.
  case rule
}

/// A table of an item's body; every row has as many cells as the header.
public struct ContentTable: Sendable, Hashable {
  /// How a column is set.
  public enum Alignment: Sendable, Hashable { case start, center, end }
  /// One a column.
  public var alignments: [Alignment]
  /// The header's cells.
  public var header: [RichText]
  /// The rows of cells.
  public var rows: [[RichText]]

  /// Makes a table.
  public init(alignments: [Alignment], header: [RichText], rows: [[RichText]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
