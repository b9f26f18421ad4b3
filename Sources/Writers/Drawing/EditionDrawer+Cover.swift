internal import Editions
internal import Newsroom
internal import Typesetting

extension EditionDrawer {
  private static let leadRoles: [Frame.Role] = [.lead, .column, .footnotes]

  /// Draws the cover, in the order in which the HTML has it.
  mutating func cover(_ page: Page, in node: Int) {
    let goesOn = page.frames.contains { $0.role == .column }
    for frame in page.frames where frame.role != .cell && !(goesOn && EditionDrawer.leadRoles.contains(frame.role)) {
      if frame.role == .masthead { masthead(frame) }
      draw(frame, of: page, in: node)
      if frame.role == .masthead { editions(in: node) }
    }
    let cells = page.frames.filter { $0.role == .cell }
    if !cells.isEmpty {
      let contents = drawn.structure.add(.contents, to: node)
      for frame in cells { cell(frame, in: contents) }
    }
    if goesOn { text(page.frames.filter { EditionDrawer.leadRoles.contains($0.role) }, of: page, in: node) }
  }

  /// The band behind the masthead, or the double rule below it.
  private mutating func masthead(_ frame: Frame) {
    let bottom = frame.y + frame.height
    switch theme.decoration.masthead {
    case .band:
      ground(
        Rectangle(x: 0, y: 0, width: page.width, height: bottom + page.baseline * 1.75),
        colour(EditionDrawer.accent))
    case .rule:
      let lower = bottom + page.baseline
      for y in [lower - 6, lower - 1] {
        ground(Rectangle(x: frame.x, y: y, width: frame.width, height: 1), colour(EditionDrawer.accent))
      }
    }
  }

  /// Links to the other editions.
  private mutating func editions(in node: Int) {
    let edition = typeset.edition
    var style = theme.style(.editionLink)
    style.alignment = .start
    let others = edition.editions.filter { $0.language != edition.language }
    let texts = others.map { RichText($0.name) }
    let sets = texts.map { setter.line(of: $0, style: style) }
    var x = page.side + page.textWidth - sets.reduce(0) { $0 + $1.width } - 16 * Double(max(0, sets.count - 1))
    for (index, other) in others.enumerated() {
      let link = drawn.structure.add(.link, to: drawn.structure.add(.paragraph, to: node))
      drawn.structure.describe(link) { $0.language = other.language.rawValue }
      draw(sets[index].runs, of: texts[index], x: x, top: page.head, style: style, in: link)
      let baseline = page.head + library.baseline(of: style, theme: theme, isSet: false)
      let rule = Rectangle(x: x, y: baseline + 2, width: sets[index].width, height: 0.5)
      mark(EditionDrawer.rectangle(rule, colour(style.colour)), in: link)
      let path = "\(other.language.rawValue)/issue.pdf"
      self.link(
        edition.base.map { .address($0 + edition.issueID + "/" + path) } ?? .document("../" + path),
        at: Rectangle(x: x, y: page.head, width: sets[index].width, height: style.leading), named: other.name, in: link)
      x += sets[index].width + 16
    }
  }

  /// The panel that says what the newsletter is; its text stands inside.
  mutating func about(_ frame: Frame, _ cursor: inout Cursor) {
    let isTinted = theme.decoration.boxes == .tint
    let edge = isTinted ? 3.0 : 1
    let pad = (page.baseline * 0.8).rounded()
    let place = Rectangle(
      x: frame.x, y: frame.y - 4, width: frame.width, height: frame.height + edge + 2 * pad + (isTinted ? 0 : 1))
    if isTinted {
      ground(place, colour(ColourToken.tint.rawValue))
      ground(Rectangle(x: place.x, y: place.y, width: place.width, height: edge), colour(EditionDrawer.accent))
    } else {
      rules(of: place, colour(ColourToken.line.rawValue))
    }
    cursor.x += Insets.box
    cursor.width -= 2 * Insets.box
    cursor.y = place.y + edge + pad
  }

  /// A section's cell: its name, some of its titles, and its page.
  private mutating func cell(_ frame: Frame, in contents: Int) {
    guard case .contentsLine(_, let target)? = frame.fragments.first?.block.content else { return }
    let outside = sectionColour
    defer { sectionColour = outside }
    if let section = typeset.edition.sections.first(where: { $0.id == target }) { sectionColour = section.colour }

    let isTinted = theme.decoration.boxes == .tint
    let rule = isTinted ? 4.0 : 1
    let place = Rectangle(x: frame.x, y: frame.y, width: frame.width, height: frame.height)
    if isTinted { ground(place, colour(ColourToken.tint.rawValue)) }
    ground(Rectangle(x: place.x, y: place.y, width: place.width, height: rule), colour("section"))

    let leading = theme.style(.contentsSection).leading
    let pad = theme.cover.hasTeasers ? 8 : max(0, page.baseline - leading / 2 - rule)
    let inset = isTinted ? Insets.coverCell : 0
    let entry = drawn.structure.add(.contentsItem, to: contents)
    let node = drawn.structure.add(.link, to: drawn.structure.add(.reference, to: entry))
    var y = place.y + rule + pad
    var name = ""
    for fragment in frame.fragments {
      let text: TypesetText
      switch fragment.block.content {
      case .contentsLine(let line, _):
        text = line
        name = line.text.plain
      case .text(let line, _): text = line
      default: continue
      }
      y += fragment.spaceAbove
      if y > place.y + rule + pad { space(before: place.x + inset, top: y, role: text.role, in: node) }
      var texts = TextNodes(whole: node)
      draw(text, fragment.lines, x: place.x + inset, top: y, nodes: &texts)
      y += fragment.block.leading * Double(fragment.lines.count)
    }
    let number = pageNumber(of: target)
    var style = theme.style(.cellPage)
    style.alignment = .start
    let lower = theme.cover.hasTeasers ? page.baseline / 2 : pad
    self.number(
      number, right: place.x + place.width - inset, top: place.y + place.height - lower - style.leading, style: style,
      in: node)
    let inside = Rectangle(x: place.x, y: place.y + rule, width: place.width, height: max(0, place.height - rule))
    link(.anchor(target), at: inside, named: name + ", " + number, in: node)
  }

  /// Draws the space that tells a text from the one above it, which is read before it in the same link.
  private mutating func space(before x: Double, top: Double, role: TextRole, in node: Int) {
    var style = theme.style(role)
    style.alignment = .start
    let set = setter.line(of: RichText(" "), style: style)
    draw(set.runs, of: RichText(" "), x: x - set.width, top: top, style: style, in: node)
  }
}
