/// What decides how a galley is cut, without its texts: flat arrays of plain values.
///
/// A galley is cut in many ways before the best is found. Its blocks hold texts, spans and containers, and to copy one
/// costs more than to weigh it; so they are taken apart once.
struct GalleyMeasures {
  /// A block.
  struct Block {
    /// Its containers, in ``pads``.
    var pads: Range<Int>
    /// Its footnotes' marks, in ``marks``.
    var marks: Range<Int>
    /// Where its lines begin in ``hyphens``.
    var firstLine: Int
    var spaceBefore: Double
    var fill: Double
    var leading: Double
    var lineCount: Int
    var keepsWithNext: Bool
    var keepsWithPrevious: Bool
    var isRunningText: Bool
    /// Whether it is text, which may be cut between its lines.
    var isText: Bool
    /// The group it is kept together with, or nil.
    var group: Int?
    /// Of a row of a table, whether it is the header; nil for all else.
    var isHeader: Bool?

    /// The height without the space above it, in pixels.
    var height: Double { fill + leading * Double(lineCount) }
  }

  /// A container as far as its height is concerned.
  struct Pad {
    var id: Int
    var top: Double
    var bottom: Double
  }

  /// The galley.
  let galley: Galley
  /// Its blocks.
  private(set) var blocks: [Block] = []
  /// The containers of all blocks, the outermost of a block first.
  private(set) var pads: [Pad] = []
  /// The footnotes' marks of all blocks.
  private(set) var marks: [GalleyBlock.FootnoteMark] = []
  /// Whether a line of text ends in a hyphen that is drawn, for all lines.
  private(set) var hyphens: [Bool] = []
  /// The heights of the galley's footnotes, in pixels.
  let noteHeights: [Double]

  /// Takes a galley apart.
  init(_ galley: Galley) {
    self.galley = galley
    noteHeights = galley.footnotes.map(\.height)
    blocks.reserveCapacity(galley.blocks.count)
    for block in galley.blocks {
      let firstPad = pads.count
      for container in block.containers {
        pads.append(Pad(id: container.id, top: container.padTop, bottom: container.padBottom))
      }
      let firstMark = marks.count
      marks += block.footnotes
      let firstLine = hyphens.count
      var isText = false
      var isHeader: Bool?
      switch block.content {
      case .text(let text, _):
        isText = true
        for line in 0..<block.lineCount {
          hyphens.append(text.lines.indices.contains(line) && text.lines[line].ending == .hyphen)
        }
      case .row(_, _, let header): isHeader = header
      default: break
      }
      blocks.append(
        Block(
          pads: firstPad..<pads.count, marks: firstMark..<marks.count, firstLine: firstLine,
          spaceBefore: block.spaceBefore, fill: block.fill, leading: block.leading, lineCount: block.lineCount,
          keepsWithNext: block.keepsWithNext, keepsWithPrevious: block.keepsWithPrevious,
          isRunningText: block.isRunningText, isText: isText, group: block.group, isHeader: isHeader))
    }
  }

  /// How many containers, from the outermost, two blocks share; none with nothing.
  func sharedDepth(_ left: Int?, _ right: Int?) -> Int {
    guard let left, let right else { return 0 }
    let (first, second) = (blocks[left].pads, blocks[right].pads)
    var depth = 0
    while depth < first.count, depth < second.count,
      pads[first.lowerBound + depth].id == pads[second.lowerBound + depth].id
    {
      depth += 1
    }
    return depth
  }
}
