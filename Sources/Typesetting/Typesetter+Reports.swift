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
        let place = misfit.place.map { Location(file: source, range: $0) } ?? Location(startOf: source)
        diagnostics.append(Diagnostic(misfit.kind, at: place, headline, help: misfit.help))
      } else {
        diagnostics.append(
          Diagnostic(misfit.kind, path: "Issues/\(edition.issueID)", headline, help: misfit.help))
      }
    }
  }

  /// Reports the first character of a script from right to left in each file, with the fonts it was to be set in.
  private static func report(
    rightToLeft scalars: [Unicode.Scalar], fonts: [Unicode.Scalar: [String]], edition: Edition,
    sources: [SourceFile], into diagnostics: inout [Diagnostic]
  ) {
    guard let first = scalars.first else { return }
    let wanted = Set(scalars)
    func add(_ scalar: Unicode.Scalar, at place: Location?) {
      var diagnostic = Diagnostic(
        TypesettingDiagnostics.missingGlyph, at: place,
        "Scripts that are written from right to left, such as that of '\(scalar)' (\(code(of: scalar))), are not set yet",
        help: "Leave the words out, or write them in letters of the edition's language.",
        notes: [.init("it was to be set in " + (fonts[scalar] ?? []).joined(separator: ", "))])
      if place == nil {
        diagnostic.path = "Issues/\(edition.issueID)"
        diagnostic.headline += ", which stands in the \(edition.language) edition"
      }
      diagnostics.append(diagnostic)
    }
    var isFound = false
    for source in sources {
      var offset = 0
      var decoder = UTF8()
      var bytes = source.bytes.makeIterator()
      scan: while true {
        switch decoder.decode(&bytes) {
        case .scalarValue(let scalar):
          let length = UTF8.width(scalar)
          if scalar.isRightToLeft, wanted.contains(scalar) {
            add(scalar, at: Location(file: source, range: offset..<offset + length))
            isFound = true
            break scan
          }
          offset += length
        // Where the file is not UTF-8, offsets are not known.
        case .error, .emptyInput: break scan
        }
      }
    }
    if !isFound { add(first, at: nil) }
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
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
    report(
      rightToLeft: scalars.filter(\.isRightToLeft), fonts: fonts, edition: edition, sources: sources,
      into: &diagnostics)
    for scalar in scalars where !scalar.isRightToLeft {
      let location = sources.lazy.compactMap { place(of: scalar, in: $0) }.first
      var diagnostic = Diagnostic(
        TypesettingDiagnostics.missingGlyph, at: location, "The theme's font has no '\(scalar)' (\(code(of: scalar)))",
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
