/// A galley as lines: their heights as running sums, and what it costs to end a column before each.
struct GalleyLines {
  /// The cost of a cut that must not be: a widow, an orphan, a heading alone. Finite, so that there is always a result.
  static let forbidden = 1e7
  /// The cost of a cut inside a box.
  static let insideGroup = 4000.0
  /// The cost of a cut inside a word.
  static let hyphenAtFoot = 120.0
  /// Two lines of a paragraph by themselves look left behind; what this costs more is worth some lines of empty foot.
  private static let twoLinesAlone = 42.0
  private static let insideParagraph = 30.0
  private static let betweenParagraphs = 8.0

  /// How bad a cut is: 0 for one anywhere, 1 for one in a box, 2 for one that must not be.
  static func grade(_ penalty: Double) -> Int { penalty < insideGroup ? 0 : penalty < forbidden ? 1 : 2 }

  /// Where a line comes from.
  struct Origin {
    /// Index of the block in the galley.
    var block: Int
    /// The line of the block.
    var line: Int
  }

  /// A place between two lines, where a column may end: one before each line, and one behind the last.
  struct Foot {
    /// The height of the lines before it, in pixels.
    var sum = 0.0
    /// What containers put below a column that ends here.
    var closing = 0.0
    /// The sum of the usual space that brings text back onto the grid.
    var gridSum = 0.0
    /// The height of the footnotes cited before it.
    var noteSum = 0.0
    /// What a cut costs here.
    var penalty = 0.0
  }

  /// The beginning of a column: with its foot it gives the column's height.
  struct Top {
    fileprivate var sum: Double
    fileprivate var dropped: Double
    fileprivate var opening: Double
    fileprivate var noteSum: Double
    fileprivate var gridLine: Int
    fileprivate var gridSpace: Double
    fileprivate var gridSum: Double

    /// The height of the column, its footnotes included, in pixels.
    /// - Parameters:
    ///   - foot: where it ends.
    ///   - end: the line before which that is; behind the first of the column.
    func height(to foot: Foot, before end: Int) -> Double {
      var height = foot.sum - sum - dropped
      height += opening + foot.closing + (gridLine < end ? gridSpace + foot.gridSum - gridSum : 0)
      let notes = foot.noteSum - noteSum
      return notes > 0 ? height + notes + ColumnBreaker.noteGap : height
    }

    /// The height of the column's lines without anything that its other lines or containers bring, in pixels.
    func leastHeight(to foot: Foot) -> Double { foot.sum - sum - dropped }
  }

  /// What a line brings if a column begins with it.
  private struct Head {
    /// Space that falls away.
    var dropped: Double
    /// What containers and a repeated header put above it.
    var opening: Double
  }

  /// The blocks.
  let measures: GalleyMeasures
  /// Half a baseline, the step of column heights, in pixels.
  let unit: Double
  private let height: Double
  /// Where each line comes from.
  private(set) var origins: [Origin] = []
  /// Where columns may end, one more than there are lines.
  private(set) var feet: [Foot] = [Foot()]
  private var heads: [Head] = []
  /// The footnotes cited, and how many of them before each line.
  private var cited: [Int] = []
  private var citedBefore: [Int] = [0]
  /// The header row of the table that each block is a further row of.
  private var headers: [Int?]
  private var repeated: [Int?] = []
  /// The groups that no column can hold: they are cut where it costs least.
  private var higherThanColumn: Set<Int> = []
  private var gridBlocks: [GridSpace.Block] = []
  /// The space that brings text back onto the grid; nil without a grid.
  private var grid: GridSpace?

  /// The galley.
  var galley: Galley { measures.galley }

  /// Takes a galley apart.
  /// - Parameters:
  ///   - measures: the galley.
  ///   - taken: stretches of blocks that are left out, ascending.
  ///   - unit: half a baseline in pixels.
  ///   - height: the height of a column in pixels; a table's header is repeated only over a row that leaves it room.
  ///   - baseline: the distance of the lines of the grid that running text stands on, in pixels; nil for none.
  init(
    _ measures: GalleyMeasures, without taken: [Range<Int>] = [], unit: Double, height: Double = .infinity,
    baseline: Double? = nil
  ) {
    self.measures = measures
    self.unit = unit
    self.height = height
    headers = Array(repeating: nil, count: measures.blocks.count)
    let kept = GalleyLines.kept(of: measures.blocks.count, without: taken)
    higherThanColumn = GalleyLines.groups(higherThan: height, kept, measures)
    let lineCount = kept.reduce(0) { $0 + measures.blocks[$1].lineCount }
    origins.reserveCapacity(lineCount)
    feet.reserveCapacity(lineCount + 1)
    heads.reserveCapacity(lineCount)
    repeated.reserveCapacity(lineCount)
    citedBefore.reserveCapacity(lineCount + 1)
    for index in kept.indices {
      add(
        kept[index], after: index > 0 ? kept[index - 1] : nil, before: index + 1 < kept.count ? kept[index + 1] : nil)
    }
    guard let baseline else { return }
    let space = GridSpace(
      gridBlocks, baseline: baseline, sums: feet.map(\.sum), gains: heads.map { $0.opening - $0.dropped })
    var sum = 0.0
    for (line, usual) in space.usual.enumerated() {
      sum += usual
      feet[line + 1].gridSum = sum
    }
    grid = space
  }

  /// Takes a whole galley apart; see ``init(_:without:unit:height:baseline:)``.
  init(_ galley: Galley, unit: Double, height: Double = .infinity, baseline: Double? = nil) {
    self.init(GalleyMeasures(galley), unit: unit, height: height, baseline: baseline)
  }

  private static func kept(of count: Int, without taken: [Range<Int>]) -> [Int] {
    var kept: [Int] = []
    kept.reserveCapacity(count)
    var start = 0
    for range in taken + [count..<count] {
      kept += start..<range.lowerBound
      start = range.upperBound
    }
    return kept
  }

  private static func groups(higherThan height: Double, _ kept: [Int], _ measures: GalleyMeasures) -> Set<Int> {
    guard height < .infinity else { return [] }
    var heights: [Int: Double] = [:]
    for index in kept {
      let block = measures.blocks[index]
      if let group = block.group { heights[group, default: 0] += block.spaceBefore + block.height }
    }
    return Set(heights.filter { $0.value > height }.keys)
  }

  /// The number of lines.
  var count: Int { origins.count }

  /// The beginning of a column with a line.
  func top(_ line: Int) -> Top {
    let (foot, head) = (feet[line], heads[line])
    let first = grid?.first[line] ?? (line: Int.max, space: 0)
    return Top(
      sum: foot.sum, dropped: head.dropped, opening: head.opening, noteSum: foot.noteSum, gridLine: first.line,
      gridSpace: first.space, gridSum: first.line < count ? feet[first.line + 1].gridSum : 0)
  }

  /// The height of a column with these lines, its footnotes included, in pixels.
  func height(_ range: Range<Int>) -> Double {
    range.isEmpty ? 0 : top(range.lowerBound).height(to: feet[range.upperBound], before: range.upperBound)
  }

  /// The most space that falls away above a line where a column begins with it, in pixels.
  var mostDropped: Double { heads.reduce(0) { max($0, $1.dropped) } }

  /// The most that containers put below a column that ends anywhere, in pixels.
  var mostClosing: Double { feet.reduce(0) { max($0, $1.closing) } }

  /// The space above a line that brings text back onto the grid, in pixels.
  /// - Parameters:
  ///   - line: the line.
  ///   - top: the first line of the column.
  func gridSpace(above line: Int, columnFrom top: Int) -> Double {
    guard let grid else { return 0 }
    let first = grid.first[top]
    return line == first.line ? first.space : line > first.line ? grid.usual[line] : 0
  }

  /// The footnotes cited in some lines, ascending.
  func notes(in range: Range<Int>) -> [Int] {
    Array(cited[citedBefore[range.lowerBound]..<citedBefore[range.upperBound]])
  }

  /// The index of the header row that is repeated above a line where a column begins with it, if there is one.
  func repeatedHeader(above line: Int) -> Int? { repeated[line] }

  private mutating func add(_ index: Int, after previous: Int?, before next: Int?) {
    let block = measures.blocks[index]
    // A table begins with its header.
    if block.isHeader == false, let previous, let isHeader = measures.blocks[previous].isHeader {
      headers[index] = isHeader ? previous : headers[previous]
    }
    let shared = measures.sharedDepth(previous, index)
    let pads = measures.pads[block.pads]
    let opened = pads.dropFirst(shared).reduce(0) { $0 + $1.top }
    let closed = pads.dropFirst(measures.sharedDepth(index, next)).reduce(0) { $0 + $1.bottom }

    gridBlocks.append(
      GridSpace.Block(
        line: origins.count, above: block.spaceBefore + block.fill + opened,
        rest: block.leading * Double(block.lineCount) + closed, isOnGrid: block.isRunningText,
        keepsWithNext: block.keepsWithNext))
    let outer = pads.prefix(shared)
    let again = headers[index].map { measures.blocks[$0].height }
    let isRepeated =
      again.map { $0 + block.height + outer.reduce(0) { $0 + $1.top + $1.bottom } <= height } ?? false
    let closing = (first: outer.reduce(0) { $0 + $1.bottom }, other: pads.reduce(0) { $0 + $1.bottom })
    let openingOther = pads.reduce(0) { $0 + $1.top }
    for line in 0..<block.lineCount {
      let isFirst = line == 0
      var height = block.leading
      if isFirst { height += block.spaceBefore + block.fill + opened }
      if line == block.lineCount - 1 { height += closed }
      heads.append(
        Head(
          dropped: isFirst ? block.spaceBefore : 0,
          opening: isFirst ? outer.reduce(isRepeated ? again ?? 0 : 0) { $0 + $1.top } : openingOther))
      repeated.append(isFirst && isRepeated ? headers[index] : nil)
      let last = feet.count - 1
      feet[last].closing = isFirst ? closing.first : closing.other
      feet[last].penalty = isFirst ? penalty(from: previous, to: index) : penalty(inside: block, before: line)
      var notes = 0.0
      for mark in measures.marks[block.marks] where mark.line == line {
        cited.append(mark.note)
        if measures.noteHeights.indices.contains(mark.note) { notes += measures.noteHeights[mark.note] }
      }
      origins.append(Origin(block: index, line: line))
      citedBefore.append(cited.count)
      // A cut behind the last line costs nothing and closes nothing that is not closed anyway.
      feet.append(Foot(sum: feet[last].sum + height, noteSum: feet[last].noteSum + notes))
    }
  }

  private func isKept(_ group: Int) -> Bool { !higherThanColumn.contains(group) }

  private func penalty(from previous: Int?, to index: Int) -> Double {
    guard let previous else { return 0 }
    let (above, block) = (measures.blocks[previous], measures.blocks[index])
    if above.keepsWithNext || block.keepsWithPrevious { return GalleyLines.forbidden }
    if let group = block.group, above.group == group, isKept(group) { return GalleyLines.insideGroup }
    return measures.sharedDepth(previous, index) > 0 ? GalleyLines.betweenParagraphs : 0
  }

  private func penalty(inside block: GalleyMeasures.Block, before line: Int) -> Double {
    guard block.isText else { return GalleyLines.forbidden }
    // Two lines at least on either side: no orphan, no widow.
    if line == 1 || line == block.lineCount - 1 { return GalleyLines.forbidden }
    if let group = block.group, isKept(group) { return GalleyLines.insideGroup }
    if measures.hyphens[block.firstLine + line - 1] { return GalleyLines.hyphenAtFoot }
    return line == 2 || line == block.lineCount - 2 ? GalleyLines.twoLinesAlone : GalleyLines.insideParagraph
  }
}
