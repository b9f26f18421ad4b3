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
  ///   - pictures: shares pictures between editions.
  ///   - diagnostics: gets an error for a font that cannot be cut down, and for a picture that cannot be drawn.
  /// - Returns: `issue.pdf`; nil if there was an error.
  public static func file(
    _ typeset: TypesetEdition, fonts: FontLibrary, cache: FontSubsetCache, pictures: PictureCache,
    into diagnostics: inout [Diagnostic]
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
    let shown = PDFPictures(of: drawn, cache: pictures, into: &found)
    guard found.isEmpty else {
      diagnostics += found
      return nil
    }
    do throws(PDFWriter.Failure) {
      let bytes = try PDFWriter(typeset: typeset, edition: drawn).write(pictures: shown)
      return OutputFile(path: "issue.pdf", bytes: bytes)
    } catch {
      diagnostics += error.faces.map { cannotCut($0, of: typeset) }
      return nil
    }
  }

  private static func cannotCut(_ face: Int, of typeset: TypesetEdition) -> Diagnostic {
    Diagnostic(
      TypesettingDiagnostics.fontMissing, path: "Styles/\(typeset.theme.name)/theme.yml",
      "The font file '\(typeset.theme.faces[face].path)' cannot be cut down to the characters used",
      help: "The file may be damaged: install its package again.")
  }
}
