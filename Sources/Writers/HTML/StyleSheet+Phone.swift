internal import Typesetting

extension StyleSheet {
  /// One flowing column on a narrow screen: marks vanish, furniture disappears, words wrap as the browser likes.
  var phone: String {
    let body = max(17, theme.style(.body).size + 2.5)
    let justified = TextRole.allCases.filter { theme.style($0).alignment == .justified }
    let isTinted = theme.decoration.boxes == .tint
    let ground = isTinted ? "background:var(--section-tint)" : "background:none"
    let half = page.baseline / 2
    return """
      @media screen and (max-width:\(Int(page.width) + 40)px){
      main{display:block;overflow:visible;max-width:720px;margin:0 auto;padding:0 18px 40px;background:var(--paper)}
      .page,.frame.column,.item{display:contents!important}
      .t{text-align-last:auto!important}
      .t.spread{height:auto!important}
      .over{position:static}
      .gap{display:none!important}
      .page.cover::before,.running-head,.folio,.turn{display:none}
      .frame{position:static!important;width:auto!important;height:auto!important}
      .t,.b,.h,.z{white-space:normal}
      .f{word-spacing:0}
      .t{word-spacing:0!important;hyphens:auto;overflow-wrap:anywhere}
      \(justified.map { ".t-" + $0.rawValue }.joined(separator: ",")){text-align:start}
      .h::before,.h.f::before{content:"\\AD"}
      .h wbr,.z wbr{display:none}
      .z.f::before,.t-code .z.f::before{content:none}
      .t.t-code{white-space:pre-wrap}
      .code-frame.continued{margin-top:-\(px(half));border-top:0;padding-top:0}
      .page .t-body,.page .t-lead,.page .t-box,.page .t-intro,.page .list{font-size:\(px(body));line-height:1.5}
      \(smallPrint(body: body))
      .frame.masthead{margin:0 -18px;padding:24px 18px;\
      \(theme.decoration.masthead == .band ? "background:var(--accent)" : "position:relative!important;left:auto!important;top:auto!important")}
      .t-masthead{font-size:\(px(min(56, theme.style(.masthead).size)));line-height:1.1}
      .editions{position:static;width:auto;margin:0 -18px;padding:0 18px 16px;justify-content:\
      \(theme.style(.masthead).alignment == .center ? "center" : "flex-start");\
      \(theme.decoration.masthead == .band ? "background:var(--accent)" : "padding-top:24px")}
      .toc.cells{display:grid;grid-template-columns:1fr 1fr;gap:10px;margin:20px 0}
      .frame.cell{position:relative!important;top:auto!important;left:auto!important;\
      min-height:\(theme.cover.hasTeasers ? 68 : 40)px}
      .frame.about{margin:20px 0}
      .frame.footnotes{margin:8px 0}
      .frame.lead{padding-top:24px}
      .toc-page{display:none}
      .toc-part .toc-line{display:block;margin:0!important;padding:5px 0}
      .page .t-title,.page .t-box-title,.page .t-notice-title,.page .t-heading,.page .t-question{font-size:\(px(body + 3));line-height:1.25}
      .page .t-feature-title,.page .t-lead-title{font-size:25px;line-height:1.25}
      .t-section-title,.t-contents-title{padding-top:34px!important;margin-bottom:18px}
      .item>.t-title,.item>.t-feature-title{padding-top:26px!important}
      .box{margin:12px 0}
      .box.continued{margin-top:-\(px(12 + half));border-top:0;padding-top:0;box-shadow:none}
      .toc-section:not(.continued){padding-top:16px}
      .frame.span{display:none}
      .grid .again{visibility:collapse}
      .span-head,.span-body{display:contents!important}
      .span-head .box{\(ground);padding:\(px(half)) \(px(Insets.box)) 0;margin-bottom:0;\
      box-shadow:inset 0 \(isTinted ? 3 : 1)px var(--section)}
      .span-body .box{\(ground);padding:0 \(px(Insets.box)) \(px(half));margin-top:0\
      \(isTinted ? "" : ";box-shadow:inset 0 -1px var(--section)")}
      img{max-width:100%;height:auto}
      .grid{display:block;overflow-x:auto;width:auto!important}
      .grid.part col{width:var(--share)}
      .grid tr{height:auto!important}
      .grid .t{overflow-wrap:normal}
      .grid .t a,.grid .t code{overflow-wrap:anywhere}
      }
      """
  }

  /// What is smaller than running text on paper is so on a phone, but as large as one can read there.
  /// - Parameter body: the size of running text on a phone, in pixels.
  private func smallPrint(body: Double) -> String {
    let scale = body / theme.style(.body).size
    return TextRole.allCases.filter { !StyleSheet.flowing.contains($0) && theme.style($0).size < body }
      .map { role in
        let size = min(body, max(14, (theme.style(role).size * scale).rounded()))
        // Texts of drawings keep their size.
        return ".t.t-\(role.rawValue){font-size:\(px(size));line-height:1.4}"
      }
      .joined(separator: "\n")
  }

  /// What has its size on a phone from a rule of its own.
  private static let flowing: Set<TextRole> = [
    .body, .lead, .box, .intro, .title, .boxTitle, .noticeTitle, .heading, .question, .featureTitle, .leadTitle,
    .runningHead, .folio,
  ]
}
