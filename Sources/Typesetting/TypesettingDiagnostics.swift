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
      gnews cannot know. Write it otherwise, or choose a font that has it in the theme. Scripts that are written from \
      right to left, such as Arabic and Hebrew, are not set yet, whatever the font has: their words would stand backwards.
      """)

  /// A hyphenation dictionary is not installed.
  public static let hyphenationMissing = DiagnosticKind(
    "hyphenation-missing", .error, "The hyphenation dictionary of a language is not installed",
    explanation: """
      Without its dictionary a language would be set without hyphens, with other lines and other pages than everywhere \
      else. Install the package the message names.
      """)

  /// A section has a colour that the theme does not have.
  public static let unknownColour = DiagnosticKind(
    "unknown-colour", .warning, "A section's colour is not in the theme",
    explanation: """
      `colour:` in `Sections/ID.yml` names a colour of the theme, `colours:` in its `theme.yml`. A section whose colour \
      is not there is set in black.
      """,
    bad: "colour: rasberry", good: "colour: e-events")

  /// Something is wider or higher than its page.
  public static let doesNotFit = DiagnosticKind(
    "does-not-fit", .error, "Everything fits its page",
    explanation: """
      What is wider than its column or higher than its page would be printed outside it, where nobody sees it: a table \
      of many columns, a table's row of very much text, lists nested very deep, too much text for the cover.
      """)

  /// A chart has no room.
  public static let chartAsTable = DiagnosticKind(
    "chart-as-table", .warning, "A chart has no room to be drawn",
    explanation: """
      A chart is not cut: it must fit a column's width, and most of its height. One that does not is printed as a table, \
      which can go on in the next column. Give it fewer rows or shorter labels, or make two charts of it.
      """)

  /// A theme file is wrong.
  public static let brokenTheme = DiagnosticKind(
    "broken-theme", .error, "The theme cannot be used",
    explanation: """
      `Styles/NAME/theme.yml` holds page size, margins, fonts, text styles and colours. Something in it is missing or \
      is not what it must be; the message names it. `docs/themes.md` lists all keys.
      """,
    bad: "page: {paper: A4, top: 85, bottom: 72, side: 60, columns: 0, gutter: 29, baseline: 17}",
    good: "page: {paper: A4, top: 85, bottom: 72, side: 60, columns: 2, gutter: 29, baseline: 17}")

  /// Two colours of a theme are too near each other.
  public static let lowContrast = DiagnosticKind(
    "low-contrast", .warning, "A colour of the theme is hard to read",
    explanation: """
      Text must stand out from what it is set on for readers with weak eyes, poor screens or much sun: by 4.5 to 1, \
      large text (24 px, or 18.66 px in bold) and rules by 3 to 1, as WCAG 2.2 asks at level AA. The ratio is that of \
      the relative luminances. It is a warning, since the pages can be read by most; with --strict it fails the build.
      """,
    bad: "muted: \"#9aa0a6\"", good: "muted: \"#565d66\"")

  /// All kinds of this module.
  public static let all = [
    fontMissing, missingGlyph, hyphenationMissing, unknownColour, brokenTheme, lowContrast, doesNotFit, chartAsTable,
  ]
}
