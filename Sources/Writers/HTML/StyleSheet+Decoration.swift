internal import Typesetting

extension StyleSheet {
  /// What is drawn around text without moving a line.
  var decoration: String {
    let half = page.baseline / 2
    // Browsers draw edges in whole pixels only, and would make the box lower than it was set.
    let edge = half.rounded(.down)
    return """
      a{color:var(--link);text-decoration:underline;text-decoration-thickness:.5px;text-underline-offset:2px}
      .t-section-title,.t-contents-title{position:relative}
      \(titles)
      .list{list-style:none;font:\(font(.body))}
      .list>li{position:relative;--mark:0px}
      ul.list>li:not(.continued)::before{content:"\\2022";position:absolute;left:-13px;top:var(--mark);color:var(--section)}
      ol.list>li:not(.continued)::before{content:attr(value)".";position:absolute;right:100%;margin-right:4px;\
      top:var(--mark);\
      color:var(--section);font-weight:700}
      .info,.code-frame{border:solid transparent;border-width:4px 0;background-clip:padding-box}
      .info{padding:\(px(half - 4)) \(px(Insets.info / 2))}
      .info-list{list-style:none}
      .code-frame{padding:\(px(half - 4)) \(px(Insets.code / 2))}
      .box{margin:0;border:solid transparent;border-width:\(px(edge)) 0;padding:\(px(page.baseline - edge)) \(px(Insets.box));\
      background-clip:padding-box}
      .box-quote{background:none!important;box-shadow:none!important}
      .box-notice{background:none!important;box-shadow:none!important;padding:\(px(page.baseline - edge)) 0}
      \(theme.decoration.boxes == .tint ? StyleSheet.tintedBoxes : StyleSheet.ruledBoxes)
      .span-head .box,.span-body .box{border:0;padding:0;background:none;box-shadow:none}
      .footnotes{border-top:1px solid var(--line)}
      .note{--note:\(px(Insets.note));padding-left:var(--note);position:relative}
      .note-number{position:absolute;left:calc(0px - var(--note));line-height:inherit;text-decoration:none;\
      text-rendering:geometricPrecision}
      .note .t{position:relative}
      .grid{border-collapse:separate;border-spacing:0;table-layout:fixed}
      .grid th,.grid td{padding:\(px(Insets.tableRow / 2)) \(px(Insets.tableCell / 2));vertical-align:top}
      \(columns)
      \(ruled("td", "line"))
      \(ruled("th", "section"))
      .grid th{text-align:start}
      .grid .end .t{text-align:end}
      .grid .center .t{text-align:center}
      .picture img{display:block}
      """
  }

  /// The widths of a table's columns, where they are not all alike. A narrow screen has widths of its own.
  private var columns: String {
    "@media print,(min-width:\(Int(page.width) + 40).02px){.grid col{width:var(--w)}}"
  }

  /// The rule under the cells of a table; it stands in the room that the cell has below its text.
  private func ruled(_ cell: String, _ colour: String) -> String {
    ".grid \(cell){border-bottom:1px solid var(--\(colour));padding-bottom:\(px(Insets.tableRow / 2 - 1))}"
  }

  /// What is drawn under the titles of sections.
  private var titles: String {
    let shape =
      switch theme.decoration.titles {
      case .bar: "left:0;width:64px;height:4px"
      case .rule: "left:0;right:0;height:1px"
      case .plain: ""
      }
    guard !shape.isEmpty else { return "" }
    return ".t-section-title::after,.t-contents-title::after{content:\"\";position:absolute;bottom:-6px;\(shape);"
      + "background:currentcolor}"
  }

  private static let tintedBoxes = """
    .box{background-color:var(--section-tint)}
    .box-zoom{box-shadow:inset 0 3px var(--section)}
    .span{background:var(--section-tint);border-top:3px solid var(--section)}
    .info,.code-frame{background-color:var(--tint)}
    .info{box-shadow:inset 3px 0 var(--section)}
    """

  private static let ruledBoxes = """
    .box{box-shadow:inset 0 1px var(--section),inset 0 -1px var(--section)}
    .span{border:solid var(--section);border-width:1px 0}
    .info{box-shadow:inset 1px 0 var(--section)}
    .code-frame{box-shadow:inset 1px 0 var(--line)}
    """
}
