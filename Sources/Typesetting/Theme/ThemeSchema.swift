/// The keys of `theme.yml`: one table for the reader and for the reference in `docs/themes.md`.
enum ThemeSchema {
  /// The groups of a theme.
  static let groups = ["page", "cover", "decoration", "fonts", "styles", "colours", "sections"]

  private static let lengths = 0.0...20_000.0

  /// `page:`.
  static let page = [
    ThemeKey(
      "paper", .choice(PaperSize.allCases.map(\.rawValue)), otherwise: "`width` and `height`",
      "the paper, which gives width and height"),
    ThemeKey("width", .length(lengths), otherwise: "the paper's", "the page's width, if it is no paper with a name"),
    ThemeKey("height", .length(lengths), otherwise: "the paper's", "the page's height"),
    ThemeKey("top", .length(lengths), "from the page's top to the text"),
    ThemeKey("bottom", .length(lengths), "from the text to the page's bottom"),
    ThemeKey("side", .length(lengths), "from either side to the text"),
    ThemeKey("head", .length(lengths), otherwise: "0.45 of `top`", "from the page's top to the running head"),
    ThemeKey("foot", .length(lengths), otherwise: "0.47 of `bottom`", "from the page number to the page's bottom"),
    ThemeKey("columns", .count(1...3), otherwise: "1", "columns of a section's page; each must have whole pixels"),
    ThemeKey("gutter", .length(lengths), otherwise: "0", "between columns"),
    ThemeKey("baseline", .length(lengths), "from line to line on the grid; all heights are multiples of half of it"),
  ]

  /// `cover:`.
  static let cover = [
    ThemeKey("top", .length(lengths), otherwise: "two baselines", "from the page's top to the masthead"),
    ThemeKey(
      "about", .choice(CoverLayout.About.allCases.map(\.rawValue)), otherwise: "`beside`",
      "whether it is said beside the lead or below it what the newsletter is"),
    ThemeKey("cells", .count(1...4), otherwise: "4", "sections side by side in the grid"),
    ThemeKey("teasers", .flag, otherwise: "true", "whether the grid names the first items of each section"),
  ]

  /// `decoration:`.
  static let decoration = [
    ThemeKey(
      "masthead", .choice(Decoration.Masthead.allCases.map(\.rawValue)), otherwise: "`band`",
      "a band of the colour `accent` behind the masthead, or a double rule below it"),
    ThemeKey(
      "titles", .choice(Decoration.Titles.allCases.map(\.rawValue)), otherwise: "`bar`",
      "a short bar, a thin rule or nothing under the titles of sections"),
    ThemeKey(
      "boxes", .choice(Decoration.Boxes.allCases.map(\.rawValue)), otherwise: "`tint`",
      "boxes and panels on a tinted ground, or between rules"),
    ThemeKey(
      "folio", .choice(Decoration.Folio.allCases.map(\.rawValue)), otherwise: "`dashes`",
      "dashes or nothing beside the page number"),
  ]

  /// A family of `fonts:`.
  static let family = [
    ThemeKey("package", .text, otherwise: "nothing", "the package that holds it, named when it is not installed"),
    ThemeKey(
      "fallback", .families, otherwise: "none", "where characters are looked for that its faces lack, the first first"),
    ThemeKey("regular", .path, otherwise: "the nearest face", "the upright face"),
    ThemeKey("italic", .path, otherwise: "the nearest face", "the italic"),
    ThemeKey("bold", .path, otherwise: "the nearest face", "the bold"),
    ThemeKey("bold-italic", .path, otherwise: "the nearest face", "the bold italic"),
  ]

  /// A style of `styles:`.
  static let style = [
    ThemeKey("family", .family, "a family of `fonts`"),
    ThemeKey("size", .length(4...400), "in quarters of a pixel"),
    ThemeKey("leading", .length(4...500), otherwise: "1.25 of `size`", "from baseline to baseline"),
    ThemeKey("bold", .flag, otherwise: "false", "whether all of it is bold"),
    ThemeKey("italic", .flag, otherwise: "false", "whether all of it is italic"),
    ThemeKey(
      "align", .choice(TextStyle.Alignment.allCases.map(\.rawValue)), otherwise: "`start`", "how lines fill the measure"
    ),
    ThemeKey("hyphenate", .flag, otherwise: "false", "whether words may be hyphenated"),
    ThemeKey(
      "colour", .colour, otherwise: "`text`", "a name of `colours`, or `section` for the colour of the section"),
  ]

  /// The family that code is set in, which every theme has.
  static let codeFamily = "mono"
}
