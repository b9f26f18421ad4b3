/// The tokens that the typesetter and the style sheet share.
public struct Theme: Sendable, Hashable {
  /// The name of its folder in `Styles/`.
  public var name: String
  /// Page size, margins, columns and grid.
  public var page: PageGeometry
  /// The font files.
  public var faces: [FontFace]
  /// The style of each role; every role has one.
  public var styles: [TextRole: TextStyle]
  /// Colours by token, `#rrggbb`.
  public var colours: [String: String]
  /// Decoration: CSS appended to the generated style sheet.
  public var css: String

  /// Makes a theme; see the properties.
  public init(
    name: String, page: PageGeometry, faces: [FontFace], styles: [TextRole: TextStyle], colours: [String: String],
    css: String = ""
  ) {
    self.name = name
    self.page = page
    self.faces = faces
    self.styles = styles
    self.colours = colours
    self.css = css
  }

  /// The style of a role; body's where the theme has none, which loading reports.
  public func style(_ role: TextRole) -> TextStyle {
    styles[role] ?? styles[.body] ?? TextStyle(family: "serif", size: 13.5, leading: page.baseline)
  }

  /// The index of the face nearest to what is asked: the family's with the same weight and slant, else with the same
  /// weight, else the family's first, else the first of all.
  public func faceIndex(family: String, bold: Bool, italic: Bool) -> Int {
    let members = faces.indices.filter { faces[$0].family == family }
    return members.first { faces[$0].isBold == bold && faces[$0].isItalic == italic }
      ?? members.first { faces[$0].isBold == bold } ?? members.first ?? 0
  }
}
