internal import Editions
internal import Newsroom

extension Composer {
  /// The cover: masthead, lead and what the newsletter is, and the sections with their pages. A lead that is too long for
  /// it goes on behind it.
  mutating func composeCover() {
    let masthead = mastheadFrame()
    let page = theme.page
    let top = max(page.baseline * 10, masthead.y + masthead.height) + page.baseline * 3
    let frames = wholeCover(below: top)
    if edition.lead.isEmpty || !overflowsCover(frames) {
      let index = addPage(.cover)
      pages[index].frames = [masthead] + frames
      noteOverflow(ofCover: pages[index].frames)
      register(pages[index])
    } else {
      composeLongLead(under: masthead, top: top)
    }
  }

  private mutating func mastheadFrame() -> Frame {
    let page = theme.page
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
    return FrameMaker.frame(
      .masthead, masthead, x: page.side, y: theme.cover.top ?? page.baseline * 2, width: page.textWidth)
  }

  /// What stands on a cover below the masthead if the lead is no longer than there is room for.
  private mutating func wholeCover(below top: Double) -> [Frame] {
    let page = theme.page
    let isBeside = !edition.about.isEmpty && theme.cover.about == .beside && !edition.lead.isEmpty
    let aboutWidth = isBeside ? (page.textWidth * 0.31).rounded(.down) : page.textWidth
    let leadWidth = isBeside ? (page.textWidth - aboutWidth - page.gutter * 1.5).rounded(.down) : page.textWidth
    var frames: [Frame] = []
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
    return frames + cells(below: lower + page.baseline)
  }

  /// What the newsletter is, in a panel.
  mutating func aboutFrame(x: Double, y: Double, width: Double) -> Frame {
    let style = GalleyBuilder.BodyStyle(text: .about)
    let measure = width - 2 * Insets.box
    let blocks = builder.body(edition.about, style: style, measure: measure, in: [], notes: [:])
    return FrameMaker.frame(.about, blocks, x: x, y: y, width: width)
  }

  /// Whether something stands lower on the cover than it should.
  private func overflowsCover(_ frames: [Frame]) -> Bool {
    frames.contains { $0.y + $0.height + ($0.role == .about ? theme.page.baseline : 0) > coverBottom + 0.01 }
  }

  /// Notes what leaves the cover.
  mutating func noteOverflow(ofCover frames: [Frame]) {
    for frame in frames where frame.y + frame.height > theme.page.height {
      builder.misfits.note(
        "The cover is longer than a page", in: frame.role == .lead ? frame.fragments.last?.block.containers ?? [] : [],
        help: "Shorten its titles, or the text that says what the newsletter is.")
    }
  }

  /// The cover's lead, set across its frame.
  private mutating func leadBlocks(measure: Double) -> [GalleyBlock] {
    var blocks: [GalleyBlock] = []
    for item in edition.lead {
      let article = builder.container(.article(slug: item.slug, kind: item.kind))
      var title = leadTitle(of: item, measure: measure, in: article)
      if !blocks.isEmpty { title[0].spaceBefore = 2 * theme.page.baseline }
      blocks += title
      if let picture = item.picture { blocks += builder.picture(picture, measure: measure, in: [article]) }
      let style = GalleyBuilder.BodyStyle(text: .lead, indent: theme.page.baseline)
      var body = builder.body(item.blocks, style: style, measure: measure, in: [article], notes: [:])
      if !body.isEmpty { body[0].spaceBefore += theme.page.baseline / 2 }
      blocks += body
      blocks += builder.tail(of: item, measure: measure, in: [article])
      blocks += builder.trailingNotes(of: item, measure: measure, in: article)
    }
    return blocks
  }

  private var page: PageGeometry { theme.page }
}
