public import Diagnostics
internal import Newsroom

/// What can be wrong with pictures when they are drawn into a PDF.
public enum PictureDiagnostics {
  /// All kinds, sorted by id.
  public static let all = [libraryMissing, notDrawn]

  /// A library is not installed.
  public static let libraryMissing = DiagnosticKind(
    "picture-library-missing", .error, "What reads pictures is installed",
    explanation: """
      The pictures of a PDF are read by libraries that are loaded when the first picture needs them. One of them is not \
      on this machine, or is too old.

      Install the package that the message names, or run 'Scripts/install Scripts/packages', which installs all that \
      gnews needs.
      """)

  /// A picture that cannot be decoded or drawn.
  public static let notDrawn = DiagnosticKind(
    "picture-not-drawn", .error, "A picture can be drawn into the PDF",
    explanation: """
      The file begins and ends like a picture, but what is in between is damaged, or so large or intricate that drawing \
      it would take all of the machine. A browser may show a part of such a picture; a PDF that misses it would go \
      unnoticed.

      Open the picture in an image editor, look whether it is whole, and export it again.
      """)
}

extension PDFPictureFailure {
  /// What to tell an editor.
  /// - Parameter image: the picture that cannot be drawn.
  func diagnostic(for image: ImageFile) -> Diagnostic {
    let again = "Open it in an image editor and export it again."
    switch self {
    case .missingLibrary(let package):
      return Diagnostic(
        PictureDiagnostics.libraryMissing, path: image.path,
        "The picture '\(image.path)' cannot be read without the package '\(package)'",
        help: "Install it: sudo apt-get install \(package).")
    case .broken:
      return Diagnostic(
        PictureDiagnostics.notDrawn, path: image.path, "The picture '\(image.path)' is damaged", help: again)
    case .tooLarge(let width, let height):
      return Diagnostic(
        PictureDiagnostics.notDrawn, path: image.path,
        "The picture '\(image.path)' has \(width) × \(height) pixels, too many to be drawn",
        help: "Scale it down: 4000 pixels are enough for the longest side of any page.")
    case .tooSlow:
      return Diagnostic(
        PictureDiagnostics.notDrawn, path: image.path,
        "Drawing the picture '\(image.path)' takes more than \(PDFPictureReader.seconds) seconds",
        help: "Take out blurs, shadows and masks, or export it as PNG.")
    case .embedded(let what):
      return Diagnostic(
        PictureDiagnostics.notDrawn, path: image.path, "The picture '\(image.path)' holds \(what)",
        help: "Embed it as PNG or JPEG, or export the whole picture as PNG.")
    }
  }
}
