internal import Diagnostics
internal import Newsroom

extension ThemeReader {
  /// Reads `colours:` and `sections:`.
  static func readColours(_ root: YAMLMapping, into diagnostics: inout [Diagnostic]) -> Palette {
    var palette = Palette()
    if let colours = root.mapping("colours", into: &diagnostics) {
      read(colours, to: &palette, into: &diagnostics)
      for token in ColourToken.allCases where colours.node(token.rawValue) == nil {
        diagnostics.append(
          broken("'colours.\(token.rawValue)' is missing", in: colours, help: "It is for \(token.meaning)."))
      }
    } else if root.node("colours") == nil {
      diagnostics.append(broken("The theme has no 'colours:'", in: root))
    }
    if let sections = root.mapping("sections", into: &diagnostics) {
      palette.sections = read(sections, to: &palette, into: &diagnostics)
    }
    return palette
  }

  /// - Returns: the names that were read, in the file's order.
  @discardableResult
  private static func read(_ colours: YAMLMapping, to palette: inout Palette, into diagnostics: inout [Diagnostic])
    -> [String]
  {
    var names: [String] = []
    for entry in colours.entries {
      let name = entry.key.value
      guard let value = colours.text(name, into: &diagnostics) else { continue }
      guard let colour = Colour(value.value) else {
        diagnostics.append(broken("The colour '\(name)' must be written as #rrggbb", in: colours, at: value.range))
        continue
      }
      guard isName(name), name != "section", palette.values[name] == nil else {
        diagnostics.append(
          broken(
            palette.values[name] == nil
              ? "A colour cannot be named '\(name)'" : "The colour '\(name)' is there twice",
            in: colours, at: entry.key.range, help: "Use another name, of small letters, digits and hyphens."))
        continue
      }
      palette.values[name] = colour.hex
      palette.places[name] = value.range
      names.append(name)
    }
    return names
  }
}
