/// What the first bytes of a picture say: its format and size.
package struct ImageHeader: Equatable {
  /// What the bytes are.
  package var format: ImageFile.Format
  /// Pixels, as the picture is shown.
  package var width: Int
  package var height: Int

  /// Sides longer than this are damage, or an attack on whoever draws the picture.
  static let longestSide = 65_535

  /// Why bytes are no picture that can be used.
  package enum Problem: Error, Equatable {
    /// They are of another format; its name, if it is known.
    case otherFormat(String?)
    /// They begin like a picture and are damaged.
    case damaged(ImageFile.Format)
    /// Their end is missing.
    case cutOff(ImageFile.Format)
    /// An SVG that does not say how large it is.
    case noSize
    /// An SVG with something in it that must not be published; what, and where.
    case unsafe(String, at: Range<Int>)
  }

  /// Reads the header of a picture.
  package static func read(_ bytes: [UInt8]) throws(Problem) -> ImageHeader {
    var reader = BinaryReader(bytes)
    guard let format = format(of: bytes) else { throw .otherFormat(otherFormat(of: bytes)) }
    let size: (width: Int, height: Int)?
    switch format {
    case .png: size = PNGHeader.read(bytes)?.shownSize
    case .gif: size = RasterHeaders.gif(&reader)
    case .webp: size = RasterHeaders.webp(&reader)
    case .jpeg: size = JPEGHeader.read(bytes)?.shownSize
    case .svg: size = try SVGCheck.size(bytes)
    }
    guard let size, size.width > 0, size.height > 0, size.width <= longestSide, size.height <= longestSide else {
      throw .damaged(format)
    }
    guard ImageEnd.isThere(bytes, format) else { throw .cutOff(format) }
    return ImageHeader(format: format, width: size.width, height: size.height)
  }

  private static func format(of bytes: [UInt8]) -> ImageFile.Format? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return .gif }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) { return .webp }
    return SVGCheck.looksLikeSVG(bytes) ? .svg : nil
  }

  private static func otherFormat(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: Array("%PDF".utf8)) { return "PDF" }
    if bytes.starts(with: Array("BM".utf8)) { return "BMP" }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) { return "TIFF" }
    if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) {
      return bytes.dropFirst(8).starts(with: Array("avif".utf8)) ? "AVIF" : "HEIC or video"
    }
    if bytes.starts(with: Array("PK".utf8)) { return "ZIP or Office" }
    return nil
  }
}
