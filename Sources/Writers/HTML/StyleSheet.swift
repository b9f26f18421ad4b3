internal import Editions
internal import Typesetting

/// The style sheet of an edition, made of the same tokens the pages were set with.
struct StyleSheet {
  let typeset: TypesetEdition

  /// The whole style sheet.
  var text: String {
    [fonts, tokens, roles, marks, layout, furniture, cover, decoration, charts, phone, theme.css]
      .joined(separator: "\n")
  }

  var theme: Theme { typeset.theme }
  var page: PageGeometry { theme.page }

  private var fonts: String {
    typeset.facesInUse.map { theme.faces[$0] }.map { face in
      "@font-face{font-family:gnews-\(face.family);src:url(fonts/\(face.outputName));"
        + "font-weight:\(face.isBold ? 700 : 400);font-style:\(face.isItalic ? "italic" : "normal");font-display:block}"
    }.joined(separator: "\n")
  }

  private var tokens: String {
    let colours = theme.colours.sorted { $0.key < $1.key }.map { "--\($0.key):\($0.value)" }
    let tints = Set(typeset.edition.sections.map(\.colour) + ["accent"]).sorted().compactMap { token in
      theme.tint(of: token).map { "--\(token)-tint:" + $0.hex }
    }
    let own = [
      "--section:var(--accent)", "--section-tint:var(--accent-tint)", "--baseline:\(px(page.baseline))",
      "--side:\(px(page.side))", "--measure:\(px(page.textWidth))", "--band:\(px(band))",
    ]
    return ":root{" + (colours + tints + own).joined(separator: ";") + "}"
  }

  /// The height of the cover's band, behind the masthead, in pixels.
  private var band: Double {
    let masthead = typeset.pages.first?.frames.first { $0.role == .masthead }
    return masthead.map { $0.y + $0.height + page.baseline * 1.75 } ?? 0
  }

  /// One rule for each role.
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
    var parts = ["font:" + font(role), "color:var(--\(style.colour))"]
    switch style.alignment {
    case .justified:
      parts += ["text-align:justify", "text-align-last:start"]
      if tightening > 0 { parts.append("word-spacing:-\(px(tightening))") }
    case .center: parts.append("text-align:center")
    case .end: parts.append("text-align:end")
    case .start: break
    }
    let selector = ".t-\(role.rawValue)"
    var rule = selector + "{" + parts.joined(separator: ";") + "}"
    // What goes on on the next page is no last line where it stands there for itself.
    if style.alignment == .justified { rule += "@media print{.broken\(selector){text-align-last:justify}}" }
    // Emphasis in italics is upright, as it was set.
    return style.isItalic ? rule + selector + " em," + selector + " cite{font-style:normal}" : rule
  }

  /// The value of CSS's `font` for a role.
  func font(_ role: TextRole) -> String {
    let style = theme.style(role)
    return "\(style.isItalic ? "italic " : "")\(style.isBold ? "700" : "400") "
      + "\(px(style.size))/\(px(style.leading)) \(families(style.family))"
  }

  /// A family, and those where browsers are to look for characters that it lacks.
  private func families(_ name: String) -> String {
    let used = Set(typeset.facesInUse.map { theme.faces[$0].family })
    let chain = (theme.fallbacks[name] ?? []).filter(used.contains)
    return ([name] + chain).map { "gnews-" + $0 }.joined(separator: ",")
  }

  /// The line marks: the only places where set text may break.
  private var marks: String {
    """
    .t{white-space:nowrap;margin:0;hyphens:manual;text-rendering:geometricPrecision;font-kerning:normal;\
    font-variant-ligatures:none;font-synthesis:none}
    .t *{line-height:0}
    .b,.h,.z{white-space:normal}
    .f{word-spacing:2em}
    .h::before{content:"-";content:"-"/""}
    .h.f::before{content:"- ";content:"- "/""}
    .z.f::before{content:" "}
    @media print{.e::after{content:" "}}
    .t-code .z.f::before{content:"\\A";white-space:pre}
    .l{word-spacing:0}
    .t-code{white-space:pre}
    .t-code .b{white-space:pre-wrap}
    sup,sub,small,.note-mark{font-size:.75em}
    .note-mark{vertical-align:super;text-decoration:none}
    code,kbd{font-family:\(families("mono"))}
    cite{font-style:italic}
    em em,em cite,cite em{font-style:normal}
    abbr{text-decoration:none}
    """
  }
}
