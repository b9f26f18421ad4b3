public import Diagnostics

/// The fonts of a theme, by index into ``Theme/faces``.
public struct FontLibrary: Sendable {
  /// The font files.
  public let files: [FontFile]

  /// Maps the fonts of a theme.
  /// - Parameters:
  ///   - theme: the theme.
  ///   - diagnostics: gets a `font-missing` for each file that is not there.
  /// - Returns: nil if a font is missing; the pages would not be true without it.
  public init?(theme: Theme, into diagnostics: inout [Diagnostic]) {
    var files: [FontFile] = []
    for face in theme.faces {
      guard let file = FontFile(path: face.path) else {
        diagnostics.append(
          Diagnostic(
            TypesettingDiagnostics.fontMissing, path: "Styles/\(theme.name)/theme.yml",
            "The font file '\(face.path)' is missing or is no font",
            help: face.package.isEmpty
              ? "Install the font, or name another in the theme." : "Install it with: apt-get install \(face.package)"))
        continue
      }
      files.append(file)
    }
    guard files.count == theme.faces.count, !files.isEmpty else { return nil }
    self.files = files
  }
}
