internal import Newsroom

/// Draws SVG files.
enum SVGPicture {
  /// Draws a file as a page that fills a box, in points.
  static func draw(_ bytes: [UInt8], width: Double, height: Double) throws(PDFPictureFailure) -> PDFPicture {
    try checkEmbeddedPictures(bytes)
    // Blurs and masks are drawn with a dot a point of the page, so the page is as large as the box has dots.
    do throws(PDFPictureFailure) {
      return try draw(bytes, width, height, scale: PDFPictureReader.resolution / 72)
    } catch .broken {
      // Letters of a drawing with a small system of units may be too large then for the library that reads fonts.
      return try draw(bytes, width, height, scale: 1)
    }
  }

  private static func draw(
    _ bytes: [UInt8], _ width: Double, _ height: Double, scale: Double
  ) throws(PDFPictureFailure) -> PDFPicture {
    let scale = min(scale, longestSide / max(width, height))
    let page = (width: max(1, width * scale), height: max(1, height * scale))
    let pdf = try PictureLibraries.drawSVG(
      bytes, width: page.width, height: page.height, seconds: PDFPictureReader.seconds)
    return .drawing(try PDFDrawing.read(pdf), width: page.width, height: page.height)
  }

  /// More than the long side of A3 has dots; it bounds the memory that blurs and masks take.
  private static let longestSide = 5_000.0

  /// Looks at the pictures that an SVG holds before librsvg does, which would leave out without a word what it cannot
  /// read, and decode whatever the machine has memory for.
  private static func checkEmbeddedPictures(_ bytes: [UInt8]) throws(PDFPictureFailure) {
    var scanner = XMLTagScanner(bytes)
    var pixels = 0
    while let piece = scanner.next() {
      guard case .open(let tag) = piece, tag.name == "image" || tag.name == "feimage" else { continue }
      for reference in tag.attributes where reference.name == "href" {
        guard let header = try header(of: reference.value) else { continue }
        pixels += header.width * header.height
        guard pixels <= PDFPictureReader.mostPixels else {
          throw .tooLarge(width: header.width, height: header.height)
        }
      }
    }
  }

  /// What the header of an embedded picture says; nil for a reference to a part of the drawing.
  private static func header(of reference: String) throws(PDFPictureFailure) -> ImageHeader? {
    let address = reference.utf8.drop { $0 <= 0x20 }
    guard address.prefix(5).elementsEqual("data:".utf8) else { return nil }
    guard let comma = address.firstIndex(of: 0x2C), String(address[..<comma])?.hasSuffix(";base64") == true,
      let bytes = Base64.decode(address[address.index(after: comma)...])
    else { throw .embedded("a picture that is not written in base64") }
    guard let header = try? ImageHeader.read(bytes) else { throw .embedded("a picture that is damaged") }
    switch header.format {
    case .png, .jpeg, .gif: return header
    case .webp: throw .embedded("a WebP picture")
    case .svg: throw .embedded("another SVG")
    }
  }
}
