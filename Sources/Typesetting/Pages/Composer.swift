internal import Editions
internal import Newsroom

/// Puts the items of an edition on pages.
struct Composer: ~Copyable {
  let edition: Edition
  let theme: Theme
  var builder: GalleyBuilder
  var pages: [Page] = []
  var pageOfItem: [String: Int] = [:]
  var pageOfSection: [String: Int] = [:]
  /// The pages of sections that refer to no page, from the round before.
  private var known: [Int: ComposedSection] = [:]
  /// Characters without a glyph, in the order in which a reader meets them.
  private(set) var missing: [Shaper.MissingGlyph] = []

  init(edition: Edition, theme: Theme, builder: consuming GalleyBuilder) {
    self.edition = edition
    self.theme = theme
    self.builder = builder
  }

  /// Composes all pages from the first.
  /// - Parameter helpers: those who compose sections on other threads meanwhile.
  mutating func compose(with helpers: [SectionHelper]) {
    pages = []
    builder.misfits = Misfits()
    let queues = start(helpers)
    composeCover()
    composeContents()
    noteMissing(builder.setter.shaper.takeMissing())
    while let index = queues.next() { known[index] = composed(index) }
    for helper in helpers {
      known.merge(helper.wait()) { _, new in new }
      builder.setter.shaper.add(helper.characters)
    }
    for (index, section) in edition.sections.enumerated() {
      guard let composed = known[index] else { continue }
      add(composed, of: section)
      if !section.pageReferences.isEmpty { known[index] = nil }
    }
    composeColophon()
    noteMissing(builder.setter.shaper.takeMissing())
  }

  /// Begins to compose the sections that are not known from the round before, each by itself: their numbers apart, pages
  /// do not depend on what stands before them.
  ///
  /// In the first round everybody takes what is left; later each begins with those whose words it knows.
  /// - Returns: what is left to do here.
  private func start(_ helpers: [SectionHelper]) -> [SectionQueue] {
    var open = edition.sections.indices.filter { known[$0] == nil }
    guard !open.isEmpty, !helpers.isEmpty else { return [SectionQueue(open, of: edition, isShared: false)] }
    var queues: [SectionQueue] = []
    for helper in helpers {
      queues.append(SectionQueue(open.filter(helper.own.contains), of: edition, isShared: true))
      open.removeAll(where: helper.own.contains)
    }
    let rest = SectionQueue(open, of: edition, isShared: true)
    for (helper, own) in zip(helpers, queues) {
      helper.start([own, rest] + queues.filter { $0 !== own }, pageNumbers: builder.pageNumbers)
    }
    return [rest] + queues
  }

  /// Composes a section as if it were alone.
  mutating func composed(_ index: Int) -> ComposedSection {
    let before = (pages, builder.misfits, pageOfItem, pageOfSection)
    defer { (pages, builder.misfits, pageOfItem, pageOfSection) = before }
    (pages, builder.misfits) = ([], Misfits())
    compose(edition.sections[index], index: index)
    return ComposedSection(
      pages: pages, misfits: builder.misfits, missing: builder.setter.shaper.takeMissing())
  }

  /// Puts a composed section behind the pages there are.
  private mutating func add(_ composed: ComposedSection, of section: EditionSection) {
    pageOfSection[section.id] = pages.count + 1
    for var page in composed.pages {
      page.number = pages.count + 1
      pages.append(page)
      register(page)
    }
    builder.misfits.add(composed.misfits)
    noteMissing(composed.missing)
    // An item whose title stands in the opener begins there.
    if let item = openerItem(of: section) { pageOfItem[item.slug] = pageOfSection[section.id] }
  }

  /// Notes characters without a glyph, each once.
  mutating func noteMissing(_ glyphs: [Shaper.MissingGlyph]) {
    for glyph in glyphs where !missing.contains(glyph) { missing.append(glyph) }
  }

  /// Starts a page and returns its index in ``pages``.
  mutating func addPage(_ kind: Page.Kind) -> Int {
    pages.append(Page(number: pages.count + 1, kind: kind, frames: []))
    return pages.count - 1
  }

  /// The long piece that a section begins with, whose title stands in the opener.
  private func openerItem(of section: EditionSection) -> EditionItem? {
    section.items.first.flatMap { $0.kind == .article || $0.kind == .interview ? $0 : nil }
  }

  private mutating func compose(_ section: EditionSection, index: Int) {
    let page = theme.page
    let openerItem = openerItem(of: section)
    var galley = Galley()
    var opener = self.opener(section, intro: section.intro, feature: openerItem)
    if opener.height > page.textHeight / 2 {
      // An introduction as long as this runs through the columns.
      opener = self.opener(section, intro: [], feature: openerItem)
      galley.blocks = builder.body(
        section.intro, style: GalleyBuilder.BodyStyle(), measure: page.columnWidth, in: [], notes: [:])
    }
    var boxes: [GalleyBox] = []
    for (offset, item) in section.items.enumerated() {
      let first = galley.blocks.count
      builder.add(
        item, measure: page.columnWidth, group: offset, isFirst: offset == 0 && galley.blocks.isEmpty,
        titleStandsElsewhere: item.slug == openerItem?.slug, to: &galley)
      if item.kind == .zoom || item.kind == .figure {
        boxes.append(GalleyBox(blocks: first..<galley.blocks.count, item: item))
      }
    }
    pageOfSection[section.id] = place(galley, boxes: boxes, kind: .section(index), opener: opener)
  }

  private mutating func composeColophon() {
    guard !edition.colophon.isEmpty else { return }
    let page = theme.page
    let title = builder.block(
      edition.labels[.colophon], as: .sectionTitle, measure: page.textWidth, in: [])
    let heading = FrameMaker.frame(.heading, [title], x: page.side, y: page.top, width: page.textWidth)
    var galley = Galley()
    for (offset, item) in edition.colophon.enumerated() {
      builder.add(
        item, measure: page.columnWidth, group: offset, isFirst: offset == 0, titleStandsElsewhere: false, to: &galley)
    }
    _ = place(galley, kind: .colophon, opener: heading)
  }

  /// Puts a galley on new pages, under an opener on the first.
  /// - Parameter boxes: the boxes in the galley that may stand across the columns.
  /// - Returns: the number of the first page.
  mutating func place(_ galley: Galley, boxes: [GalleyBox] = [], kind: Page.Kind, opener: Frame) -> Int {
    let page = theme.page
    let openerHeight = ((opener.height / page.baseline).rounded(.up) + 1) * page.baseline
    if opener.height > page.textHeight {
      builder.misfits.note(
        "A title is longer than a page", in: opener.fragments.last?.block.containers ?? [], help: "Shorten it.")
    }
    let first = pages.count + 1
    let top = page.top + openerHeight
    place(
      galley, boxes: boxes,
      on: Opening(kind: kind, frames: [opener], top: top, bottom: page.top + page.textHeight), then: kind)
    return first
  }

  /// Puts a galley on new pages, of which the first holds more.
  /// - Parameters:
  ///   - boxes: the boxes in the galley that may stand across the columns.
  ///   - opening: the first page.
  ///   - kind: what sort of pages the others are.
  mutating func place(_ galley: Galley, boxes: [GalleyBox] = [], on opening: Opening, then kind: Page.Kind) {
    let page = theme.page
    let layout = layout(galley, boxes: boxes, firstHeight: opening.bottom - opening.top)
    for (number, cut) in (layout.cut.pages.isEmpty ? [.init(columns: [])] : layout.cut.pages).enumerated() {
      let isFirst = number == 0
      let index = addPage(isFirst ? opening.kind : kind)
      let area = isFirst ? opening : Opening(kind: kind, frames: [], top: page.top, bottom: page.top + page.textHeight)
      let isLast = number == layout.cut.pages.count - 1
      pages[index].frames = area.frames + frames(of: cut, in: layout, area: area, isLast: isLast)
      register(pages[index])
    }
  }

  /// The columns of a page, their footnotes, and the box across its foot.
  private mutating func frames(
    of cut: ColumnBreaker.PageCut, in layout: GalleyLayout, area: Opening, isLast: Bool
  ) -> [Frame] {
    let page = theme.page
    let box = cut.span.map { layout.boxes[$0] }
    let top = area.top
    var bottom = area.bottom - (box.map { $0.height + page.baseline } ?? 0)
    if box != nil, isLast {
      // Under balanced columns, not at the foot of the page.
      let highest = cut.columns.map { layout.lines.height($0.lines) }.max() ?? 0
      bottom = min(bottom, top + (highest / page.baseline).rounded(.up) * page.baseline)
    }
    var frames: [Frame] = []
    for (offset, column) in cut.columns.enumerated() {
      let x = page.columnLeft(offset)
      noteOverflow(of: layout.lines, column, room: bottom - top)
      frames.append(
        Frame(
          role: .column, x: x, y: top, width: page.columnWidth, height: bottom - top,
          fragments: FrameMaker.fragments(of: layout.lines, column.lines)))
      if let notes = FrameMaker.notes(
        column.notes, of: layout.lines.galley, x: x, bottom: bottom, width: page.columnWidth)
      {
        frames.append(notes)
      }
    }
    guard let box else { return frames }
    return Composer.inserting(
      FrameMaker.frames(of: box, x: page.side, y: bottom + page.baseline, page: page), into: frames)
  }

  /// Puts a box among the columns of its page, in reading order: behind the last column at whose foot no paragraph is
  /// cut in two, so that its halves stay neighbours where the pages become one column.
  private static func inserting(_ box: [Frame], into frames: [Frame]) -> [Frame] {
    var place = frames.count
    while let column = frames[..<place].lastIndex(where: { $0.role == .column }) {
      if frames[column].fragments.last?.isEnd ?? true { break }
      place = column
    }
    if !frames[..<place].contains(where: { $0.role == .column }) { place = frames.count }
    return Array(frames[..<place]) + box + Array(frames[place...])
  }

  /// Notes a column that is higher than its room: nothing in it can be cut.
  private mutating func noteOverflow(of lines: GalleyLines, _ column: ColumnBreaker.Column, room: Double) {
    guard lines.height(column.lines) > room + 0.5, !column.lines.isEmpty else { return }
    let block = lines.galley.blocks[lines.origins[column.lines.lowerBound].block]
    if case .row = block.content {
      builder.misfits.note(
        "A row of a table is higher than a page", in: block.containers,
        help: "Make several rows of it, or put its text outside the table.")
    } else {
      builder.misfits.note("A part that cannot be cut is higher than a page", in: block.containers, help: "Shorten it.")
    }
  }

  /// Notes where items begin.
  mutating func register(_ page: Page) {
    for fragment in page.frames.flatMap(\.fragments) {
      for container in fragment.block.containers {
        guard case .article(let slug, _) = container.kind else { continue }
        if pageOfItem[slug].map({ page.number < $0 }) ?? true { pageOfItem[slug] = page.number }
      }
    }
  }

  /// The title of a section, and of its first item if that is a long piece.
  private mutating func opener(_ section: EditionSection, intro: [ContentBlock], feature: EditionItem?) -> Frame {
    let page = theme.page
    var blocks = [builder.block(section.title, as: .sectionTitle, measure: page.textWidth, in: [])]
    let style = GalleyBuilder.BodyStyle(text: .intro)
    for var block in builder.body(intro, style: style, measure: page.textWidth, in: [], notes: [:]) {
      block.spaceBefore = max(block.spaceBefore, page.baseline / 2)
      blocks.append(block)
    }
    if let feature {
      let article = builder.container(.article(slug: feature.slug, kind: feature.kind))
      blocks.append(
        builder.block(feature.title, as: .featureTitle, measure: page.textWidth, in: [article], spaceBefore: 1))
      for line in [feature.subtitle, feature.interviewee, feature.eventLine].compactMap({ $0 }) {
        blocks.append(builder.block(line, as: .subtitle, measure: page.textWidth, in: [article], spaceBefore: 0.5))
      }
    }
    return FrameMaker.frame(.opener, blocks, x: page.side, y: page.top, width: page.textWidth)
  }
}
