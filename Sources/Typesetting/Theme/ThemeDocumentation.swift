/// The reference of themes for people, made of the reader's own table: a part of `docs/themes.md`.
public enum ThemeDocumentation {
  /// The lines between which the reference stands in `docs/themes.md`.
  public static let marks = (
    start: "<!-- Written by Sources/Typesetting/Theme: change it there. -->", end: "<!-- End of what is written. -->"
  )

  /// The reference in Markdown, with its marks and a final line end.
  public static func reference() -> String {
    var text = marks.start + "\n"
    text += group("page", "The page. Lengths are CSS pixels, 96 an inch.", ThemeSchema.page)
    text += """

      | paper | width | height |
      |---|---|---|

      """
    for paper in PaperSize.allCases {
      text += "| `\(paper.rawValue)` | \(paper.width) | \(paper.height) |\n"
    }
    text += group("cover", "The cover; need not be there.", ThemeSchema.cover)
    text += group(
      "decoration", "What is drawn around text, and moves none of it; need not be there.", ThemeSchema.decoration)
    text += group(
      "fonts", "The font files, by family. A family `\(ThemeSchema.codeFamily)` must be there: code is set in it.",
      ThemeSchema.family)
    text += group("styles", "How each sort of text is set. Every one must be there.", ThemeSchema.style)
    text += "\n| style | what it is | stands on |\n|---|---|---|\n"
    for role in TextRole.allCases {
      let use = role.use
      text += "| `\(role.rawValue)` | \(use.meaning) | \(use.grounds.map(\.name).joined(separator: ", ")) |\n"
    }
    text += """

      ## `colours`

      Names and `#rrggbb`. These must be there; a theme may have more, for its styles.

      | colour | what it is for |
      |---|---|

      """
    for token in ColourToken.allCases { text += "| `\(token.rawValue)` | \(token.meaning) |\n" }
    text += """

      ## `sections`

      The colours of sections, by the names that `colour:` has in `Sections/*.yml`.

      ## Properties in `theme.css`

      These properties may be set: \(DecorationSheet.properties.map { "`\($0)`" }.joined(separator: ", ")).

      """
    return text + marks.end + "\n"
  }

  private static func group(_ name: String, _ words: String, _ keys: [ThemeKey]) -> String {
    var text = "\n## `\(name)`\n\n\(words)\n\n| key | value | if left out | meaning |\n|---|---|---|---|\n"
    for key in keys {
      text += "| `\(key.name)` | \(key.value.name) | \(key.otherwise ?? "**must be there**") | \(key.meaning) |\n"
    }
    return text
  }
}

extension ThemeKey.Value {
  /// What a value must be, in words.
  fileprivate var name: String {
    switch self {
    case .length(let bounds):
      bounds.lowerBound > 0 ? "\(Int(bounds.lowerBound)) to \(Int(bounds.upperBound))" : "length"
    case .count(let bounds): "\(bounds.lowerBound) to \(bounds.upperBound)"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .flag: "true, false"
    case .text: "text"
    case .path: "absolute path"
    case .family: "family"
    case .families: "one or several families"
    case .colour: "colour"
    }
  }
}

extension Ground {
  /// What it is, in words.
  fileprivate var name: String {
    switch self {
    case .paper: "`paper`"
    case .masthead: "`accent`, or `paper` without a band"
    case .panel: "`tint`, or `paper` between rules"
    case .box: "a tint of its section, or `paper` between rules"
    }
  }
}
