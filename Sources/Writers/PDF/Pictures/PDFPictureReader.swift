internal import Newsroom

/// Turns the newsroom's pictures into what a PDF holds, with no more dots than print needs.
///
/// The same file and size give the same result. Reading is safe from any thread.
enum PDFPictureReader {
  /// Dots an inch; finer detail than this is lost in print.
  static let resolution = 300.0
  /// Pictures with more pixels are not decoded: they would take more than 256 MB.
  static let mostPixels = 64_000_000
  /// How long drawing an SVG may take.
  static let seconds = 10

  /// Reads a picture.
  /// - Parameters:
  ///   - image: a picture that the newsroom has accepted.
  ///   - width: the box that it fills, in points, more than 0.
  ///   - height: the box's height.
  /// - Returns: the picture, or why it cannot be drawn; see `PDFPictureFailure.diagnostic(for:)`.
  static func read(_ image: ImageFile, width: Double, height: Double) -> Result<PDFPicture, PDFPictureFailure> {
    Result { () throws(PDFPictureFailure) -> PDFPicture in
      guard width > 0, height > 0, width.isFinite, height.isFinite else { throw .broken }
      let box = Dots(width: dots(width), height: dots(height))
      switch image.format {
      case .jpeg: return try JPEGPicture.read(image.bytes, box: box)
      case .svg: return try SVGPicture.draw(image.bytes, width: width, height: height)
      case .png: return try PNGPicture.read(image.bytes).picture(box: box)
      case .gif: return try GIFPicture.read(image.bytes).picture(box: box)
      case .webp: return try WebPPicture.read(image.bytes, box: box)
      }
    }
  }

  /// A size in dots of the finest that is kept.
  struct Dots {
    var width: Int
    var height: Int
  }

  /// - Throws: that a picture has too many pixels, or none.
  static func check(_ width: Int, _ height: Int) throws(PDFPictureFailure) {
    guard width > 0, height > 0 else { throw .broken }
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels <= mostPixels else { throw .tooLarge(width: width, height: height) }
  }

  private static func dots(_ points: Double) -> Int {
    // Larger than any picture, so that the number fits.
    max(1, Int(min(points * resolution / 72, 1_000_000).rounded(.up)))
  }
}
