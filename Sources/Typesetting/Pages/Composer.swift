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

  init(edition: Edition, theme: Theme, builder: consuming GalleyBuilder) {
    self.edition = edition
    self.theme = theme
    self.builder = builder
  }

  /// Composes all pages from the first.
  mutating func compose() {
    pages = []
    builder.misfits = Misfits()
    composeCover()
    composeContents()
    for index in edition.sections.indices { composeSection(index) }
    composeColophon()
  }

  /// Starts a page and returns its index in ``pages``.
  mutating func addPage(_ kind: Page.Kind) -> Int {
    pages.append(Page(number: pages.count + 1, kind: kind, frames: []))
    return pages.count - 1
  }

  private mutating func composeSection(_ index: Int) {
    let section = edition.sections[index]
    let page = theme.page
    let feature = section.items.first { $0.kind == .article || $0.kind == .interview }
    let openerItem = section.items.first?.slug == feature?.slug ? feature : nil
    var galley = Galley()
    var opener = self.opener(section, intro: section.intro, feature: openerItem)
    if opener.height > page.textHeight / 2 {
      // An introduction as long as this runs through the columns.
      opener = self.opener(section, intro: [], feature: openerItem)
      galley.blocks = builder.body(
        section.intro, style: GalleyBuilder.BodyStyle(), measure: page.columnWidth, in: [], notes: [:])
    }
    for (offset, item) in section.items.enumerated() {
      builder.add(
        item, measure: page.columnWidth, group: offset, isFirst: offset == 0 && galley.blocks.isEmpty,
        titleStandsElsewhere: item.slug == openerItem?.slug, to: &galley)
    }
    let first = place(galley, kind: .section(index), opener: opener)
    pageOfSection[section.id] = first
    // An item whose title stands in the opener begins there.
    if let openerItem { pageOfItem[openerItem.slug] = first }
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
  /// - Returns: the number of the first page.
  mutating func place(_ galley: Galley, kind: Page.Kind, opener: Frame) -> Int {
    let page = theme.page
    let lines = GalleyLines(galley, unit: page.baseline / 2)
    let openerHeight = ((opener.height / page.baseline).rounded(.up) + 1) * page.baseline
    let breaker = ColumnBreaker(
      lines: lines, columns: page.columns, firstHeight: page.textHeight - openerHeight, height: page.textHeight)
    let columns = breaker.cut()
    let first = pages.count + 1

    for start in stride(from: 0, to: max(1, columns.count), by: page.columns) {
      let index = addPage(kind)
      var top = page.top
      if start == 0 {
        if opener.height > page.textHeight {
          builder.misfits.note(
            "A title is longer than a page", in: opener.fragments.last?.block.containers ?? [], help: "Shorten it.")
        }
        pages[index].frames.append(opener)
        top += openerHeight
      }
      for (offset, column) in columns[start..<min(start + page.columns, columns.count)].enumerated() {
        let x = page.columnLeft(offset)
        noteOverflow(of: lines, column, room: page.top + page.textHeight - top)
        pages[index].frames.append(
          Frame(
            role: .column, x: x, y: top, width: page.columnWidth, height: page.top + page.textHeight - top,
            fragments: FrameMaker.fragments(of: lines, column.lines)))
        if let notes = FrameMaker.notes(
          column.notes, of: galley, x: x, bottom: page.top + page.textHeight, width: page.columnWidth)
        {
          pages[index].frames.append(notes)
        }
      }
      register(pages[index])
    }
    return first
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
