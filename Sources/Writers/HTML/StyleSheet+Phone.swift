internal import Typesetting

extension StyleSheet {
  /// One flowing column on a narrow screen: marks vanish, furniture disappears, words wrap as the browser likes.
  var phone: String {
    let body = max(17, theme.style(.body).size + 2.5)
    let justified = TextRole.allCases.filter { theme.style($0).alignment == .justified }
    return """
      @media screen and (max-width:\(Int(page.width) + 40)px){
      main{display:block;max-width:720px;margin:0 auto;padding:0 18px 40px;background:var(--paper)}
      .page,.frame.column,.item{display:contents!important}
      p.broken,p.continued{display:inline;padding:0!important}
      .t{text-align-last:auto!important}
      .page.cover::before,.running-head,.folio,.turn{display:none}
      .frame{position:static!important;width:auto!important;height:auto!important}
      .t,.b,.h,.z{white-space:normal}
      .b br,.h br,.z br{display:none}
      .t{word-spacing:0!important;hyphens:auto;overflow-wrap:anywhere}
      \(justified.map { ".t-" + $0.rawValue }.joined(separator: ",")){text-align:start}
      .h::before{content:none}
      .page .t-body,.page .t-lead,.page .t-box,.page .t-intro,.page .list{font-size:\(px(body));line-height:1.5}
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
      .frame.lead{padding-top:24px}
      .toc-page{display:none}
      .toc-part .toc-line{display:block;padding:5px 0!important}
      .page .t-title,.page .t-box-title,.page .t-heading,.page .t-question{font-size:\(px(body + 3));line-height:1.25}
      .page .t-feature-title,.page .t-lead-title{font-size:25px;line-height:1.25}
      .t-section-title,.t-contents-title{padding-top:34px!important}
      img{max-width:100%;height:auto}
      .grid{display:block;overflow-x:auto}
      }
      """
  }
}
