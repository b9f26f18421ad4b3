internal import Typesetting

extension StyleSheet {
  /// The cover, and the contents.
  var cover: String {
    let title = theme.style(.contentsSection)
    let isTinted = theme.decoration.boxes == .tint
    let rule = isTinted ? 4.0 : 1.0
    // Without teasers a cell is two baselines high, with one line in the middle.
    let pad = theme.cover.hasTeasers ? 8 : max(0, page.baseline - title.leading / 2 - rule)
    let number = theme.cover.hasTeasers ? page.baseline / 2 : pad
    let inset = isTinted ? Insets.coverCell : 0
    return """
      \(theme.decoration.masthead == .band ? band : ruledMasthead)
      .masthead{position:absolute}
      .editions{position:absolute;left:var(--side);width:var(--measure);top:\(px(page.head));display:flex;gap:16px;\
      justify-content:flex-end}
      .editions a{color:var(--\(theme.style(.editionLink).colour));font:\(font(.editionLink))}
      .editions a:focus-visible{outline-color:currentcolor}
      .frame.about{margin-top:-4px;padding:\(px((page.baseline * 0.8).rounded())) \(px(Insets.box));height:auto;\
      \(panel(edge: "border-top:3px solid var(--accent)"))}
      .frame.about p+p{margin-top:0}
      .cell{\(isTinted ? "background:var(--tint);" : "")border-top:\(px(rule)) solid var(--section)}
      .cell .toc-line{display:block;height:100%;padding:\(px(pad)) \(px(inset))!important;color:inherit;\
      text-decoration:none}
      .cell .t{display:block}
      .cell .toc-line .toc-page{position:absolute;right:\(px(inset));bottom:\(px(number));font:\(font(.cellPage));\
      color:var(--\(theme.style(.cellPage).colour))}
      .toc-list{list-style:none}
      .toc-line{display:grid;grid-template-columns:1fr \(px(Insets.pageSlot));color:inherit;text-decoration:none}
      .toc-line .toc-page{align-self:end;margin-top:-\(px(theme.style(.contentsPage).leading));text-align:right;font:\(font(.contentsPage));\
      color:var(--\(theme.style(.contentsPage).colour))}
      .toc-line:hover .t{text-decoration:underline}
      """
  }

  private var band: String {
    """
    .cover::before{content:"";position:absolute;left:0;right:0;top:0;height:var(--band);background:var(--accent)}
    """
  }

  private var ruledMasthead: String {
    """
    .frame.masthead::after{content:"";position:absolute;left:0;right:0;bottom:-\(px(page.baseline));height:4px;\
    border:solid var(--accent);border-width:1px 0}
    """
  }

  /// The ground of a panel: tinted, with an edge of its own, or paper between rules.
  func panel(edge: String) -> String {
    theme.decoration.boxes == .tint
      ? "background:var(--tint);" + edge : "border:solid var(--line);border-width:1px 0"
  }
}
