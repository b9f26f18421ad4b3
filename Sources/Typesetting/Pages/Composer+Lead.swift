internal import Editions

extension Composer {
  /// So many lines of a long lead stand on the cover at least; for fewer, the grid of sections gives way.
  private static var leastLeadLines: Double { 8 }

  /// A cover whose lead goes on behind it: the lead's title stands across the page, its text runs through the columns of
  /// the cover and of the pages behind it, over the footnotes it cites. What the newsletter is, and the sections, stand at
  /// the cover's foot.
  /// - Parameters:
  ///   - masthead: the masthead.
  ///   - top: the upper edge of the title, in pixels.
  mutating func composeLongLead(under masthead: Frame, top: Double) {
    guard let first = edition.lead.first else { return }
    let page = theme.page
    var galley = Galley()
    for (offset, item) in edition.lead.enumerated() {
      builder.add(
        item, measure: page.columnWidth, group: offset, isFirst: offset == 0, titleStandsElsewhere: offset == 0,
        to: &galley)
    }
    let article = builder.container(.article(slug: first.slug, kind: first.kind))
    let title = FrameMaker.frame(
      .lead, leadTitle(of: first, measure: page.textWidth, in: article), x: page.side, y: top, width: page.textWidth)
    let columnsTop = title.y + ((title.height / page.baseline).rounded(.up) + 1) * page.baseline
    let foot = coverFoot(below: columnsTop + Composer.leastLeadLines * page.baseline)
    let limit = foot.map(\.y).min().map { $0 - page.baseline } ?? coverBottom
    let lines = max(0, ((limit - columnsTop) / page.baseline).rounded(.down))
    noteOverflow(ofCover: [masthead, title] + foot)
    place(
      galley,
      on: Opening(
        kind: .cover, frames: [masthead] + foot + [title], top: columnsTop,
        bottom: columnsTop + lines * page.baseline), then: .lead)
  }

  /// What stands at the foot of a cover with a long lead: what the newsletter is, and the grid, if there is room for it.
  private mutating func coverFoot(below top: Double) -> [Frame] {
    let page = theme.page
    var about = edition.about.isEmpty ? nil : aboutFrame(x: page.side, y: 0, width: page.textWidth)
    let panel = about.map { $0.height + page.baseline * 2 } ?? 0
    var grid: [Frame] = []
    if coverBottom - leastGridHeight - page.baseline - panel >= top {
      grid = cells(below: coverBottom - leastGridHeight)
    }
    let bottom = grid.first.map { $0.y - page.baseline } ?? coverBottom
    about?.y = bottom - panel + page.baseline
    return [about].compactMap(\.self) + grid
  }

  /// The title of the cover's lead, and what stands under it.
  mutating func leadTitle(of item: EditionItem, measure: Double, in article: Container) -> [GalleyBlock] {
    var blocks = [builder.block(item.title, as: .leadTitle, measure: measure, in: [article])]
    for line in [item.subtitle, item.interviewee, item.eventLine].compactMap({ $0 }) {
      blocks.append(builder.block(line, as: .subtitle, measure: measure, in: [article], spaceBefore: 0.5))
    }
    return blocks
  }
}
