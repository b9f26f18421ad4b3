/// A galley as lines: their heights as running sums, and what it costs to end a column before each.
struct GalleyLines {
  /// The cost of a cut that must not be: a widow, an orphan, a heading alone. Finite, so that there is always a result.
  static let forbidden = 1e7
  /// The cost of a cut inside a box.
  static let insideGroup = 4000.0
  private static let hyphenAtFoot = 120.0
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

  /// The galley.
  let galley: Galley
  /// Half a baseline, the step of column heights, in pixels.
  let unit: Double
  private let height: Double
  /// Where each line comes from.
  private(set) var origins: [Origin] = []
  private var sums: [Double] = [0]
  private var dropped: [Double] = []
  private var penalties: [Double] = []
  private var closing: [Double] = []
  private var opening: [Double] = []
  private var noteSums: [Double] = [0]
  private var cited: [[Int]] = []
  /// The header row of the table that each block is a further row of.
  private var headers: [Int?] = []
  private var repeated: [Int?] = []
  /// The groups that no column can hold: they are cut where it costs least.
  private var higherThanColumn: Set<Int> = []
  private var gridBlocks: [GridSpace.Block] = []
  /// The space that brings text back onto the grid, and the sums of what is usual of it; nil without a grid.
  private var grid: (space: GridSpace, sums: [Double])?

  /// Takes a galley apart.
  /// - Parameters:
  ///   - galley: the galley.
  ///   - unit: half a baseline in pixels.
  ///   - height: the height of a column in pixels; a table's header is repeated only over a row that leaves it room.
  ///   - baseline: the distance of the lines of the grid that running text stands on, in pixels; nil for none.
  init(_ galley: Galley, unit: Double, height: Double = .infinity, baseline: Double? = nil) {
    self.galley = galley
    self.unit = unit
    self.height = height
    var heights: [Int: Double] = [:]
    for block in galley.blocks {
      if let group = block.group { heights[group, default: 0] += block.spaceBefore + block.height }
    }
    higherThanColumn = Set(heights.filter { $0.value > height }.keys)
    for index in galley.blocks.indices { add(index) }
    // A cut behind the last line costs nothing and closes nothing that is not closed anyway.
    closing.append(0)
    guard let baseline else { return }
    let gains = zip(opening, dropped).map { $0 - $1 }
    let space = GridSpace(gridBlocks, baseline: baseline, sums: sums, gains: gains)
    grid = (space, space.usual.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) })
  }

  /// The number of lines.
  var count: Int { origins.count }

  /// The height of a column with these lines, its footnotes included, in pixels.
  func height(_ range: Range<Int>) -> Double {
    guard !range.isEmpty else { return 0 }
    var height = sums[range.upperBound] - sums[range.lowerBound] - dropped[range.lowerBound]
    height += opening[range.lowerBound] + closing[range.upperBound] + gridSpace(range)
    let notes = noteSums[range.upperBound] - noteSums[range.lowerBound]
    return notes > 0 ? height + notes + ColumnBreaker.noteGap : height
  }

  /// The space in a column that brings text back onto the grid, in pixels.
  private func gridSpace(_ range: Range<Int>) -> Double {
    guard let grid else { return 0 }
    let first = grid.space.first[range.lowerBound]
    guard first.line < range.upperBound else { return 0 }
    return first.space + grid.sums[range.upperBound] - grid.sums[first.line + 1]
  }

  /// The space above a line that brings text back onto the grid, in pixels.
  /// - Parameters:
  ///   - line: the line.
  ///   - top: the first line of the column.
  func gridSpace(above line: Int, columnFrom top: Int) -> Double {
    guard let grid else { return 0 }
    let first = grid.space.first[top]
    return line == first.line ? first.space : line > first.line ? grid.space.usual[line] : 0
  }

  /// The cost of ending a column before a line.
  func penalty(before line: Int) -> Double { penalties[line] }

  /// The footnotes cited in some lines, ascending.
  func notes(in range: Range<Int>) -> [Int] { cited[range].flatMap { $0 } }

  /// The index of the header row that is repeated above a line where a column begins with it, if there is one.
  func repeatedHeader(above line: Int) -> Int? { repeated[line] }

  /// The header of the table that a block is a further row of; a table begins with its header.
  private func header(of index: Int) -> Int? {
    guard index > 0, case .row(_, _, isHeader: false) = galley.blocks[index].content,
      case .row(_, _, let isHeader) = galley.blocks[index - 1].content
    else { return nil }
    return isHeader ? index - 1 : headers[index - 1]
  }

  private mutating func add(_ index: Int) {
    let block = galley.blocks[index]
    headers.append(header(of: index))
    let previous = index > 0 ? galley.blocks[index - 1] : nil
    let next = index + 1 < galley.blocks.count ? galley.blocks[index + 1] : nil
    let shared = GalleyLines.sharedDepth(previous, block)
    let opened = block.containers.dropFirst(shared).reduce(0) { $0 + $1.padTop }
    let closed = block.containers.dropFirst(GalleyLines.sharedDepth(block, next)).reduce(0) { $0 + $1.padBottom }

    gridBlocks.append(
      GridSpace.Block(
        line: origins.count, above: block.spaceBefore + block.fill + opened,
        rest: block.leading * Double(block.lineCount) + closed, isOnGrid: block.isRunningText,
        keepsWithNext: block.keepsWithNext))
    for line in 0..<block.lineCount {
      var height = block.leading
      if line == 0 { height += block.spaceBefore + block.fill + opened }
      if line == block.lineCount - 1 { height += closed }
      origins.append(Origin(block: index, line: line))
      sums.append((sums.last ?? 0) + height)
      dropped.append(line == 0 ? block.spaceBefore : 0)
      let straddling = line == 0 ? Array(block.containers.prefix(shared)) : block.containers
      let inside = straddling.reduce(0) { $0 + $1.padTop + $1.padBottom }
      let again = line == 0 ? headers[index].map { galley.blocks[$0].height } : nil
      let isRepeated = again.map { $0 + block.height + inside <= self.height } ?? false
      repeated.append(isRepeated ? headers[index] : nil)
      opening.append(straddling.reduce(isRepeated ? again ?? 0 : 0) { $0 + $1.padTop })
      closing.append(straddling.reduce(0) { $0 + $1.padBottom })
      penalties.append(line == 0 ? penalty(from: previous, to: block) : penalty(inside: block, before: line))
      let marks = block.footnotes.filter { $0.line == line }.map(\.note)
      cited.append(marks)
      let notes = marks.reduce(0) { sum, note in
        galley.footnotes.indices.contains(note) ? sum + galley.footnotes[note].height : sum
      }
      noteSums.append((noteSums.last ?? 0) + notes)
    }
  }

  /// How many containers, from the outermost, two blocks share.
  static func sharedDepth(_ left: GalleyBlock?, _ right: GalleyBlock?) -> Int {
    guard let left, let right else { return 0 }
    var depth = 0
    while depth < left.containers.count, depth < right.containers.count,
      left.containers[depth].id == right.containers[depth].id
    {
      depth += 1
    }
    return depth
  }

  private func isKept(_ group: Int) -> Bool { !higherThanColumn.contains(group) }

  private func penalty(from previous: GalleyBlock?, to block: GalleyBlock) -> Double {
    guard let previous else { return 0 }
    if previous.keepsWithNext || block.keepsWithPrevious { return GalleyLines.forbidden }
    if let group = block.group, previous.group == group, isKept(group) { return GalleyLines.insideGroup }
    return GalleyLines.sharedDepth(previous, block) > 0 ? GalleyLines.betweenParagraphs : 0
  }

  private func penalty(inside block: GalleyBlock, before line: Int) -> Double {
    guard case .text(let text, _) = block.content else { return GalleyLines.forbidden }
    // Two lines at least on either side: no orphan, no widow.
    if line == 1 || line == block.lineCount - 1 { return GalleyLines.forbidden }
    if let group = block.group, isKept(group) { return GalleyLines.insideGroup }
    return text.lines[line - 1].ending == .hyphen ? GalleyLines.hyphenAtFoot : GalleyLines.insideParagraph
  }
}
