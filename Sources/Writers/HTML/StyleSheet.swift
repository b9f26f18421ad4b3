internal import Editions
internal import Typesetting

/// The style sheet of an edition, made of the same tokens the pages were set with.
struct StyleSheet {
  let typeset: TypesetEdition

  /// The whole style sheet.
  var text: String {
    [
      fonts, tokens, roles, StyleSheet.marks, layout, StyleSheet.furniture, StyleSheet.decoration, StyleSheet.charts,
      phone, theme.css,
    ]
    .joined(separator: "\n")
  }

  private var theme: Theme { typeset.theme }

  private var fonts: String {
    typeset.facesInUse.map { theme.faces[$0] }.map { face in
      "@font-face{font-family:gnews-\(face.family);src:url(fonts/\(face.outputName));"
        + "font-weight:\(face.isBold ? 700 : 400);font-style:\(face.isItalic ? "italic" : "normal");font-display:block}"
    }.joined(separator: "\n")
  }

  private var tokens: String {
    let colours = theme.colours.sorted { $0.key < $1.key }.map { "--\($0.key):\($0.value)" }
    let tints = Set(typeset.edition.sections.map(\.colour) + ["accent"]).sorted().compactMap { token in
      theme.colours[token].map { "--\(token)-tint:" + StyleSheet.tint(of: $0) }
    }
    let own = [
      "--section:var(--accent)", "--section-tint:var(--accent-tint)", "--baseline:\(px(theme.page.baseline))",
      "--side:\(px(theme.page.side))", "--band:\(px(band))",
    ]
    return ":root{" + (colours + tints + own).joined(separator: ";") + "}"
  }

  /// The height of the cover's band, behind the masthead, in pixels.
  private var band: Double {
    let masthead = typeset.pages.first?.frames.first { $0.role == .masthead }
    return masthead.map { $0.y + $0.height + theme.page.baseline * 1.75 } ?? 0
  }

  /// A colour mixed with much white, for the ground of boxes.
  /// - Parameter colour: `#rrggbb`.
  static func tint(of colour: String) -> String {
    let value = Int(colour.dropFirst(), radix: 16) ?? 0
    let mixed = [16, 8, 0].map { shift in (value >> shift & 0xFF) * 8 / 100 + 255 * 92 / 100 }
    return "#" + mixed.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// One rule for each role that is used.
  private var roles: String {
    var tightening: [TextRole: Double] = [:]
    for page in typeset.pages {
      for fragment in page.frames.flatMap(\.fragments) {
        if case .text(let text, _) = fragment.block.content { tightening[text.role] = text.tightening }
      }
    }
    return TextRole.allCases.map { role in
      rule(role, theme.style(role), tightening: tightening[role] ?? 0)
    }.joined(separator: "\n")
  }

  private func rule(_ role: TextRole, _ style: TextStyle, tightening: Double) -> String {
    var parts = [
      "font:\(style.isItalic ? "italic " : "")\(style.isBold ? "700" : "400") \(px(style.size))/\(px(style.leading)) gnews-\(style.family)",
      "color:var(--\(style.colour))",
    ]
    switch style.alignment {
    case .justified:
      parts += ["text-align:justify", "text-align-last:start"]
      if tightening > 0 { parts.append("word-spacing:-\(px(tightening))") }
    case .center: parts.append("text-align:center")
    case .end: parts.append("text-align:end")
    case .start: break
    }
    return ".t-\(role.rawValue){" + parts.joined(separator: ";") + "}"
  }

  /// The line marks: the only places where set text may break.
  private static let marks = """
    .t{white-space:nowrap;margin:0;hyphens:manual;text-rendering:geometricPrecision;font-kerning:normal;\
    font-variant-ligatures:none;font-synthesis:none}
    .t *{line-height:0}
    .b,.h,.z{white-space:normal}
    .f{word-spacing:2em}
    .h::before{content:"-";content:"-"/""}
    .h.f::before{content:"- ";content:"- "/""}
    .z.f::before,.e::after{content:" "}
    .t-code .z.f::before{content:"\\A";white-space:pre}
    .l{word-spacing:0}
    .broken{text-align-last:justify}
    .broken.t-box,.broken.t-quote,.broken.t-footnote,.broken.t-about{text-align-last:auto}
    .t-code{white-space:pre}
    .t-code .b{white-space:pre-wrap}
    sup,sub,small,.note-mark{font-size:.75em}
    .note-mark{vertical-align:super;text-decoration:none}
    code,kbd{font-family:gnews-mono}
    cite{font-style:italic}
    abbr{text-decoration:none}
    """

  private var layout: String {
    let page = theme.page
    return """
      @page{size:\(px(page.width)) \(px(page.height));margin:0}
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:none;text-size-adjust:none}
      body{margin:0;background:var(--surround);color:var(--text);print-color-adjust:exact;\
      -webkit-print-color-adjust:exact}
      main{display:flex;flex-wrap:wrap;justify-content:center;gap:28px;padding:28px}
      .page{position:relative;flex:none;width:\(px(page.width));height:\(px(page.height));overflow:hidden;\
      background:var(--paper);box-shadow:0 1px 6px rgb(0 0 0/.25)}
      .frame{position:absolute}
      .frame ul,.frame ol{margin:0;padding:0}
      .frame hr{margin:0;border:0;height:var(--baseline)}
      .indented{text-indent:\(px(page.baseline))}
      .list>li{margin-left:16px}
      .list>li.continued{list-style:none}
      .quotation{margin:0;padding-left:14px}
      @media print{body{background:none}main{display:block;padding:0}.skip{display:none}\
      .page{box-shadow:none;break-after:page;break-inside:avoid}.page:last-child{break-after:auto}}
      @media screen and (prefers-color-scheme:dark){body{background:var(--surround-dark)}}
      """
  }

  /// Running heads and page numbers.
  private static let furniture = """
    .skip{position:absolute;left:-999px}
    .skip:focus{left:12px;top:12px;z-index:2;background:var(--paper);padding:8px}
    .running-head{position:absolute;left:var(--side);right:var(--side);top:38px;display:flex;justify-content:space-between;\
    border-bottom:1px solid var(--line);padding-bottom:5px;white-space:nowrap}
    .running-section{font-weight:700;color:var(--section)}
    .folio{position:absolute;left:var(--side);right:var(--side);bottom:34px;text-align:center}
    .folio::before,.folio::after{content:" — ";color:var(--section)}
    """

  /// What decorates without moving a line.
  private static let decoration = """
    a{color:var(--link);text-decoration:underline;text-decoration-thickness:.5px;text-underline-offset:2px}
    .cover::before{content:"";position:absolute;left:0;right:0;top:0;height:var(--band);background:var(--accent)}
    .masthead{position:absolute}
    .editions{position:absolute;right:var(--side);top:44px;display:flex;gap:16px}
    .editions a{color:var(--paper);font:400 13px/20px gnews-sans}
    .frame.about{background:var(--tint);border-top:3px solid var(--accent);padding:14px 16px;height:auto;margin-top:-4px}
    .frame.about p+p{margin-top:0}
    .frame.lead .t-subtitle{color:var(--muted)}
    .cell{border-top:4px solid var(--section);background:var(--tint)}
    .cell .toc-line{display:block;height:100%;padding:8px 10px!important;color:inherit;text-decoration:none}
    .cell .t{display:block}
    .cell .t-teaser{color:var(--text)}
    .cell .toc-page{position:absolute;right:10px;bottom:8px;font:700 26px/26px gnews-display;color:var(--section)}
    .opener{border-bottom:0}
    .t-section-title,.t-contents-title{position:relative}
    .t-section-title::after,.t-contents-title::after{content:"";position:absolute;left:0;bottom:-6px;width:64px;height:4px;\
    background:currentcolor}
    .toc-list{list-style:none}
    .toc-line{display:grid;grid-template-columns:1fr 34px;color:inherit;text-decoration:none}
    .toc-line .toc-page{align-self:end;text-align:right;font:400 13px/17px gnews-display;color:var(--section)}
    .toc-line:hover .t{text-decoration:underline}
    .item>.t-title{position:relative}
    .list{list-style:none}
    .list>li{position:relative}
    ul.list>li:not(.continued)::before{content:"\\2022";position:absolute;left:-13px;top:0;color:var(--section);\
    font:700 13.5px/17px gnews-serif}
    ol.list{list-style:decimal}
    ol.list>li::marker{color:var(--section);font:700 12px/17px gnews-sans}
    .info{border:solid transparent;border-width:4px 0;background:var(--tint);background-clip:padding-box;\
    padding:4.5px 7px;box-shadow:inset 3px 0 var(--section)}
    .info-list{list-style:none}
    .box{margin:0;border:solid transparent;border-width:8.5px 0;padding:8.5px 16px;\
    background:var(--section-tint);background-clip:padding-box}
    .box-zoom{box-shadow:inset 0 3px var(--section)}
    .box-quote{background:none;padding-left:16px}
    .box-quote::before{content:"";position:absolute}
    .box-notice{background:none;padding:8.5px 0;border-width:8.5px 0}
    .span{background:var(--section-tint);border-top:3px solid var(--section)}
    .span-head .box,.span-body .box{border:0;padding:0;background:none;box-shadow:none}
    .footnotes{border-top:1px solid var(--line)}
    .note{padding-left:14px;position:relative}
    .note-number{position:absolute;left:-14px;line-height:inherit;text-decoration:none}
    .note .t{position:relative}
    .grid{border-collapse:collapse;table-layout:fixed;width:100%}
    .grid th,.grid td{padding:3px 5px;vertical-align:top;border-bottom:1px solid var(--line)}
    .grid th{border-bottom:1.5px solid var(--section);text-align:start}
    .grid .end .t{text-align:end}
    .grid .center .t{text-align:center}
    .code-frame{border:solid transparent;border-width:4px 0;background:var(--tint);background-clip:padding-box;\
    padding:4.5px 8px}
    .picture img{display:block}
    .running-head,.folio{font:400 11px/17px gnews-sans;color:var(--muted)}
    .folio{font:400 13px/17px gnews-display;color:var(--ink)}
    .running-head,.folio,.editions a{font-variant-ligatures:none}
    """

  /// One flowing column on a narrow screen: marks vanish, furniture disappears, words wrap as the browser likes.
  private var phone: String {
    """
    @media screen and (max-width:\(Int(theme.page.width) + 40)px){
    main{display:block;padding:0 18px;background:var(--paper)}
    .page,.frame.column,.item{display:contents!important}
    .item>p.broken,.item>p.continued{display:inline;padding:0!important}
    .t{text-align-last:auto!important}
    .page.cover::before,.running-head,.folio{display:none}
    .frame{position:static!important;width:auto!important;height:auto!important}
    .t,.b,.h,.z{white-space:normal}
    .f{word-spacing:0}
    .t{word-spacing:0!important;text-align:start!important;hyphens:auto;overflow-wrap:anywhere}
    .h::before,.h.f::before{content:"\\AD"}
    .h wbr{display:none}
    .z.f::before,.t-code .z.f::before,.e::after{content:none}
    .t.t-code{white-space:pre-wrap}
    .code-frame.continued{margin-top:-8.5px;border-top:0;padding-top:0}
    .page .t-body,.page .t-lead,.page .t-box,.page .t-intro{font-size:17px;line-height:1.5}
    .frame.masthead{background:var(--accent);margin:0 -18px;padding:24px 18px}
    .t-masthead{font-size:56px;line-height:1.1}
    .editions{position:static;background:var(--accent);margin:0 -18px;padding:0 18px 16px}
    .toc.cells{display:grid;grid-template-columns:1fr 1fr;gap:10px;margin:20px 0}
    .frame.cell{position:relative!important;top:auto!important;left:auto!important;min-height:68px}
    .frame.about{margin:20px 0}
    .frame.footnotes{float:left;width:100%!important;margin:8px 0}
    .frame.lead{padding-top:24px}
    .toc-page{display:none}
    .toc-part .toc-line{display:block;padding:5px 0!important}
    .page .t-title,.page .t-box-title,.page .t-heading,.page .t-question{font-size:20px;line-height:1.25}
    .page .t-feature-title,.page .t-lead-title{font-size:25px;line-height:1.25}
    .t-section-title,.t-contents-title{padding-top:34px!important}
    img{max-width:100%;height:auto}
    .grid{display:block;overflow-x:auto}
    .grid .again,.frame.span{display:none}
    .span-head .box,.span-body .box{background:var(--section-tint);padding:8.5px 16px}
    .span-head .box-zoom{box-shadow:inset 0 3px var(--section)}
    .span-head,.span-body{display:contents!important}
    }
    """
  }
}
