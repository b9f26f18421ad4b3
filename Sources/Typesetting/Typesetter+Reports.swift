internal import Diagnostics
internal import Editions

/// What is told about an edition once it is set.
extension Typesetter {
  /// Reports what does not fit, with the file of the item it belongs to.
  static func report(_ misfits: Misfits, of edition: Edition, into diagnostics: inout [Diagnostic]) {
    let items = edition.allItems
    for misfit in misfits.all {
      let headline = "\(misfit.what) (\(edition.language) edition)"
      if let source = items.first(where: { $0.slug == misfit.slug })?.source {
        diagnostics.append(
          Diagnostic(
            TypesettingDiagnostics.doesNotFit, at: Location(startOf: source), headline, help: misfit.help))
      } else {
        diagnostics.append(
          Diagnostic(
            TypesettingDiagnostics.doesNotFit, path: "Issues/\(edition.issueID)", headline, help: misfit.help))
      }
    }
  }

  /// Reports characters without a glyph, each once, where the first of them stands in the file of an item.
  static func report(
    _ missing: [(face: Int, scalar: Unicode.Scalar)], edition: Edition, theme: Theme,
    into diagnostics: inout [Diagnostic]
  ) {
    let sources = missing.isEmpty ? [] : edition.allItems.compactMap(\.source)
    var fonts: [Unicode.Scalar: [String]] = [:]
    var scalars: [Unicode.Scalar] = []
    for (face, scalar) in missing {
      if fonts[scalar] == nil { scalars.append(scalar) }
      let path = theme.faces[face].path
      if fonts[scalar]?.contains(path) != true { fonts[scalar, default: []].append(path) }
    }
    for scalar in scalars {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      let location = sources.lazy.compactMap { place(of: scalar, in: $0) }.first
      var diagnostic = Diagnostic(
        TypesettingDiagnostics.missingGlyph, at: location, "The theme's font has no '\(scalar)' (U+\(padded))",
        help: "Leave it out, or name a family that has it as 'fallback' in 'Styles/\(theme.name)/theme.yml'.",
        notes: [.init("looked for in " + (fonts[scalar] ?? []).joined(separator: ", "))])
      if location == nil {
        diagnostic.path = "Issues/\(edition.issueID)"
        diagnostic.headline += ", which stands in the \(edition.language) edition"
      }
      diagnostics.append(diagnostic)
    }
  }

  /// Where a character stands first in a file.
  private static func place(of scalar: Unicode.Scalar, in file: SourceFile) -> Location? {
    let wanted = Array(String(scalar).utf8)
    var start = file.bytes.startIndex
    while let place = file.bytes[start...].firstIndex(of: wanted[0]) {
      if file.bytes[place...].starts(with: wanted) {
        return Location(file: file, range: place..<place + wanted.count)
      }
      start = place + 1
    }
    return nil
  }
}

extension Edition {
  /// Every item, in reading order.
  fileprivate var allItems: [EditionItem] { lead + sections.flatMap(\.items) + colophon }
}
