package import Diagnostics
package import Typesetting

/// A theme with small pages, in fonts that the checks install.
package enum SampleTheme {
  package static let gentium = "/usr/share/fonts/truetype/gentiumplus/GentiumBookPlus"
  package static let lato = "/usr/share/fonts/truetype/lato/Lato"

  /// Two columns of 170 px and 15 lines of 17 px.
  package static let page = PageGeometry(
    paper: "small", width: 400, height: 330, top: 40, bottom: 35, side: 20, columns: 2, gutter: 20, baseline: 17)

  package static let faces = [
    FontFace(family: "serif", isBold: false, isItalic: false, path: gentium + "-Regular.ttf", package: "x"),
    FontFace(family: "serif", isBold: false, isItalic: true, path: gentium + "-Italic.ttf", package: "x"),
    FontFace(family: "serif", isBold: true, isItalic: false, path: gentium + "-Bold.ttf", package: "x"),
    FontFace(family: "sans", isBold: false, isItalic: false, path: lato + "-Regular.ttf", package: "x"),
  ]

  /// Body and boxes are justified and hyphenated, all else is set ragged in the sans.
  package static let theme: Theme = {
    let justified = TextStyle(
      family: "serif", size: 13.5, leading: 17, alignment: .justified, hyphenates: true, colour: "text")
    var styles: [TextRole: TextStyle] = [:]
    for role in TextRole.allCases { styles[role] = TextStyle(family: "sans", size: 12, leading: 17) }
    for role in [TextRole.body, .lead, .box] { styles[role] = justified }
    styles[.footnote] = TextStyle(family: "sans", size: 11, leading: 14)
    return Theme(
      name: "sample", page: page, faces: faces, styles: styles,
      colours: ["text": "#000000", "accent": "#0000ff", "paper": "#ffffff"])
  }()

  /// What is said about fonts that are not there.
  package struct Missing: Error {
    /// What was said.
    package var diagnostics: [Diagnostic]
  }

  package static func fonts(_ theme: Theme = theme) throws -> FontLibrary {
    var diagnostics: [Diagnostic] = []
    guard let fonts = FontLibrary(theme: theme, into: &diagnostics) else { throw Missing(diagnostics: diagnostics) }
    return fonts
  }
}
