internal import CPictures

/// The libraries that read and draw pictures, which are loaded when they are needed.
enum PictureLibraries {
  /// Decodes a PNG of a known size to sRGB with alpha.
  static func png(_ bytes: [UInt8], width: Int, height: Int) throws(PDFPictureFailure) -> Raster {
    try decode(package: "libpng16-16", width: width, height: height) {
      pictures_decode_png(bytes, bytes.count, UInt32(width), UInt32(height), $0)
    }
  }

  /// Decodes a WebP of a known size, which is not animated.
  static func webp(_ bytes: [UInt8], width: Int, height: Int) throws(PDFPictureFailure) -> Raster {
    try decode(package: "libwebp7", width: width, height: height) {
      pictures_decode_webp(bytes, bytes.count, UInt32(width), UInt32(height), $0)
    }
  }

  /// How good a JPEG is that is made here, of 100. At 300 dots an inch nobody tells it from the original.
  private static let quality: Int32 = 90

  /// Makes a JPEG of 1 or 3 components smaller.
  /// - Parameter eighths: 1 to 8; the result has so many eighths of the sides, rounded up.
  static func shrinkJPEG(
    _ bytes: [UInt8], width: Int, height: Int, channels: Int, eighths: Int
  ) throws(PDFPictureFailure) -> [UInt8] {
    try data(package: "libturbojpeg0", width: width, height: height) {
      pictures_shrink_jpeg(
        bytes, bytes.count, UInt32(width), UInt32(height), Int32(channels), Int32(eighths), quality, &$0)
    }
  }

  /// Encodes pixels of 1 or 3 channels as JPEG.
  static func jpeg(
    _ pixels: [UInt8], width: Int, height: Int, channels: Int
  ) throws(PDFPictureFailure) -> [UInt8] {
    guard pixels.count == width * height * channels else { throw .broken }
    return try data(package: "libturbojpeg0", width: width, height: height) {
      pictures_encode_jpeg(pixels, UInt32(width), UInt32(height), Int32(channels), quality, &$0)
    }
  }

  /// Expands what zlib compressed; nil if it cannot be done, or there is more than the limit.
  static func inflate(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    try? data(package: "zlib1g", width: 0, height: 0) {
      pictures_inflate(bytes, bytes.count, limit, &$0)
    }
  }

  /// Draws an SVG as a PDF of one page, `width` by `height` points.
  static func drawSVG(
    _ bytes: [UInt8], width: Double, height: Double, seconds: Int
  ) throws(PDFPictureFailure) -> [UInt8] {
    try data(package: "librsvg2-2", width: Int(width), height: Int(height)) {
      pictures_draw_svg(bytes, bytes.count, width, height, UInt32(seconds) * 1_000, &$0)
    }
  }

  private static func decode(
    package: String, width: Int, height: Int, _ body: (UnsafeMutablePointer<UInt8>?) -> pictures_status
  ) throws(PDFPictureFailure) -> Raster {
    var raster = Raster(width: width, height: height)
    let status = raster.pixels.withUnsafeMutableBufferPointer { body($0.baseAddress) }
    try check(status, package: package, width: width, height: height)
    return raster
  }

  private static func data(
    package: String, width: Int, height: Int, _ body: (inout pictures_data) -> pictures_status
  ) throws(PDFPictureFailure) -> [UInt8] {
    var result = pictures_data()
    defer { pictures_free(&result) }
    try check(body(&result), package: package, width: width, height: height)
    return Array(UnsafeBufferPointer(start: result.bytes, count: result.count))
  }

  private static func check(
    _ status: pictures_status, package: String, width: Int, height: Int
  ) throws(PDFPictureFailure) {
    switch status {
    case PICTURES_OK: return
    case PICTURES_LIBRARY_MISSING: throw .missingLibrary(package: package)
    case PICTURES_TOO_SLOW: throw .tooSlow
    case PICTURES_NO_MEMORY: throw .tooLarge(width: width, height: height)
    default: throw .broken
    }
  }
}
