internal import Editions
internal import Newsroom

extension GalleyBuilder {
  /// The part of a box across the columns that its head takes.
  private static let headShare = 0.32
  /// A box that takes more of a page than this stays in its column.
  private static let highestSpan = 0.45

  /// Sets a side box or figure across the columns.
  /// - Parameter item: the item.
  /// - Returns: nil if it would not look well: it has no text, it is too high, or the page has one column.
  mutating func spanning(_ item: EditionItem) -> SpanningBox? {
    let page = theme.page
    guard page.columns > 1, item.kind == .zoom || item.kind == .figure, !item.blocks.isEmpty else { return nil }
    let inner = page.textWidth - 2 * Insets.box - page.gutter
    let headWidth = (inner * GalleyBuilder.headShare).rounded(.down)
    let bodyWidth = (inner - headWidth).rounded(.down)
    let article = container(.article(slug: item.slug, kind: item.kind))
    let inside = [article, container(.box(item.kind))]

    var head = boxHead(of: item, measure: headWidth, in: inside)
    if let picture = item.picture { head += self.picture(picture, measure: headWidth, in: inside) }
    var body = self.body(
      item.blocks, style: BodyStyle(text: .box, indent: baseline), measure: bodyWidth, in: inside, notes: [:])
    body += tail(of: item, measure: bodyWidth, in: inside)
    body += trailingNotes(of: item, measure: bodyWidth, in: article)
    guard !head.isEmpty, !body.isEmpty else { return nil }

    let content = max(FrameMaker.height(head), FrameMaker.height(body))
    let height = ((content / baseline).rounded(.up) + 2) * baseline
    guard height <= page.textHeight * GalleyBuilder.highestSpan else { return nil }
    return SpanningBox(head: head, body: body, headWidth: headWidth, bodyWidth: bodyWidth, height: height)
  }

  /// What stands over the text of a box.
  mutating func boxHead(of item: EditionItem, measure: Double, in containers: [Container]) -> [GalleyBlock] {
    var blocks: [GalleyBlock] = []
    if let kicker = item.kicker { blocks.append(block(kicker, as: .kicker, measure: measure, in: containers)) }
    let title: TextRole =
      switch item.kind {
      case .figure: .figureTitle
      case .notice: .noticeTitle
      default: .boxTitle
      }
    blocks.append(block(item.title, as: title, measure: measure, in: containers))
    if let subtitle = item.subtitle { blocks.append(block(subtitle, as: .subtitle, measure: measure, in: containers)) }
    if let event = item.eventLine { blocks.append(block(event, as: .eventLine, measure: measure, in: containers)) }
    if let figure = item.figure { blocks.append(block(figure, as: .figure, measure: measure, in: containers)) }
    for index in blocks.indices { blocks[index].keepsWithNext = true }
    return blocks
  }
}
