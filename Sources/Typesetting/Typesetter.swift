public import Diagnostics
public import Editions
internal import Newsroom

/// Sets an edition: from its text to its pages.
public enum Typesetter {
  /// References can push lines, and lines references; two rounds settle all but contrived cases.
  private static let mostRounds = 4

  /// Sets an edition.
  /// - Parameters:
  ///   - edition: the edition.
  ///   - theme: geometry, styles and colours.
  ///   - fonts: the theme's fonts.
  ///   - diagnostics: gets a `missing-glyph` for each character a font lacks, a `page-overflow` for what fits no page.
  /// - Returns: the edition on its pages, all page numbers true.
  public static func typeset(
    _ edition: Edition, theme: Theme, fonts: FontLibrary, into diagnostics: inout [Diagnostic]
  ) -> TypesetEdition {
    let setter = ParagraphSetter(theme: theme, fonts: fonts, language: edition.language.rawValue)
    let builder = GalleyBuilder(theme: theme, setter: setter, labels: edition.labels)
    var composer = Composer(edition: edition, theme: theme, builder: builder)
    for _ in 0..<mostRounds {
      composer.pageOfItem = [:]
      composer.pageOfSection = [:]
      composer.compose()
      let isSettled = settled(edition, used: composer.builder.pageNumbers, found: composer.pageOfItem)
      composer.builder.pageNumbers = composer.pageOfItem
      if isSettled { break }
    }
    composer.measureFurniture()
    report(composer.builder.setter.missing, edition: edition, theme: theme, into: &diagnostics)
    report(PageOverflow.find(in: composer.pages, geometry: theme.page), edition: edition, into: &diagnostics)
    return TypesetEdition(
      edition: edition, theme: theme, pages: composer.pages, pageOfItem: composer.pageOfItem,
      pageOfSection: composer.pageOfSection,
      characters: composer.builder.setter.characters.map { $0.sorted() })
  }

  /// Whether every number that the text shows is the one that was found.
  private static func settled(_ edition: Edition, used: [String: Int], found: [String: Int]) -> Bool {
    edition.pageReferences.allSatisfy { used[$0] == found[$0] }
  }

  private static func report(
    _ overflows: [PageOverflow], edition: Edition, into diagnostics: inout [Diagnostic]
  ) {
    for overflow in overflows {
      let place = overflow.isCover ? "the cover" : "page \(overflow.page)"
      let item = overflow.slug.map { " at '\($0)'" } ?? ""
      diagnostics.append(
        Diagnostic(
          TypesettingDiagnostics.pageOverflow, path: "Issues/\(edition.issueID)",
          "\(place) of the \(edition.language) edition overflows by \(Int(overflow.excess.rounded(.up))) px\(item)",
          help: overflow.isCover
            ? "shorten the text of the cover, or move what is long to an item of a section"
            : "a piece that cannot be divided is higher than the page: make the table row or the title shorter"))
    }
  }

  private static func report(
    _ missing: [(face: Int, scalar: Unicode.Scalar)], edition: Edition, theme: Theme,
    into diagnostics: inout [Diagnostic]
  ) {
    for (face, scalar) in missing {
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      diagnostics.append(
        Diagnostic(
          TypesettingDiagnostics.missingGlyph, path: "Issues/\(edition.issueID)",
          "the character '\(scalar)' (U+\(padded)) of the \(edition.language) edition is not in the font "
            + theme.faces[face].path,
          help: "write it otherwise, or name a font that has it in Styles/\(theme.name)/theme.yml"))
    }
  }
}
