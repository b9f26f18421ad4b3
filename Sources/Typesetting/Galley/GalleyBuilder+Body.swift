internal import Editions
internal import Newsroom

extension GalleyBuilder {
  /// How the body of an item is set.
  struct BodyStyle {
    /// The role of its paragraphs.
    var text: TextRole = .body
    /// The role of its highest headings.
    var heading: TextRole = .heading
    /// How far paragraphs behind a paragraph are indented, in pixels.
    var indent: Double = 0
    /// What every block belongs to.
    var group: Int?
  }

  /// Sets the blocks of a body.
  /// - Parameters:
  ///   - content: the blocks.
  ///   - style: how they are set.
  ///   - measure: their width in pixels.
  ///   - containers: what they stand in.
  ///   - notes: the index of each footnote of the item in the galley, by its id.
  mutating func body(
    _ content: [ContentBlock], style: BodyStyle, measure: Double, in containers: [Container], notes: [String: Int]
  ) -> [GalleyBlock] {
    var blocks: [GalleyBlock] = []
    var followsParagraph = false
    for block in content {
      switch block {
      case .paragraph(let text):
        let indent = followsParagraph ? style.indent : 0
        var set = self.block(text, as: style.text, measure: measure, in: containers, indent: indent)
        set.footnotes = marks(in: set, notes: notes)
        blocks.append(set)
      case .heading(let level, let text):
        let role = level == 1 ? style.heading : .subheading
        var set = self.block(
          text, as: role, measure: measure, in: containers, spaceBefore: blocks.isEmpty ? 0 : 1, level: level)
        set.keepsWithNext = true
        set.footnotes = marks(in: set, notes: notes)
        blocks.append(set)
      case .list(let start, let items):
        // Words that announce a list do not stand at the foot of a column, the list in the next.
        if let last = blocks.indices.last, followsParagraph, announcesMore(blocks[last]) {
          blocks[last].keepsWithNext = true
        }
        blocks += list(start: start, items: items, style: style, measure: measure, in: containers, notes: notes)
      case .quote(let inner):
        let quote = container(.quote)
        blocks += body(
          inner, style: style, measure: indented(measure, by: Insets.quote, in: containers),
          in: containers + [quote], notes: notes)
      case .code(let code):
        blocks += self.code(code, measure: measure, in: containers)
      case .table(let table):
        blocks += rows(of: table, measure: measure, in: containers, notes: notes)
      case .chart(let chart):
        blocks += self.chart(chart, measure: measure, in: containers, notes: notes)
      case .picture(let picture):
        blocks += self.picture(picture, measure: measure, in: containers)
      case .rule:
        blocks.append(GalleyBlock(content: .rule, containers: containers, leading: baseline))
      }
      if case .paragraph = block { followsParagraph = true } else { followsParagraph = false }
      if case .list = block { followsParagraph = true }
    }
    if let group = style.group { for index in blocks.indices { blocks[index].group = group } }
    return blocks
  }

  private func announcesMore(_ block: GalleyBlock) -> Bool {
    guard case .text(let set, _) = block.content else { return false }
    return set.text.utf8.last == 0x3A
  }

  /// The narrowest measure that text is set to, in pixels.
  private static let leastMeasure = 40.0

  /// What an indent leaves of a measure.
  private mutating func indented(_ measure: Double, by indent: Double, in containers: [Container]) -> Double {
    if measure - indent < GalleyBuilder.leastMeasure {
      misfits.note(
        "Lists and quotations are nested so deep that no room is left for their text", in: containers,
        help: "Nest them less deep.")
    }
    return max(GalleyBuilder.leastMeasure, measure - indent)
  }

  private mutating func list(
    start: Int?, items: [[ContentBlock]], style: BodyStyle, measure: Double, in containers: [Container],
    notes: [String: Int]
  ) -> [GalleyBlock] {
    let last = start.map { $0 + items.count - 1 } ?? 0
    let inset = Insets.list + room(forDigitsOf: last, as: .body)
    // Numbers are bold, in a face that nothing else may need.
    if start != nil { _ = setter.width(of: RichText("0123456789.").wrapped(in: .strong), as: .body) }
    let list = container(.list(start: start, inset: inset))
    var inner = style
    inner.indent = 0
    var blocks: [GalleyBlock] = []
    for (index, item) in items.enumerated() {
      let element = container(.listItem(number: start.map { $0 + index }))
      let content = item.isEmpty ? [ContentBlock.paragraph(RichText("\u{200B}"))] : item
      blocks += body(
        content, style: inner, measure: indented(measure, by: inset, in: containers),
        in: containers + [list, element], notes: notes)
    }
    return blocks
  }

  /// The room that the digits of a number need besides the first, in pixels.
  func room(forDigitsOf number: Int, as role: TextRole) -> Double {
    let digits = String(number).utf8.count
    return Double(max(0, digits - 1)) * (theme.style(role).size * GalleyBuilder.digitWidth).rounded(.up)
  }

  /// The width of a digit, in parts of the size; hardly any typeface has wider ones.
  private static let digitWidth = 0.58

  private mutating func code(_ code: String, measure: Double, in containers: [Container]) -> [GalleyBlock] {
    let frame = container(.code, padTop: baseline / 2, padBottom: baseline / 2)
    var text = code
    while text.hasSuffix("\n") { text.removeLast() }
    let set = block(RichText(text), as: .code, measure: measure - Insets.code, in: containers + [frame])
    return [set]
  }

  /// Sets a picture with its caption.
  mutating func picture(_ picture: Picture, measure: Double, in containers: [Container]) -> [GalleyBlock] {
    let available = theme.page.textHeight * 0.5
    let ratio = Double(picture.file.height) / Double(max(1, picture.file.width))
    var width = min(measure, Double(picture.file.width))
    if width * ratio > available { width = available / ratio }
    let height = max(1, (width * ratio).rounded())
    var image = GalleyBlock(
      content: .picture(picture, width: width.rounded(), height: height), containers: containers,
      spaceBefore: baseline / 2, fill: 0, leading: height)
    image.fill = fill(height + image.spaceBefore)
    guard let caption = picture.caption else { return [image] }
    image.keepsWithNext = true
    var words = block(caption, as: .caption, measure: measure, in: containers)
    words.keepsWithPrevious = true
    return [image, words]
  }

  /// The footnote marks in a set paragraph, with their lines.
  private func marks(in block: GalleyBlock, notes: [String: Int]) -> [GalleyBlock.FootnoteMark] {
    guard case .text(let set, _) = block.content else { return [] }
    return marks(in: set, notes: notes)
  }

  /// The footnote marks in a set text, with their lines.
  func marks(in set: TypesetText, notes: [String: Int]) -> [GalleyBlock.FootnoteMark] {
    guard !notes.isEmpty else { return [] }
    return set.text.spans.compactMap { span in
      guard case .footnoteMark(let id) = span.element, let note = notes[id] else { return nil }
      let line = set.lines.lastIndex { $0.range.lowerBound <= span.range.lowerBound } ?? 0
      return GalleyBlock.FootnoteMark(line: line, note: note)
    }
  }
}
