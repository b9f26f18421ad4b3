internal import Diagnostics
internal import Newsroom

extension ThemeReader {
  /// Reads `fonts:`.
  /// - Returns: the faces, and the families that each family falls back on.
  static func readFonts(
    _ root: YAMLMapping, into diagnostics: inout [Diagnostic]
  ) -> (faces: [FontFace], fallbacks: [String: [String]]) {
    guard let fonts = root.mapping("fonts", into: &diagnostics) else {
      if root.node("fonts") == nil { diagnostics.append(broken("The theme names no fonts", in: root)) }
      return ([], [:])
    }
    var faces: [FontFace] = []
    var fallbacks: [String: [String]] = [:]
    for entry in fonts.entries {
      let name = entry.key.value
      guard isName(name) else {
        diagnostics.append(
          broken(
            "The family '\(name)' has no good name", in: fonts, at: entry.key.range,
            help: "Use small letters, digits and hyphens."))
        continue
      }
      guard let mapping = fonts.mapping(name, into: &diagnostics) else { continue }
      let family = ThemeGroup(mapping, keys: ThemeSchema.family, into: &diagnostics)
      let package = family.text("package", into: &diagnostics)?.value ?? ""
      let chain = family.words("fallback", of: fonts.entries.map(\.key.value), into: &diagnostics)
      if !chain.isEmpty { fallbacks[name] = chain.filter { $0 != name } }
      let count = faces.count
      for key in ["regular", "italic", "bold", "bold-italic"] {
        guard let path = family.text(key, into: &diagnostics) else { continue }
        guard path.value.hasPrefix("/") else {
          diagnostics.append(
            broken("'fonts.\(name).\(key)' must be a path that begins with /", in: mapping, at: path.range))
          continue
        }
        faces.append(
          FontFace(
            family: name, isBold: key.hasPrefix("bold"), isItalic: key.hasSuffix("italic"), path: path.value,
            package: package))
      }
      if faces.count == count { diagnostics.append(broken("The family '\(name)' has no font file", in: mapping)) }
    }
    if !faces.contains(where: { $0.family == ThemeSchema.codeFamily }) {
      diagnostics.append(
        broken("The theme has no family '\(ThemeSchema.codeFamily)', which code is set in", in: fonts))
    }
    return (faces, fallbacks)
  }

  /// Reads `styles:`.
  static func readStyles(
    _ root: YAMLMapping, families: [String], colours: [String], into diagnostics: inout [Diagnostic]
  ) -> [TextRole: TextStyle] {
    guard let styles = root.mapping("styles", into: &diagnostics) else {
      if root.node("styles") == nil { diagnostics.append(broken("The theme has no 'styles:'", in: root)) }
      return [:]
    }
    styles.reportUnknownKeys(known: TextRole.allCases.map(\.rawValue), into: &diagnostics)
    var result: [TextRole: TextStyle] = [:]
    for role in TextRole.allCases {
      guard let mapping = styles.mapping(role.rawValue, into: &diagnostics) else {
        if styles.node(role.rawValue) == nil {
          diagnostics.append(broken("'styles.\(role.rawValue)' is missing", in: styles))
        }
        continue
      }
      result[role] = readStyle(mapping, families: families, colours: colours, into: &diagnostics)
    }
    return result
  }

  private static func readStyle(
    _ mapping: YAMLMapping, families: [String], colours: [String], into diagnostics: inout [Diagnostic]
  ) -> TextStyle {
    let group = ThemeGroup(
      mapping, keys: ThemeSchema.style, families: families, colours: colours, into: &diagnostics)
    let size = group.length("size", into: &diagnostics)
    if let size, (size.value * 4).rounded() != size.value * 4 {
      let nearest = (size.value * 4).rounded() / 4
      diagnostics.append(
        broken(
          "Sizes must be multiples of a quarter pixel, this is \(size.value)", in: mapping, at: size.range,
          help: "The nearest is \(nearest)."))
    }
    let points = size?.value ?? 12
    return TextStyle(
      family: group.word("family", into: &diagnostics) ?? "", size: points,
      leading: group.length("leading", into: &diagnostics)?.value ?? points * 1.25,
      isBold: group.flag("bold", into: &diagnostics) ?? false,
      isItalic: group.flag("italic", into: &diagnostics) ?? false,
      alignment: group.choice("align", into: &diagnostics) ?? .start,
      hyphenates: group.flag("hyphenate", into: &diagnostics) ?? false,
      colour: group.word("colour", into: &diagnostics) ?? ColourToken.text.rawValue)
  }

  /// Whether a name can stand in a style sheet.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || (0x30...0x39).contains($0) }
  }
}
