internal import Editions
internal import Newsroom

extension Composer {
  /// The cover: masthead, lead and what the newsletter is, and the sections with their pages.
  mutating func composeCover() {
    let index = addPage(.cover)
    let page = theme.page
    let mastheadHeight = page.baseline * 10
    var masthead = [builder.block(edition.title, as: .masthead, measure: page.textWidth, in: [])]
    if let tagline = edition.tagline {
      masthead.append(builder.block(tagline, as: .tagline, measure: page.textWidth, in: []))
    }
    var issueLine = edition.issueLine
    if let period = edition.period {
      issueLine.append(" · ")
      issueLine.append(period)
    }
    masthead.append(builder.block(issueLine, as: .issueLine, measure: page.textWidth, in: []))
    var frames = [
      FrameMaker.frame(
        .masthead, masthead, x: page.side, y: theme.cover.top ?? page.baseline * 2, width: page.textWidth)
    ]

    var top = max(mastheadHeight, frames[0].y + frames[0].height) + page.baseline * 3
    let isBeside = !edition.about.isEmpty && theme.cover.about == .beside
    let aboutWidth = isBeside ? (page.textWidth * 0.31).rounded(.down) : page.textWidth
    let leadWidth = isBeside ? (page.textWidth - aboutWidth - page.gutter * 1.5).rounded(.down) : page.textWidth
    var lower = top
    // The lead comes first for those who read the page in order.
    let lead = leadBlocks(measure: leadWidth)
    if !lead.isEmpty {
      frames.append(FrameMaker.frame(.lead, lead, x: page.side, y: top, width: leadWidth))
      lower = top + frames[frames.count - 1].height
    }
    if !edition.about.isEmpty {
      let y = isBeside || lead.isEmpty ? top : lower + page.baseline * 1.5
      let about = aboutFrame(x: page.side + page.textWidth - aboutWidth, y: y, width: aboutWidth)
      lower = max(lower, y + about.height + page.baseline * 2)
      frames.append(about)
    }
    top = lower + page.baseline
    frames += cells(below: top)
    pages[index].frames = frames
    noteOverflow(ofCover: frames)
    register(pages[index])
  }

  /// What the newsletter is, in a panel.
  private mutating func aboutFrame(x: Double, y: Double, width: Double) -> Frame {
    let style = GalleyBuilder.BodyStyle(text: .about)
    let measure = width - 2 * Insets.box
    let blocks = builder.body(edition.about, style: style, measure: measure, in: [], notes: [:])
    return FrameMaker.frame(.about, blocks, x: x, y: y, width: width)
  }

  private mutating func noteOverflow(ofCover frames: [Frame]) {
    for frame in frames where frame.y + frame.height > page.height {
      let containers = frame.fragments.last?.block.containers ?? []
      builder.misfits.note(
        "The cover is longer than a page", in: frame.role == .lead ? containers : [],
        help: "Shorten its texts, or let one item only be of kind 'editorial'.")
    }
  }

  /// The cover's lead, set across its frame.
  private mutating func leadBlocks(measure: Double) -> [GalleyBlock] {
    var blocks: [GalleyBlock] = []
    for item in edition.lead {
      let article = builder.container(.article(slug: item.slug, kind: item.kind))
      blocks.append(
        builder.block(
          item.title, as: .leadTitle, measure: measure, in: [article], spaceBefore: blocks.isEmpty ? 0 : 2))
      for line in [item.subtitle, item.interviewee, item.eventLine].compactMap({ $0 }) {
        blocks.append(builder.block(line, as: .subtitle, measure: measure, in: [article], spaceBefore: 0.5))
      }
      if let picture = item.picture { blocks += builder.picture(picture, measure: measure, in: [article]) }
      let style = GalleyBuilder.BodyStyle(text: .lead, indent: page.baseline)
      var body = builder.body(item.blocks, style: style, measure: measure, in: [article], notes: [:])
      if !body.isEmpty { body[0].spaceBefore += page.baseline / 2 }
      blocks += body
      blocks += builder.tail(of: item, measure: measure, in: [article])
      blocks += builder.trailingNotes(of: item, measure: measure, in: article)
    }
    return blocks
  }

  private var page: PageGeometry { theme.page }

  /// The sections in a grid at the foot of the cover, as far as there is room below a height: each cell has the
  /// section's name, the titles of its first items, and its page.
  private mutating func cells(below top: Double) -> [Frame] {
    let perRow = theme.cover.cells
    let gap = 12.0
    let rows = (edition.sections.count + perRow - 1) / perRow
    guard rows > 0 else { return [] }
    let width = ((page.textWidth - gap * Double(perRow - 1)) / Double(perRow)).rounded(.down)
    // The cover has no page number, so the grid may go a little lower than text.
    let bottom = page.top + page.textHeight + page.baseline
    let room = (bottom - top - gap * Double(rows - 1)) / Double(rows)
    // Without a lead there is room for more of each section.
    let most: Double = theme.cover.hasTeasers ? (edition.lead.isEmpty ? 24 : 12) : 2
    let height = min((room / page.baseline).rounded(.down), most) * page.baseline
    guard height >= page.baseline * min(most, 4) else { return [] }
    let start = bottom - Double(rows) * height - gap * Double(rows - 1)
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
    let foot = theme.style(.cellPage).leading + page.baseline / 3
    var left = height - Insets.coverCell - foot - line.height
    for item in section.items where item.kind != .quote {
      let space = page.baseline / 4
      let title = builder.block(item.title, as: .teaser, measure: measure, in: [])
      left -= title.leading * Double(title.lineCount) + space
      guard left >= 0 else { break }
      fragments.append(Fragment(block: title, lines: 0..<title.lineCount, spaceAbove: space))
    }
    return fragments
  }

  /// The table of contents: every item with its page.
  mutating func composeContents() {
    guard !edition.sections.isEmpty else { return }
    let title = builder.block(edition.labels[.contents], as: .contentsTitle, measure: page.textWidth, in: [])
    let heading = FrameMaker.frame(.heading, [title], x: page.side, y: page.top, width: page.textWidth)
    let contents = builder.container(.contents)
    var galley = Galley()
    for (index, section) in edition.sections.enumerated() {
      let group = builder.container(.contentsSection(colour: section.colour))
      let outer = [contents, group]
      galley.blocks.append(
        contentsLine(
          section.title, as: .contentsSection, target: section.id, in: outer, spaceBefore: index == 0 ? 0 : 1))
      galley.blocks[galley.blocks.count - 1].keepsWithNext = true
      let list = builder.container(.contentsList)
      for item in section.items where item.kind != .quote {
        let entry = builder.container(.contentsItem)
        var line = contentsLine(
          item.title, as: .contentsItem, target: item.slug, in: outer + [list, entry], spaceBefore: 0)
        // Room between entries, and enough of it that each can be hit (WCAG 2.2, 2.5.8: 24 px).
        let text = line.leading * Double(line.lineCount)
        let unit = page.baseline / 2
        let height = max(Composer.leastTarget, text + Composer.leastGap)
        line.fill = (height / unit).rounded(.up) * unit - text
        galley.blocks.append(line)
      }
    }
    _ = place(galley, kind: .contents, opener: heading)
  }

  /// The least height of an entry of the contents, and the least room between two, in pixels.
  private static var leastTarget: Double { 24 }
  private static var leastGap: Double { 5 }

  private mutating func contentsLine(
    _ text: RichText, as role: TextRole, target: String, in containers: [Container], spaceBefore: Double
  ) -> GalleyBlock {
    var block = builder.block(
      text, as: role, measure: page.columnWidth - Insets.pageSlot, in: containers, spaceBefore: spaceBefore)
    if case .text(let set, _) = block.content { block.content = .contentsLine(set, target: target) }
    return block
  }
}
