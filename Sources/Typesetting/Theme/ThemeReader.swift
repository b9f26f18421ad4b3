public import Diagnostics
internal import Newsroom

/// Reads `theme.yml`, by the table ``ThemeSchema``.
public enum ThemeReader {
  /// Reads a theme.
  /// - Parameters:
  ///   - name: the name of the theme's folder in `Styles/`.
  ///   - file: its `theme.yml`.
  ///   - css: its decoration, appended to the style sheet.
  ///   - diagnostics: gets what is wrong, and a `low-contrast` for each pair of colours that is hard to read.
  /// - Returns: nil if the file is so wrong that nothing can be set with it.
  public static func read(_ name: String, from file: SourceFile, css: String, into diagnostics: inout [Diagnostic])
    -> Theme?
  {
    let before = diagnostics.count { $0.severity == .error }
    guard let root = YAMLNode.parse(file, into: &diagnostics),
      let mapping = YAMLMapping(root, named: "", in: file, into: &diagnostics)
    else {
      if diagnostics.count(where: { $0.severity == .error }) == before {
        diagnostics.append(
          Diagnostic(TypesettingDiagnostics.brokenTheme, at: Location(startOf: file), "The theme is empty"))
      }
      return nil
    }
    mapping.reportUnknownKeys(known: ThemeSchema.groups, into: &diagnostics)
    let palette = readColours(mapping, into: &diagnostics)
    let (faces, fallbacks) = readFonts(mapping, into: &diagnostics)
    let styles = readStyles(
      mapping, families: Set(faces.map(\.family)).sorted(), colours: palette.values.keys.sorted(), into: &diagnostics)
    let page = readPage(mapping, styles: styles, into: &diagnostics)
    let cover = readCover(mapping, into: &diagnostics)
    let decoration = readDecoration(mapping, into: &diagnostics)
    guard let page, diagnostics.count(where: { $0.severity == .error }) == before else { return nil }
    let theme = Theme(
      name: name, page: page, faces: faces, fallbacks: fallbacks, styles: styles, colours: palette.values,
      sections: palette.sections,
      cover: cover, decoration: decoration, css: css)
    diagnostics += ContrastCheck(theme).findings.map { $0.diagnostic(palette: palette, file: file) }
    return theme
  }

  /// An error about the theme, at a place of its file.
  static func broken(_ headline: String, in mapping: YAMLMapping, at range: Range<Int>? = nil, help: String = "")
    -> Diagnostic
  {
    Diagnostic(
      TypesettingDiagnostics.brokenTheme, at: Location(file: mapping.file, range: range ?? mapping.range), headline,
      help: help)
  }

  private static func readCover(_ root: YAMLMapping, into diagnostics: inout [Diagnostic]) -> CoverLayout {
    let group = ThemeGroup(root.mapping("cover", into: &diagnostics), keys: ThemeSchema.cover, into: &diagnostics)
    return CoverLayout(
      top: group.length("top", into: &diagnostics)?.value, about: group.choice("about", into: &diagnostics) ?? .beside,
      cells: group.count("cells", into: &diagnostics)?.value ?? 4,
      hasTeasers: group.flag("teasers", into: &diagnostics) ?? true)
  }

  private static func readDecoration(_ root: YAMLMapping, into diagnostics: inout [Diagnostic]) -> Decoration {
    let group = ThemeGroup(
      root.mapping("decoration", into: &diagnostics), keys: ThemeSchema.decoration, into: &diagnostics)
    return Decoration(
      masthead: group.choice("masthead", into: &diagnostics) ?? .band,
      titles: group.choice("titles", into: &diagnostics) ?? .bar,
      boxes: group.choice("boxes", into: &diagnostics) ?? .tint,
      folio: group.choice("folio", into: &diagnostics) ?? .dashes)
  }
}
