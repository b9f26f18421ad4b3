internal import Editions
internal import Newsroom
internal import Typesetting

extension EditionDrawer {
  /// The part of the document that a container is, the same wherever it goes on.
  mutating func node(of container: Container, in parent: Int) -> Int {
    if let known = nodes[container.id] { return known }
    let node: Int
    switch container.kind {
    case .article: node = drawn.structure.add(.article, to: parent)
    case .box(let kind): node = drawn.structure.add(kind == .quote ? .quotation : .division, to: parent)
    case .list(let start, _): node = drawn.structure.add(.list(isNumbered: start != nil), to: parent)
    case .infoList: node = drawn.structure.add(.list(isNumbered: false), to: parent)
    case .listItem, .infoItem:
      node = drawn.structure.add(.listBody, to: drawn.structure.add(.listItem, to: parent))
    case .quote: node = drawn.structure.add(.quotation, to: parent)
    case .contents, .contentsSection, .contentsList: node = drawn.structure.add(.contents, to: parent)
    case .contentsItem: node = drawn.structure.add(.contentsItem, to: parent)
    case .footnote: node = drawn.structure.add(.note, to: parent)
    case .info, .code, .chart: node = drawn.structure.add(.division, to: parent)
    }
    nodes[container.id] = node
    return node
  }

  /// Draws the bullet or number of a list's item, or the number of a footnote. The cursor stands inside.
  mutating func label(of container: Container, _ cursor: Cursor) {
    switch container.kind {
    case .listItem(let number): pendingLabel = .item(number: number, node: cursor.node)
    case .footnote(let id, let number, let inset):
      pendingLabel = .note(id: id, number: number, inset: inset, node: cursor.node)
    default: break
    }
  }

  /// A label that is drawn with the first line behind it.
  enum PendingLabel {
    case item(number: Int?, node: Int)
    case note(id: String, number: Int, inset: Double, node: Int)
  }

  /// Draws the label that waits for a line.
  /// - Parameters:
  ///   - x: the left edge of the line.
  ///   - y: its top.
  mutating func drawPendingLabel(x: Double, y: Double) {
    guard let label = pendingLabel else { return }
    pendingLabel = nil
    switch label {
    case .item(let number, let body):
      var style = theme.style(.body)
      style.alignment = .start
      style.isBold = number != nil
      style.colour = "section"
      let text = RichText(number.map { "\($0)." } ?? "\u{2022}")
      let set = setter.line(of: text, style: style)
      let left = number == nil ? x - 13 : x - 4 - set.width
      // The label comes before what it labels.
      guard let item = drawn.structure.nodes[body].parent else { return }
      let node = drawn.structure.add(.label, beside: body, in: item)
      draw(set.runs, of: text, x: left, top: y, style: style, in: node)
    case .note(let id, let number, let inset, let note):
      var style = theme.style(.footnote)
      style.colour = ColourToken.link.rawValue
      let text = RichText("\(number)")
      let set = setter.line(of: text, style: style)
      let node = drawn.structure.add(.link, to: drawn.structure.add(.label, to: note))
      draw(set.runs, of: text, x: x - inset, top: y, style: style, isSet: true, in: node)
      link(
        .anchor(id + "-mark"), at: Rectangle(x: x - inset, y: y, width: set.width, height: style.leading),
        named: text.plain, in: node)
    }
  }

  /// Draws words on one line. `isSet` is for those that the HTML has within set text.
  mutating func draw(
    _ runs: [GlyphRun], of text: RichText, x: Double, top: Double, style: TextStyle, isSet: Bool = false, in node: Int?
  ) {
    let words = Mark.Words(
      runs: runs, text: text.utf8, x: x,
      baseline: top + library.baseline(of: style, theme: theme, isSet: isSet),
      colour: colour(style.colour))
    mark(.words(words), in: node)
  }

  /// What a text is.
  func kind(of role: TextRole, level: Int, isLead: Bool) -> Structure.Kind {
    switch role {
    case .masthead: .heading(1)
    case .leadTitle, .sectionTitle, .contentsTitle: .heading(2)
    case .title, .featureTitle, .boxTitle, .figureTitle, .noticeTitle: .heading(3)
    // No level may be left out, and the title of a lead is a level higher than those of items.
    case .heading, .question, .subheading: .heading(min(6, (isLead ? 2 : 3) + max(1, level)))
    case .caption: .caption
    case .code: .code
    default: .paragraph
    }
  }
}
