internal import Editions
internal import Newsroom

extension Composer {
  /// The table of contents: every item with its page.
  mutating func composeContents() {
    let page = theme.page
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
    let page = theme.page
    var block = builder.block(
      text, as: role, measure: page.columnWidth - Insets.pageSlot, in: containers, spaceBefore: spaceBefore)
    if case .text(let set, _) = block.content { block.content = .contentsLine(set, target: target) }
    return block
  }
}
