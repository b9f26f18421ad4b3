/// Why a picture of the newsroom cannot be put into a PDF.
enum PDFPictureFailure: Error, Hashable {
  /// What reads it is not installed; the Debian package that has it.
  case missingLibrary(package: String)
  /// Its bytes cannot be decoded.
  case broken
  /// It has more pixels than `PDFPictureReader.mostPixels`, or than the machine has memory for; its size.
  case tooLarge(width: Int, height: Int)
  /// A drawing that took longer than `PDFPictureReader.seconds`.
  case tooSlow
  /// A picture inside an SVG that cannot be drawn; what it is.
  case embedded(String)
}
