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
  ///   - threads: on how many threads sections are set; the pages are the same for any number.
  ///   - diagnostics: gets a `missing-glyph` for each character a font lacks.
  /// - Returns: the edition on its pages, all page numbers true.
  public static func typeset(
    _ edition: Edition, theme: Theme, fonts: FontLibrary, threads: Int = 1, into diagnostics: inout [Diagnostic]
  ) -> TypesetEdition {
    let setter = ParagraphSetter(theme: theme, fonts: fonts, language: edition.language.rawValue)
    let builder = GalleyBuilder(theme: theme, setter: setter, labels: edition.labels)
    var composer = Composer(edition: edition, theme: theme, builder: builder)
    let helpers = (1..<max(1, min(threads, edition.sections.count))).map { number in
      SectionHelper(number, edition: edition, theme: theme, fonts: fonts)
    }
    for _ in 0..<mostRounds {
      composer.pageOfItem = [:]
      composer.pageOfSection = [:]
      composer.compose(with: helpers)
      let isSettled = settled(edition, used: composer.builder.pageNumbers, found: composer.pageOfItem)
      composer.builder.pageNumbers = composer.pageOfItem
      if isSettled { break }
    }
    composer.measureFurniture()
    composer.noteMissing(composer.builder.setter.shaper.takeMissing())
    if let package = composer.builder.setter.missingDictionary {
      diagnostics.append(
        Diagnostic(
          TypesettingDiagnostics.hyphenationMissing, path: "Styles/\(theme.name)/theme.yml",
          "The hyphenation dictionary of '\(edition.language)' is not installed",
          help: "Install it with: apt-get install \(package)"))
    }
    for section in edition.sections where theme.colours[section.colour] == nil {
      let names = theme.colours.keys.sorted().joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          TypesettingDiagnostics.unknownColour, path: "Sections/\(section.id).yml",
          "The theme '\(theme.name)' has no colour '\(section.colour)'", help: "Its colours are: \(names)."))
    }
    report(composer.builder.misfits, of: edition, into: &diagnostics)
    report(composer.missing.map { ($0.face, $0.scalar) }, edition: edition, theme: theme, into: &diagnostics)
    return TypesetEdition(
      edition: edition, theme: theme, pages: composer.pages, pageOfItem: composer.pageOfItem,
      pageOfSection: composer.pageOfSection,
      characters: composer.builder.setter.characters.map(\.sorted))
  }

  /// Whether every number that the text shows is the one that was found.
  private static func settled(_ edition: Edition, used: [String: Int], found: [String: Int]) -> Bool {
    edition.pageReferences.allSatisfy { used[$0] == found[$0] }
  }

  /// Makes ready what setting needs beside the edition, while that is still being read: the hyphenation dictionary, and the
  /// common subsets of the faces that nearly every edition is set in. What is not made here is made when it is needed.
  public static func prepare(_ theme: Theme, _ fonts: FontLibrary, language: String) {
    var hyphenators = HyphenatorSet()
    _ = hyphenators.load(language)
    let body = theme.style(.body)
    var faces = [(false, false), (true, false), (false, true)].map { isBold, isItalic in
      theme.faceIndex(family: body.family, bold: isBold, italic: isItalic)
    }
    for role in TextRole.allCases where !role.isRare {
      let style = theme.style(role)
      faces.append(theme.faceIndex(family: style.family, bold: style.isBold, italic: style.isItalic))
    }
    // A second time costs nothing.
    for face in faces { _ = fonts.files[face].commonSubset }
  }
}
