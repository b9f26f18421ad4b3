public import Diagnostics
internal import Editions
internal import Newsroom
public import Typesetting

/// An edition as a PDF.
public enum PDFEdition {
  /// Draws an edition.
  /// - Parameters:
  ///   - typeset: the edition on its pages.
  ///   - fonts: the theme's fonts.
  ///   - cache: shares font subsets between editions and outputs.
  ///   - diagnostics: gets an error for a font that cannot be cut down, and for a library that is not there.
  /// - Returns: `issue.pdf`; nil if there was an error.
  public static func file(
    _ typeset: TypesetEdition, fonts: FontLibrary, cache: FontSubsetCache, into diagnostics: inout [Diagnostic]
  ) -> OutputFile? {
    var glyphFonts = [GlyphFont?](repeating: nil, count: fonts.files.count)
    for face in typeset.facesInUse {
      guard let bytes = cache.subset(face: face, of: fonts.files[face], characters: typeset.characters[face]),
        let font = GlyphFont(bytes)
      else {
        diagnostics.append(cannotCut(face, of: typeset))
        return nil
      }
      glyphFonts[face] = font
    }
    let drawn = EditionDrawer.draw(typeset, library: fonts, fonts: glyphFonts)
    var found: [Diagnostic] = []
    let pictures = PDFPictures(of: drawn, into: &found)
    guard found.isEmpty else {
      diagnostics += found
      return nil
    }
    let draft = PDFWriter(typeset: typeset, edition: drawn).write(pictures: pictures)
    guard draft.failedFaces.isEmpty else {
      diagnostics += draft.failedFaces.map { cannotCut($0, of: typeset) }
      return nil
    }
    do throws(PDFPacker.Failure) {
      return OutputFile(path: "issue.pdf", bytes: try PDFPacker.pack(draft.bytes, drawings: draft.drawings))
    } catch {
      diagnostics.append(diagnostic(of: error, typeset.edition))
      return nil
    }
  }

  private static func diagnostic(of failure: PDFPacker.Failure, _ edition: Edition) -> Diagnostic {
    switch failure {
    case .noLibrary:
      Diagnostic(
        PDFDiagnostics.libraryMissing, path: "Issues/\(edition.issueID)",
        "No PDF can be written, since the library 'libqpdf' is not installed",
        help: "Install it with: apt-get install libqpdf29")
    case .refused(let reason):
      Diagnostic(
        PDFDiagnostics.failed, path: "Issues/\(edition.issueID)",
        "The PDF of the \(edition.language) edition could not be written: \(reason)",
        help: "Build again with more memory free; if it stays, please report it as a fault of gnews.")
    }
  }

  private static func cannotCut(_ face: Int, of typeset: TypesetEdition) -> Diagnostic {
    Diagnostic(
      TypesettingDiagnostics.fontMissing, path: "Styles/\(typeset.theme.name)/theme.yml",
      "The font file '\(typeset.theme.faces[face].path)' cannot be cut down to the characters used",
      help: "The file may be damaged: install its package again.")
  }
}
