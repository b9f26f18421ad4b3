internal import Typesetting

extension StyleSheet {
  /// The pages as sheets: side by side on a screen, one a sheet in print.
  var layout: String {
    let size =
      PaperSize(rawValue: page.paper).map(\.rawValue) ?? "\(px(page.width)) \(px(page.height))"
    return """
      @page{size:\(size);margin:0}
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:none;text-size-adjust:none}
      body{margin:0;background:var(--surround);color:var(--text);print-color-adjust:exact;\
      -webkit-print-color-adjust:exact}
      \(SheetRows(page: page, count: typeset.pages.count).rules)
      .page{position:relative;width:\(px(page.width));height:\(px(page.height));overflow:hidden;\
      overflow:clip;background:var(--paper);box-shadow:0 1px 6px rgb(0 0 0/.25);scroll-margin-top:\(px(SheetRows.space))}
      .page.goes-on{overflow:visible}
      .frame{position:absolute}
      .frame ul,.frame ol{margin:0;padding:0}
      .frame hr{box-sizing:content-box;margin:0;border:0;height:var(--baseline)}
      .frame hr::before{content:"";display:block;position:relative;top:\(px((page.baseline - 1) / 2));\
      width:\(px(Insets.ruleWidth));margin:0 auto;border-top:1px solid var(--muted)}
      .indented{text-indent:\(px(page.baseline))}
      .list{--list:\(px(Insets.list))}
      .list>li{margin-left:var(--list)}
      .list>li.continued{list-style:none}
      .quotation{margin:0;padding-left:\(px(Insets.quote))}
      @media print{body{background:none}main{display:block;padding:0}.skip,.turn,.on,.gap.kept{display:none}\
      .copy{display:block!important}.page,.page.goes-on{overflow:hidden}.page{box-shadow:none;break-after:page;break-inside:avoid;contain:size}.page:last-child{break-after:auto}}
      @media screen and (prefers-color-scheme:dark){body{background:var(--surround-dark)}\
      .page{box-shadow:none}}
      """
  }

  /// Running heads, page numbers, and the links from page to page.
  var furniture: String {
    """
    .skip{position:absolute;left:-999px;font:\(font(.editionLink))}
    .skip:focus{left:12px;top:12px;z-index:2;background:var(--paper);color:var(--link);padding:8px}
    .running-head{position:absolute;left:var(--side);width:var(--measure);top:\(px(page.head));display:flex;\
    justify-content:space-between;border-bottom:1px solid var(--line);padding-bottom:5px;white-space:nowrap;\
    font:\(font(.runningHead));color:var(--\(theme.style(.runningHead).colour))}
    .running-section{font-weight:700;color:var(--section);overflow:hidden;text-overflow:ellipsis}
    .running-issue{flex:none;padding-left:16px}
    .folio{position:absolute;left:var(--side);width:var(--measure);bottom:\(px(page.foot));text-align:center;\
    font:\(font(.folio));color:var(--\(theme.style(.folio).colour))}
    \(theme.decoration.folio == .dashes ? ".folio::before,.folio::after{content:\" — \";color:var(--section)}" : "")
    .turn a{position:absolute;bottom:\(px(max(4, page.foot - 4)));width:24px;height:24px;color:var(--muted)}
    .turn a::before{content:"";position:absolute;left:8px;top:8px;width:8px;height:8px;border:solid;\
    border-width:2px 0 0 2px;transform:rotate(-45deg)}
    .turn .previous{left:var(--side)}
    .turn .next{left:\(px(page.side + page.textWidth - 24));transform:scaleX(-1)}
    .turn a:hover{color:var(--link)}
    .running-head,.folio,.editions a{font-variant-ligatures:none}
    a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
    """
  }
}
