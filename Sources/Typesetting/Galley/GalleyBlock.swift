public import Editions

/// A block as it stands in the galley: set, but not yet put on a page.
public struct GalleyBlock: Sendable, Hashable {
  /// What it shows.
  public enum Content: Sendable, Hashable {
    /// Text; `level` is the heading level for headings of an item's body, else 0.
    case text(TypesetText, level: Int)
    /// A picture, drawn at a size in pixels.
    case picture(Picture, width: Double, height: Double)
    /// A chart: the drawing and its data.
    case chart(ChartLayout, ContentChart)
    /// A row of a table, cell by cell; `isHeader` for the header row.
    case row([TypesetText], table: ContentTable, isHeader: Bool)
    /// A thematic break.
    case rule
    /// A line of the contents: the title, and the item's slug or the section's id whose page is shown behind it.
    case contentsLine(TypesetText, target: String)
  }

  /// What it shows.
  public var content: Content
  /// The elements it stands in, the outermost first.
  public var containers: [Container]
  /// Space above it, dropped at the top of a column; a whole number of half baselines, in pixels.
  public var spaceBefore: Double
  /// Space above it that is kept at the top of a column, to bring the next block back onto the grid.
  public var fill: Double
  /// The height of one line, or of the whole block if it cannot be split, in pixels.
  public var leading: Double
  /// How many lines it has; 1 if it cannot be split.
  public var lineCount: Int
  /// Whether a column may not end behind it.
  public var keepsWithNext: Bool
  /// Whether a column may not begin with it.
  public var keepsWithPrevious: Bool
  /// Blocks of one group are kept in one column where that is possible.
  public var group: Int?
  /// Footnotes whose marks stand in it: the line, and the index of the note in ``Galley/footnotes``.
  public var footnotes: [FootnoteMark]

  /// A footnote's mark in a block.
  public struct FootnoteMark: Sendable, Hashable {
    /// The line, from 0.
    public var line: Int
    /// The index of the note.
    public var note: Int

    /// Makes a mark.
    public init(line: Int, note: Int) {
      self.line = line
      self.note = note
    }
  }

  /// Makes a block; see the properties.
  public init(
    content: Content, containers: [Container], spaceBefore: Double = 0, fill: Double = 0, leading: Double,
    lineCount: Int = 1, keepsWithNext: Bool = false, keepsWithPrevious: Bool = false, group: Int? = nil,
    footnotes: [FootnoteMark] = []
  ) {
    self.content = content
    self.containers = containers
    self.spaceBefore = spaceBefore
    self.fill = fill
    self.leading = leading
    self.lineCount = lineCount
    self.keepsWithNext = keepsWithNext
    self.keepsWithPrevious = keepsWithPrevious
    self.group = group
    self.footnotes = footnotes
  }

  /// Whether its lines are to stand on the baseline grid: running text outside boxes.
  var isRunningText: Bool {
    guard group == nil, case .text(let text, _) = content else { return false }
    return text.role == .body
  }

  /// The block's height without the space above it, in pixels.
  public var height: Double { fill + leading * Double(lineCount) }
}
