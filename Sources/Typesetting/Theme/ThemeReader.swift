public import Diagnostics
internal import Newsroom

/// Reads `theme.yml`.
public enum ThemeReader {
  private static let lengths = 0.0...20_000.0
  private static let faceKeys = ["regular", "italic", "bold", "bold-italic"]

  /// Reads a theme.
  /// - Parameters:
  ///   - name: the name of the theme's folder in `Styles/`.
  ///   - file: its `theme.yml`.
  ///   - css: its decoration, appended to the style sheet.
  ///   - diagnostics: gets what is wrong.
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
          Diagnostic(TypesettingDiagnostics.brokenTheme, at: Location(startOf: file), "the theme is empty"))
      }
      return nil
    }
    mapping.reportUnknownKeys(known: ["page", "fonts", "styles", "colours"], into: &diagnostics)
    let colours = readColours(mapping, into: &diagnostics)
    let faces = readFaces(mapping, into: &diagnostics)
    let styles = readStyles(mapping, families: Set(faces.map(\.family)), colours: colours, into: &diagnostics)
    guard let page = readPage(mapping, into: &diagnostics), !faces.isEmpty else {
      if faces.isEmpty { diagnostics.append(broken("The theme names no fonts", in: mapping)) }
      return nil
    }
    guard diagnostics.count(where: { $0.severity == .error }) == before else { return nil }
    return Theme(name: name, page: page, faces: faces, styles: styles, colours: colours, css: css)
  }

  private static func broken(_ headline: String, in mapping: YAMLMapping, at range: Range<Int>? = nil) -> Diagnostic {
    Diagnostic(
      TypesettingDiagnostics.brokenTheme, at: Location(file: mapping.file, range: range ?? mapping.range), headline)
  }

  private static func readPage(_ root: YAMLMapping, into diagnostics: inout [Diagnostic]) -> PageGeometry? {
    guard let page = root.mapping("page", into: &diagnostics) else {
      diagnostics.append(broken("The theme has no 'page:'", in: root))
      return nil
    }
    page.reportUnknownKeys(
      known: ["paper", "width", "height", "top", "bottom", "side", "columns", "gutter", "baseline"],
      into: &diagnostics)
    func length(_ key: String) -> Double {
      guard let value = page.number(key, in: lengths, into: &diagnostics) else {
        if page.node(key) == nil { diagnostics.append(broken("'page.\(key)' is missing", in: page)) }
        return 0
      }
      return value.value
    }
    let geometry = PageGeometry(
      paper: page.text("paper", into: &diagnostics)?.value ?? "", width: length("width"), height: length("height"),
      top: length("top"), bottom: length("bottom"), side: length("side"),
      columns: page.wholeNumber("columns", in: 1...3, into: &diagnostics)?.value ?? 1, gutter: length("gutter"),
      baseline: length("baseline"))
    guard geometry.baseline >= 4, geometry.columnWidth >= 80, geometry.textHeight >= geometry.baseline * 10 else {
      diagnostics.append(
        broken("The page leaves no room for text: columns need 80 px, pages ten lines of 4 px or more", in: page))
      return nil
    }
    return geometry
  }

  private static func readFaces(_ root: YAMLMapping, into diagnostics: inout [Diagnostic]) -> [FontFace] {
    guard let fonts = root.mapping("fonts", into: &diagnostics) else { return [] }
    var faces: [FontFace] = []
    for entry in fonts.entries {
      guard let family = fonts.mapping(entry.key.value, into: &diagnostics) else { continue }
      family.reportUnknownKeys(known: ["package"] + faceKeys, into: &diagnostics)
      let package = family.text("package", into: &diagnostics)?.value ?? ""
      for key in faceKeys {
        guard let path = family.text(key, into: &diagnostics) else { continue }
        guard path.value.hasPrefix("/") else {
          diagnostics.append(
            broken("'fonts.\(entry.key.value).\(key)' must be a path that begins with /", in: family, at: path.range))
          continue
        }
        faces.append(
          FontFace(
            family: entry.key.value, isBold: key.hasPrefix("bold"), isItalic: key.hasSuffix("italic"),
            path: path.value, package: package))
      }
    }
    return faces
  }

  private static func readStyles(
    _ root: YAMLMapping, families: Set<String>, colours: [String: String], into diagnostics: inout [Diagnostic]
  ) -> [TextRole: TextStyle] {
    guard let styles = root.mapping("styles", into: &diagnostics) else {
      diagnostics.append(broken("The theme has no 'styles:'", in: root))
      return [:]
    }
    styles.reportUnknownKeys(known: TextRole.allCases.map(\.rawValue), into: &diagnostics)
    var result: [TextRole: TextStyle] = [:]
    for role in TextRole.allCases {
      guard let style = styles.mapping(role.rawValue, into: &diagnostics) else {
        if styles.node(role.rawValue) == nil {
          diagnostics.append(broken("'styles.\(role.rawValue)' is missing", in: styles))
        }
        continue
      }
      result[role] = readStyle(style, families: families, colours: colours, into: &diagnostics)
    }
    return result
  }

  private static func readStyle(
    _ style: YAMLMapping, families: Set<String>, colours: [String: String], into diagnostics: inout [Diagnostic]
  ) -> TextStyle {
    style.reportUnknownKeys(
      known: ["family", "size", "leading", "bold", "italic", "align", "hyphenate", "colour"], into: &diagnostics)
    let family = style.choice("family", of: families.sorted(), into: &diagnostics)?.value ?? "serif"
    let size = style.number("size", in: 4...400, into: &diagnostics)?.value ?? 13.5
    let leading = style.number("leading", in: 4...500, into: &diagnostics)?.value ?? size * 1.25
    if (size * 4).rounded() != size * 4 {
      diagnostics.append(broken("Sizes must be multiples of a quarter pixel, this is \(size)", in: style))
    }
    let align = style.choice("align", of: TextStyle.Alignment.allCases.map(\.rawValue), into: &diagnostics)?.value
    return TextStyle(
      family: family, size: size, leading: leading, isBold: style.flag("bold", into: &diagnostics)?.value ?? false,
      isItalic: style.flag("italic", into: &diagnostics)?.value ?? false,
      alignment: align.flatMap(TextStyle.Alignment.init) ?? .start,
      hyphenates: style.flag("hyphenate", into: &diagnostics)?.value ?? false,
      colour: style.choice("colour", of: colours.keys.sorted() + ["section"], into: &diagnostics)?.value ?? "text")
  }

  private static func readColours(_ root: YAMLMapping, into diagnostics: inout [Diagnostic]) -> [String: String] {
    guard let colours = root.mapping("colours", into: &diagnostics) else { return [:] }
    var result: [String: String] = [:]
    for entry in colours.entries {
      guard let value = colours.text(entry.key.value, into: &diagnostics) else { continue }
      let digits = value.value.dropFirst()
      guard value.value.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit),
        entry.key.value.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D || (0x30...0x39).contains($0) })
      else {
        diagnostics.append(
          broken("The colour '\(entry.key.value)' must be written as #rrggbb", in: colours, at: value.range))
        continue
      }
      result[entry.key.value] = value.value
    }
    return result
  }
}
