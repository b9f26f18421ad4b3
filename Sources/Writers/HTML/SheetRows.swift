internal import Typesetting

/// How the sheets of pages stand on a screen: in rows of as many as there is room for.
///
/// What is moved from one page to another has to be moved as far as the sheets are apart, so rows are decided here and not
/// by the browser. Where the sheets stand in rows of two, page 2 is right of page 1, page 3 below it.
struct SheetRows {
  /// The space between sheets and around them, in pixels.
  static let space = 28.0
  /// The most sheets in a row.
  static let most = 6
  /// What a browser may need for its scroll bar, which style sheets take for room.
  private static let scrollBar = 20.0

  let page: PageGeometry
  /// The number of pages.
  let count: Int

  /// How many sheets may stand in a row.
  private var widths: ClosedRange<Int> { 1...max(1, min(SheetRows.most, count)) }

  /// The declarations that move lines to another place.
  /// - Parameters:
  ///   - right: how far to the right, in pixels, besides what the pages are apart.
  ///   - down: how far down.
  ///   - index: the index of the page they are written on.
  ///   - pages: how many pages they are moved.
  /// - Returns: the way; to another page, for every length of a row how many sheets across and down besides.
  func style(right: Double, down: Double, from index: Int, pages: Int) -> String {
    guard pages > 0 else { return "left:\(px(right));top:\(px(down))" }
    let moves = widths.map { width in
      let target = index + pages
      let across = width == 1 ? "" : "--across\(width):\(target % width - index % width);"
      return across + "--down\(width):\(target / width - index / width)"
    }
    return "--left:\(px(right));--top:\(px(down));" + moves.joined(separator: ";")
  }

  /// The rules for rows.
  var rules: String {
    let (across, down) = (page.width + SheetRows.space, page.height + SheetRows.space)
    let rows = widths.dropFirst().map { width in
      let room = Double(width) * across + SheetRows.space + SheetRows.scrollBar
      return
        "@media (min-width:\(Int(room.rounded(.up)))px){main{grid-template-columns:repeat(\(width),\(px(page.width)))}"
        + ".on{--across:var(--across\(width));--down:var(--down\(width))}}"
    }
    return """
      main{display:grid;grid-template-columns:\(px(page.width));justify-content:center;gap:\(px(SheetRows.space));\
      padding:\(px(SheetRows.space));overflow:clip}
      .over{position:relative;z-index:1}
      .on{--across:0;--down:var(--down1);left:calc(var(--left) + var(--across)*\(px(across)));\
      top:calc(var(--top) + var(--down)*\(px(down)))}
      \(rows.joined(separator: "\n"))
      @media screen{.copy{display:none!important}}
      """
  }
}
