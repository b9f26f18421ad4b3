internal import Editions
internal import Newsroom

extension Composer {
  /// The space between the cells of the grid, in pixels.
  private static var cellGap: Double { 12 }
  /// A cell that names items is so many lines high at least.
  private static var leastCellLines: Double { 4 }
  /// Without teasers a cell is so many lines high.
  private static var plainCellLines: Double { 2 }

  /// The lower edge of what stands on the cover: it has no page number, so it may go a little lower than other pages.
  var coverBottom: Double { theme.page.top + theme.page.textHeight + theme.page.baseline }

  /// The height of the grid of sections at its lowest, in pixels; 0 without sections.
  var leastGridHeight: Double {
    let rows = gridRows
    guard rows > 0 else { return 0 }
    let lines = theme.cover.hasTeasers ? Composer.leastCellLines : Composer.plainCellLines
    return Double(rows) * lines * theme.page.baseline + Double(rows - 1) * Composer.cellGap
  }

  private var gridRows: Int { (edition.sections.count + theme.cover.cells - 1) / theme.cover.cells }

  /// The sections in a grid at the foot of the cover, as far as there is room below a height: each cell has the
  /// section's name, the titles of its first items, and its page.
  mutating func cells(below top: Double) -> [Frame] {
    let page = theme.page
    let perRow = theme.cover.cells
    let gap = Composer.cellGap
    let rows = gridRows
    guard rows > 0 else { return [] }
    let width = ((page.textWidth - gap * Double(perRow - 1)) / Double(perRow)).rounded(.down)
    let room = (coverBottom - top - gap * Double(rows - 1)) / Double(rows)
    // Without a lead there is room for more of each section.
    let most = theme.cover.hasTeasers ? (edition.lead.isEmpty ? 24 : 12) : Composer.plainCellLines
    let height = min((room / page.baseline).rounded(.down), most) * page.baseline
    guard height >= page.baseline * min(most, Composer.leastCellLines) else { return [] }
    let start = coverBottom - Double(rows) * height - gap * Double(rows - 1)
    return edition.sections.enumerated().map { index, section in
      Frame(
        role: .cell, x: page.side + Double(index % perRow) * (width + gap),
        y: start + Double(index / perRow) * (height + gap), width: width, height: height,
        fragments: cell(section, measure: width - 2 * Insets.coverCell, height: height))
    }
  }

  private mutating func cell(_ section: EditionSection, measure: Double, height: Double) -> [Fragment] {
    // Without teasers the page number stands on the line of the title.
    let room = theme.cover.hasTeasers ? measure : measure - Insets.pageSlot
    var line = builder.block(section.short, as: .contentsSection, measure: room, in: [])
    if case .text(let text, _) = line.content { line.content = .contentsLine(text, target: section.id) }
    var fragments = [Fragment(block: line, lines: 0..<line.lineCount, spaceAbove: 0)]
    guard theme.cover.hasTeasers else { return fragments }
    let foot = theme.style(.cellPage).leading + theme.page.baseline / 3
    var left = height - Insets.coverCell - foot - line.height
    for item in section.items where item.kind != .quote {
      let space = theme.page.baseline / 4
      let title = builder.block(item.title, as: .teaser, measure: measure, in: [])
      left -= title.leading * Double(title.lineCount) + space
      guard left >= 0 else { break }
      fragments.append(Fragment(block: title, lines: 0..<title.lineCount, spaceAbove: space))
    }
    return fragments
  }
}
