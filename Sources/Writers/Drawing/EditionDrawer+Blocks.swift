internal import Editions
internal import Newsroom
internal import Typesetting

extension EditionDrawer {
  /// Draws a fragment, and moves the cursor below it.
  mutating func draw(_ fragment: Fragment, _ cursor: inout Cursor) {
    let block = fragment.block
    let top = cursor.y + fragment.spaceAbove
    // A row has its space below it.
    var firstLine = top
    if case .row = block.content { firstLine = cursor.y + Insets.tableRow / 2 }
    drawPendingLabels(y: firstLine)
    cursor.y = top + block.leading * Double(fragment.lines.count)
    switch block.content {
    case .text(let text, let level): self.text(text, level: level, fragment, top: top, cursor)
    case .contentsLine(let text, let target): contentsLine(text, target: target, fragment, top: top, cursor)
    case .picture(let picture, let width, let height):
      let place = Rectangle(x: cursor.x, y: top, width: width.rounded(.down), height: height.rounded(.down))
      self.picture(picture, at: place, in: cursor.node)
    case .chart(let layout, let chart): self.chart(layout, chart, x: cursor.x, y: top, in: cursor.node)
    case .row(let cells, let table, let isHeader):
      row(cells, of: table, isHeader: isHeader, fragment, top: cursor.y - block.leading - fragment.spaceAbove, cursor)
    case .rule:
      let place = Rectangle(
        x: cursor.x + (cursor.width - Insets.ruleWidth) / 2, y: top + (block.leading - 1) / 2, width: Insets.ruleWidth,
        height: 1)
      ground(place, colour(ColourToken.muted.rawValue))
    }
    if case .row = block.content { return }
    table = nil
  }

  private mutating func text(
    _ text: TypesetText, level: Int, _ fragment: Fragment, top: Double, _ cursor: Cursor
  ) {
    let place = cursor.open.last?.container.id
    var texts: TextNodes
    if !fragment.isStart, let known = unfinished[place] {
      texts = known
    } else {
      let isLead = typeset.edition.lead.contains { item in
        cursor.open.contains { if case .article(item.slug, _) = $0.container.kind { true } else { false } }
      }
      texts = TextNodes(
        whole: drawn.structure.add(kind(of: text.role, level: level, isLead: isLead), to: cursor.node))
    }
    draw(text, fragment.lines, x: cursor.x, top: top, nodes: &texts)
    unfinished[place] = fragment.isEnd ? nil : texts
    guard text.role == .sectionTitle || text.role == .contentsTitle else { return }
    titleRule(under: Rectangle(x: cursor.x, y: top, width: cursor.width, height: cursor.y - top), of: text.role)
  }

  /// What is drawn under the titles of sections.
  private mutating func titleRule(under place: Rectangle, of role: TextRole) {
    let bottom = place.y + place.height + 6
    let colour = colour(theme.style(role).colour)
    switch theme.decoration.titles {
    case .bar: ground(Rectangle(x: place.x, y: bottom - 4, width: 64, height: 4), colour)
    case .rule: ground(Rectangle(x: place.x, y: bottom - 1, width: place.width, height: 1), colour)
    case .plain: break
    }
  }

  private mutating func contentsLine(
    _ text: TypesetText, target: String, _ fragment: Fragment, top: Double, _ cursor: Cursor
  ) {
    let isEntry = if case .contentsItem? = cursor.open.last?.container.kind { true } else { false }
    let entry = isEntry ? cursor.node : drawn.structure.add(.contentsItem, to: cursor.node)
    let node = drawn.structure.add(.link, to: drawn.structure.add(.reference, to: entry))
    var texts = TextNodes(whole: node)
    draw(text, fragment.lines, x: cursor.x, top: top, nodes: &texts)
    let place = Rectangle(x: cursor.x, y: top, width: cursor.width, height: cursor.y - top)
    let number = pageNumber(of: target)
    var style = theme.style(.contentsPage)
    style.alignment = .start
    self.number(number, right: place.x + place.width, top: cursor.y - style.leading, style: style, in: node)
    link(.anchor(target), at: place, named: text.text.plain + ", " + number, in: node)
  }

  /// Draws a page's number behind the words it belongs to, with a space before it, so that nobody reads the two as one.
  mutating func number(_ number: String, right: Double, top: Double, style: TextStyle, in node: Int) {
    let text = RichText(" " + number)
    let set = setter.line(of: text, style: style)
    draw(set.runs, of: text, x: right - set.width, top: top, style: style, in: node)
  }

  /// The page on which an item or a section begins, as it is printed.
  func pageNumber(of target: String) -> String {
    (typeset.pageOfItem[target] ?? typeset.pageOfSection[target]).map(String.init) ?? ""
  }

  private mutating func picture(_ picture: Picture, at place: Rectangle, in node: Int) {
    guard !picture.alternative.isEmpty else { return mark(.picture(picture.file, place), in: nil) }
    let figure = drawn.structure.add(.figure, to: node)
    drawn.structure.describe(figure) {
      $0.alternative = picture.alternative
      $0.place = place
    }
    mark(.picture(picture.file, place), in: figure)
  }

  private mutating func row(
    _ cells: [TypesetText], of content: ContentTable, isHeader: Bool, _ fragment: Fragment, top: Double,
    _ cursor: Cursor
  ) {
    let height = fragment.block.leading + fragment.spaceAbove
    var row: Int?
    // A header that stands above what goes on is not read again.
    if !fragment.isRepeated {
      let node: Int
      if let table, table.content == content {
        node = table.node
      } else {
        node = drawn.structure.add(.table, to: cursor.node)
        table = (content, node)
      }
      row = drawn.structure.add(.row, to: node)
    }
    var x = cursor.x
    for (index, cell) in cells.enumerated() {
      let width = cell.measure + Insets.tableCell
      let node = row.map { drawn.structure.add(.cell(isHeader: isHeader), to: $0) }
      let alignment: TextStyle.Alignment? =
        switch index < content.alignments.count ? content.alignments[index] : .start {
        case .start: nil
        case .center: .center
        case .end: .end
        }
      var texts = TextNodes(whole: node)
      draw(
        cell, 0..<cell.lines.count, x: x + Insets.tableCell / 2, top: top + Insets.tableRow / 2, nodes: &texts,
        alignment: alignment)
      ground(
        Rectangle(x: x, y: top + height - 1, width: width, height: 1),
        colour(isHeader ? "section" : ColourToken.line.rawValue))
      x += width
    }
  }
}
