internal import Editions
internal import Newsroom
internal import Typesetting

extension EditionDrawer {
  /// Where blocks are put: what is left of a frame's width, and how far down it is filled.
  struct Cursor {
    var x: Double
    var y: Double
    var width: Double
    /// The part of the document that blocks belong to.
    var node: Int
    /// The containers that are open, the outermost first.
    var open: [OpenContainer] = []
    /// Whether boxes have their ground from a frame of its own.
    var isSpan = false
  }

  /// A container that blocks are put into.
  struct OpenContainer {
    var container: Container
    /// The cursor outside it.
    var left: Double
    var width: Double
    var node: Int
    /// Its upper edge.
    var top: Double
    /// The place of its ground among the page's, so that it lies below those of the containers in it.
    var ground: Int
    /// The colour token that stood for the section's outside it.
    var colour: String
  }

  /// Draws a frame.
  mutating func draw(_ frame: Frame, of page: Page, in node: Int) {
    var cursor = Cursor(x: frame.x, y: frame.y, width: frame.width, node: node)
    switch frame.role {
    case .span: return span(frame)
    case .spanHead, .spanBody: cursor.isSpan = true
    case .footnotes:
      ground(Rectangle(x: frame.x, y: frame.y, width: frame.width, height: 1), colour(ColourToken.line.rawValue))
      cursor.y += 1
    case .about: about(frame, &cursor)
    case .opener: if let section = section(of: page) { anchor(section.id, y: frame.y) }
    default: break
    }
    for fragment in frame.fragments {
      enter(fragment.block.containers, &cursor)
      draw(fragment, &cursor)
    }
    leave(downTo: 0, &cursor)
  }

  /// The ground of a box across the columns.
  private mutating func span(_ frame: Frame) {
    let place = Rectangle(x: frame.x, y: frame.y, width: frame.width, height: frame.height)
    if theme.decoration.boxes == .tint {
      ground(place, sectionTint)
      ground(Rectangle(x: frame.x, y: frame.y, width: frame.width, height: 3), colour("section"))
    } else {
      rules(of: place, colour("section"))
    }
  }

  /// A panel's rules, above and below.
  mutating func rules(of place: Rectangle, _ colour: Colour) {
    ground(Rectangle(x: place.x, y: place.y, width: place.width, height: 1), colour)
    ground(Rectangle(x: place.x, y: place.y + place.height - 1, width: place.width, height: 1), colour)
  }

  /// Closes and opens containers so that those open are the given ones.
  private mutating func enter(_ containers: [Container], _ cursor: inout Cursor) {
    var shared = 0
    while shared < cursor.open.count, shared < containers.count,
      cursor.open[shared].container.id == containers[shared].id
    {
      shared += 1
    }
    leave(downTo: shared, &cursor)
    for container in containers[shared...] { open(container, &cursor) }
  }

  private mutating func open(_ container: Container, _ cursor: inout Cursor) {
    cursor.open.append(
      OpenContainer(
        container: container, left: cursor.x, width: cursor.width, node: cursor.node, top: cursor.y,
        ground: drawn.pages[current].grounds.count, colour: sectionColour))
    cursor.y += container.padTop
    let isFirst = nodes[container.id] == nil
    switch container.kind {
    case .article(let slug, _): anchor(slug, y: cursor.y)
    case .footnote(let id, _, _): anchor(id, y: cursor.y)
    case .contentsSection(let colour): sectionColour = colour
    default: break
    }
    let inset = insets(of: container, in: cursor)
    cursor.x += inset.left
    cursor.width -= inset.left + inset.right
    cursor.node = node(of: container, in: cursor.node)
    if isFirst { label(of: container, cursor) }
  }

  /// Closes containers, the innermost first, until so many are left.
  private mutating func leave(downTo count: Int, _ cursor: inout Cursor) {
    while cursor.open.count > count, let open = cursor.open.popLast() {
      cursor.y += open.container.padBottom
      let place = Rectangle(x: open.left, y: open.top, width: open.width, height: cursor.y - open.top)
      let marks = grounds(of: open.container, place, isSpan: cursor.isSpan)
      drawn.pages[current].grounds.insert(contentsOf: marks, at: min(open.ground, drawn.pages[current].grounds.count))
      cursor.x = open.left
      cursor.width = open.width
      cursor.node = open.node
      sectionColour = open.colour
    }
  }

  /// How far the content of a container is indented.
  private func insets(of container: Container, in cursor: Cursor) -> (left: Double, right: Double) {
    switch container.kind {
    case .box(let kind): kind == .notice || cursor.isSpan ? (0, 0) : (Insets.box, Insets.box)
    case .listItem:
      if case .list(_, let inset)? = cursor.open.dropLast().last?.container.kind {
        (inset, 0)
      } else {
        (Insets.list, 0)
      }
    case .quote: (Insets.quote, 0)
    case .info: (Insets.info / 2, Insets.info / 2)
    case .code: (Insets.code / 2, Insets.code / 2)
    case .footnote(_, _, let inset): (inset, 0)
    default: (0, 0)
    }
  }

  /// What is drawn below a container.
  private func grounds(of container: Container, _ place: Rectangle, isSpan: Bool) -> [Mark] {
    let isTinted = theme.decoration.boxes == .tint
    var marks: [Mark] = []
    func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: Colour) {
      let place = Rectangle(x: x, y: y, width: width, height: height)
      marks.append(Mark(content: EditionDrawer.rectangle(place, colour), sequence: nil))
    }
    switch container.kind {
    case .box(let kind) where !isSpan && (kind == .zoom || kind == .figure):
      let edge = (page.baseline / 2).rounded(.down)
      let (top, bottom) = (place.y + edge, place.y + place.height - edge)
      if isTinted {
        fill(place.x, top, place.width, bottom - top, sectionTint)
        if kind == .zoom { fill(place.x, top, place.width, 3, colour("section")) }
      } else {
        fill(place.x, top, place.width, 1, colour("section"))
        fill(place.x, bottom - 1, place.width, 1, colour("section"))
      }
    case .info, .code:
      let isInfo = if case .info = container.kind { true } else { false }
      let (top, height) = (place.y + 4, place.height - 8)
      if isTinted { fill(place.x, top, place.width, height, colour(ColourToken.tint.rawValue)) }
      let rule = isTinted ? (isInfo ? 3.0 : 0) : 1
      if rule > 0 { fill(place.x, top, rule, height, colour(isInfo ? "section" : ColourToken.line.rawValue)) }
    default: break
    }
    return marks
  }
}
