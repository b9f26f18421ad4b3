internal import Newsroom

/// Reads WebP files (RFC 9649); of an animation, the first picture.
enum WebPPicture {
  /// Decodes a file.
  /// - Parameter box: as many dots as it may have at most.
  static func read(_ bytes: [UInt8], box: PDFPictureReader.Dots) throws(PDFPictureFailure) -> PDFPicture {
    let file = WebPFile(bytes)
    guard let size = file.size else { throw .broken }
    try PDFPictureReader.check(size.width, size.height)
    guard let frame = file.frame else {
      let raster = try PictureLibraries.webp(bytes, width: size.width, height: size.height)
      return try DecodedPicture(raster: raster, profile: file.profile)
        .picture(box: box, isPhotograph: file.isLossy)
    }
    try PDFPictureReader.check(frame.width, frame.height)
    let raster = try PictureLibraries.webp(frame.file, width: frame.width, height: frame.height)
      .onCanvas(width: size.width, height: size.height, left: frame.left, top: frame.top)
    return try DecodedPicture(raster: raster, profile: file.profile).picture(box: box, isPhotograph: frame.isLossy)
  }
}
