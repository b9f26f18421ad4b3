public import Diagnostics

/// The kinds of diagnostic that typesetting reports.
public enum TypesettingDiagnostics {
  /// A font file of the theme cannot be read.
  public static let fontMissing = DiagnosticKind(
    "font-missing", .error, "A font of the theme is not installed",
    explanation: """
      Page breaks are decided from the metrics of the theme's own fonts, so gnews never sets a page in another font \
      silently. Install the package the message names.
      """)

  /// A character has no glyph in the font it is set in.
  public static let missingGlyph = DiagnosticKind(
    "missing-glyph", .warning, "A character is not in the theme's font",
    explanation: """
      The font of the theme has no shape for this character, so a browser would take it from another font, whose width \
      gnews cannot know. Write it otherwise, or choose a font that has it in the theme.
      """)

  /// Something is higher than its place on a page.
  public static let pageOverflow = DiagnosticKind(
    "page-overflow", .error, "A text does not fit on its page",
    explanation: """
      Columns run on from page to page, but the cover is one page, and a title or the row of a table is never divided. \
      What does not fit there would be cut off at the page's edge. Shorten the text of the cover, or split the row.
      """)

  /// A theme file is wrong.
  public static let brokenTheme = DiagnosticKind(
    "broken-theme", .error, "The theme cannot be used",
    explanation: """
      `Styles/NAME/theme.yml` holds page size, margins, fonts, text styles and colours. Something in it is missing or \
      is not what it must be; the message names it.
      """)

  /// All kinds of this module.
  public static let all = [fontMissing, missingGlyph, pageOverflow, brokenTheme]
}
