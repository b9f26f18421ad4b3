internal import Editions
internal import Newsroom
internal import Typesetting

extension EditionDrawer {
  /// Draws the running head and the page number, which are not read.
  mutating func furniture(of page: Page) {
    guard page.kind != .cover else { return }
    runningHead(of: page)
    folio(page.number)
  }

  private mutating func runningHead(of page: Page) {
    let edition = typeset.edition
    let geometry = theme.page
    let style = theme.style(.runningHead)
    var bold = style
    bold.isBold = true
    bold.colour = "section"
    let title =
      switch page.kind {
      case .section: section(of: page)?.title
      case .lead: edition.lead.first?.title
      case .colophon: edition.labels[.colophon]
      default: edition.labels[.contents]
      }
    let issue = RichText(edition.title.plain + " · " + edition.issueLine.plain)
    let right = setter.line(of: issue, style: style)
    let room = geometry.textWidth - right.width - 16
    let left = fitted(RichText(title?.plain ?? ""), style: bold, room: room)
    draw(left.runs, of: left.text, x: geometry.side, top: geometry.head, style: bold, in: nil)
    draw(
      right.runs, of: issue, x: geometry.side + geometry.textWidth - right.width, top: geometry.head, style: style,
      in: nil)
    let rule = Rectangle(
      x: geometry.side, y: geometry.head + style.leading + 5, width: geometry.textWidth, height: 1)
    ground(rule, colour(ColourToken.line.rawValue))
  }

  /// A title on one line, cut off with an ellipsis where there is no room for it.
  private mutating func fitted(_ text: RichText, style: TextStyle, room: Double) -> (
    runs: [GlyphRun], text: RichText
  ) {
    let whole = setter.line(of: text, style: style)
    guard whole.width > room else { return (whole.runs, text) }
    var scalars = Array(text.plain.unicodeScalars)
    while !scalars.isEmpty {
      scalars.removeLast()
      var shorter = String.UnicodeScalarView()
      shorter.append(contentsOf: scalars)
      let cut = RichText(String(shorter) + "…")
      let set = setter.line(of: cut, style: style)
      if set.width <= room { return (set.runs, cut) }
    }
    return ([], RichText())
  }

  private mutating func folio(_ number: Int) {
    let geometry = theme.page
    let style = theme.style(.folio)
    let top = geometry.height - geometry.foot - style.leading
    let digits = RichText(String(number))
    let set = setter.line(of: digits, style: style)
    var dashed = style
    dashed.colour = "section"
    let isDashed = theme.decoration.folio == .dashes
    let before = isDashed ? setter.line(of: RichText("— "), style: style) : (runs: [], width: 0)
    let behind = isDashed ? setter.line(of: RichText(" —"), style: style) : (runs: [], width: 0)
    var x = geometry.side + (geometry.textWidth - before.width - set.width - behind.width) / 2
    draw(before.runs, of: RichText("— "), x: x, top: top, style: dashed, in: nil)
    x += before.width
    draw(set.runs, of: digits, x: x, top: top, style: style, in: nil)
    draw(behind.runs, of: RichText(" —"), x: x + set.width, top: top, style: dashed, in: nil)
  }
}
