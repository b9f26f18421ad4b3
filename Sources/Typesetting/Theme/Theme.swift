/// The tokens that the typesetter and the style sheet share.
public struct Theme: Sendable, Hashable {
  /// The name of its folder in `Styles/`.
  public var name: String
  /// Page size, margins, columns and grid.
  public var page: PageGeometry
  /// The font files.
  public var faces: [FontFace]
  /// The families whose faces have the characters that those of a family lack, by family, the first first.
  public var fallbacks: [String: [String]]
  /// The style of each role; every role has one.
  public var styles: [TextRole: TextStyle]
  /// Colours by token, `#rrggbb`, those of sections among them.
  public var colours: [String: String]
  /// The tokens that are colours of sections, in the theme's order.
  public var sections: [String]
  /// How the cover is laid out.
  public var cover: CoverLayout
  /// What is drawn around text.
  public var decoration: Decoration
  /// Decoration: CSS appended to the generated style sheet.
  public var css: String

  /// Makes a theme; see the properties.
  public init(
    name: String, page: PageGeometry, faces: [FontFace], fallbacks: [String: [String]] = [:],
    styles: [TextRole: TextStyle], colours: [String: String],
    sections: [String] = [], cover: CoverLayout = CoverLayout(), decoration: Decoration = Decoration(),
    css: String = ""
  ) {
    self.name = name
    self.page = page
    self.faces = faces
    self.fallbacks = fallbacks
    self.styles = styles
    self.colours = colours
    self.sections = sections
    self.cover = cover
    self.decoration = decoration
    self.css = css
  }

  /// The style of a role; body's where the theme has none, which loading reports.
  public func style(_ role: TextRole) -> TextStyle {
    styles[role] ?? styles[.body] ?? TextStyle(family: "serif", size: 13.5, leading: page.baseline)
  }

  /// A colour mixed with much paper, for the ground of boxes.
  /// - Parameter token: the name of the colour.
  /// - Returns: nil if the theme has no such colour.
  public func tint(of token: String) -> Colour? {
    guard let colour = colours[token].flatMap(Colour.init) else { return nil }
    let paper = colours[ColourToken.paper.rawValue].flatMap(Colour.init)
    return colour.mixed(with: paper ?? Colour(red: 255, green: 255, blue: 255), share: 0.92)
  }

  /// The index of the face nearest to what is asked, as browsers choose it (CSS Fonts 4, 5.2): the family's with the
  /// same slant and weight, else with the same slant, else with the same weight, else the family's first, else the
  /// first of all.
  public func faceIndex(family: String, bold: Bool, italic: Bool) -> Int {
    let members = faces.indices.filter { faces[$0].family == family }
    return members.first { faces[$0].isBold == bold && faces[$0].isItalic == italic }
      ?? members.first { faces[$0].isItalic == italic } ?? members.first { faces[$0].isBold == bold }
      ?? members.first ?? 0
  }
}
