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
    case .listItem(let number):
      pendingLabels.append(PendingLabel(kind: .item(number: number), x: cursor.x, node: cursor.node))
    case .footnote(let id, let number, let inset):
      pendingLabels.append(
        PendingLabel(kind: .note(id: id, number: number, inset: inset), x: cursor.x, node: cursor.node))
    default: break
    }
  }

  /// A label that is drawn beside the first line of what it labels, whatever that is.
  struct PendingLabel {
    enum Kind {
      case item(number: Int?)
      case note(id: String, number: Int, inset: Double)
    }

    var kind: Kind
    /// The left edge of what it labels, in pixels.
    var x: Double
    /// The part of the document that it labels.
    var node: Int
  }

  /// Draws the labels that wait for a line.
  /// - Parameter y: the top of the line.
  mutating func drawPendingLabels(y: Double) {
    for label in pendingLabels { draw(label, y: y) }
    pendingLabels = []
  }

  private mutating func draw(_ label: PendingLabel, y: Double) {
    let (x, body) = (label.x, label.node)
    switch label.kind {
    case .item(let number):
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
    case .note(let id, let number, let inset):
      var style = theme.style(.footnote)
      style.colour = ColourToken.link.rawValue
      let text = RichText("\(number)")
      let set = setter.line(of: text, style: style)
      let place =
        if case .node(let first)? = drawn.structure.nodes[body].children.first {
          drawn.structure.add(.label, beside: first, in: body)
        } else {
          drawn.structure.add(.label, to: body)
        }
      let node = drawn.structure.add(.link, to: place)
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
