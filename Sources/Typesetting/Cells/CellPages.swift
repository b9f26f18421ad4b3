internal import Editions

/// Cuts blocks of text lines into pages, with the same cutter as the columns of pages.
public enum CellPages {
  /// A block of lines.
  public struct Block: Sendable, Hashable {
    /// How many lines it has.
    public var lineCount: Int
    /// Empty lines above it, dropped at the top of a page.
    public var blankBefore: Int
    /// Whether a page may not end behind it.
    public var keepsWithNext: Bool
    /// Whether a page may not begin with it.
    public var keepsWithPrevious: Bool
    /// Blocks of one group are kept on one page where that is possible.
    public var group: Int?
    /// Whether it may be cut between its lines.
    public var isSplittable: Bool
    /// Whether it is a row of a table; the header row, the first, is repeated where a page begins with another.
    public var row: Row?

    /// What a row of a table is.
    public enum Row: Sendable, Hashable {
      /// The header.
      case header
      /// Any other.
      case body
    }

    /// Makes a block; see the properties.
    public init(
      lineCount: Int, blankBefore: Int, keepsWithNext: Bool = false, keepsWithPrevious: Bool = false,
      group: Int? = nil, isSplittable: Bool = true
    ) {
      self.lineCount = lineCount
      self.blankBefore = blankBefore
      self.keepsWithNext = keepsWithNext
      self.keepsWithPrevious = keepsWithPrevious
      self.group = group
      self.isSplittable = isSplittable
    }
  }

  /// A part of a block on a page.
  public struct Part: Sendable, Hashable {
    /// The index of the block.
    public var block: Int
    /// Its lines on this page.
    public var lines: Range<Int>
    /// Empty lines above it here.
    public var blankAbove: Int
    /// Whether it stands on a page before: the header of a table that goes on here.
    public var isRepeated = false
  }

  /// Cuts blocks into pages.
  /// - Parameters:
  ///   - blocks: the blocks; those without lines are passed over.
  ///   - height: lines of a page.
  /// - Returns: the parts of each page, from top to bottom.
  public static func cut(_ blocks: [Block], height: Int) -> [[Part]] {
    var galley = Galley()
    var indices: [Int] = []
    for (index, block) in blocks.enumerated() where block.lineCount > 0 {
      indices.append(index)
      galley.blocks.append(galleyBlock(block))
    }
    let lines = GalleyLines(galley, unit: 1, height: Double(height))
    let breaker = ColumnBreaker(lines: lines, columns: 1, firstHeight: Double(height), height: Double(height))
    let columns = breaker.cut()?.pages.flatMap(\.columns) ?? []
    return columns.map { column in
      var parts: [Part] = []
      for line in column.lines {
        let origin = lines.origins[line]
        let index = indices[origin.block]
        if let last = parts.last, last.block == index {
          parts[parts.count - 1].lines = last.lines.lowerBound..<(origin.line + 1)
        } else {
          if parts.isEmpty, let header = lines.repeatedHeader(above: line) {
            let all = 0..<lines.galley.blocks[header].lineCount
            parts.append(Part(block: indices[header], lines: all, blankAbove: 0, isRepeated: true))
          }
          let blank = parts.isEmpty || origin.line > 0 ? 0 : blocks[index].blankBefore
          parts.append(Part(block: index, lines: origin.line..<(origin.line + 1), blankAbove: blank))
        }
      }
      return parts
    }
  }

  private static let emptyTable = ContentTable(alignments: [], header: [], rows: [])

  private static func galleyBlock(_ block: Block) -> GalleyBlock {
    let line = Line(range: 0..<0, width: 0, ending: .space)
    let text = TypesetText(
      text: .init(), role: .body, measure: 0, lines: Array(repeating: line, count: block.lineCount), tightening: 0)
    let content: GalleyBlock.Content =
      switch block.row {
      case .header: .row([], table: emptyTable, isHeader: true)
      case .body: .row([], table: emptyTable, isHeader: false)
      case nil: block.isSplittable ? .text(text, level: 0) : .rule
      }
    return GalleyBlock(
      content: content, containers: [],
      spaceBefore: Double(block.blankBefore), leading: 1, lineCount: block.lineCount,
      keepsWithNext: block.keepsWithNext, keepsWithPrevious: block.keepsWithPrevious, group: block.group)
  }
}
