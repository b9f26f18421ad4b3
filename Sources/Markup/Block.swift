/// A block of a document: a paragraph, heading, list, …
public struct Block: Sendable, Hashable {
  /// What kind of block, with its content.
  public var kind: Kind
  /// Its bytes in the source file (front matter counted).
  public var range: Range<Int>

  /// The kinds of block.
  public enum Kind: Sendable, Hashable {
    /// Running text.
    case paragraph([Inline])
    /// A heading; the level is 1 to 6.
    case heading(level: Int, [Inline])
    /// A list.
    case list(List)
    /// A block quotation.
    case quote([Block])
    /// A code block, fenced or indented; `info` is the text behind the fence.
    case code(info: String, text: String)
    /// A pipe table.
    case table(Table)
    /// Data to draw, a code block with the info string `chart`.
    case chart(Chart)
    /// A thematic break.
    case rule
  }

  /// A list of items.
  public struct List: Sendable, Hashable {
    /// The first number of an ordered list; nil for a bullet list.
    public var start: Int?
    /// Whether the items are set without space between them.
    public var isTight: Bool
    /// The items' blocks.
    public var items: [[Block]]

    /// Makes a list.
    public init(start: Int?, isTight: Bool, items: [[Block]]) {
      self.start = start
      self.isTight = isTight
      self.items = items
    }
  }

  /// A pipe table as GitHub reads it; every row has as many cells as ``header``.
  public struct Table: Sendable, Hashable {
    /// How a column is set.
    public enum Alignment: String, Sendable, Hashable { case none, left, center, right }
    /// One alignment a column.
    public var alignments: [Alignment]
    /// The header's cells.
    public var header: [[Inline]]
    /// The body's rows of cells.
    public var rows: [[[Inline]]]

    /// Makes a table.
    public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
    }
  }

  /// Makes a block.
  public init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
