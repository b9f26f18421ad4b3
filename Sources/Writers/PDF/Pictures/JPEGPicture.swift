internal import Newsroom

/// Reads JPEG files, whose data a PDF takes as they are.
enum JPEGPicture {
  /// Reads a file.
  /// - Parameter box: the dots of the box that it fills, as it is shown. A file that is more than twice as fine is made
  ///   smaller.
  static func read(_ bytes: [UInt8], box: PDFPictureReader.Dots) throws(PDFPictureFailure) -> PDFPicture {
    guard let header = JPEGHeader.read(bytes), header.width > 0, header.height > 0, header.precision == 8,
      (0xC0...0xC2).contains(header.frame), [1, 3, 4].contains(header.components.count)
    else { throw .broken }
    let orientation = PictureOrientation(rawValue: header.orientation) ?? .topLeft
    let colour = JPEGColour(bytes)
    let channels = header.components.count
    let profile = colour.profile.flatMap { ICCProfile.isValid($0, channels: channels) ? $0 : nil }
    let target = orientation.isSideways ? PDFPictureReader.Dots(width: box.height, height: box.width) : box

    let eighths = eighths(of: header, for: target)
    // libjpeg takes such a file for RGB, a PDF's reader for YCbCr.
    let isUnmarkedRGB = header.components == Array("RGB".utf8).map(Int.init) && !colour.isAdobe && !colour.isJFIF
    guard eighths < 8 || isUnmarkedRGB, channels < 4, header.width * header.height <= PDFPictureReader.mostPixels
    else {
      return .jpeg(
        bytes: withoutMetadata(bytes), width: header.width, height: header.height, components: channels,
        isInverted: channels == 4 && colour.isAdobe, orientation: orientation, profile: profile)
    }
    let small = try PictureLibraries.shrinkJPEG(
      bytes, width: header.width, height: header.height, channels: channels, eighths: eighths)
    return .jpeg(
      bytes: small, width: (header.width * eighths + 7) / 8, height: (header.height * eighths + 7) / 8,
      components: channels, isInverted: false, orientation: orientation, profile: profile)
  }

  /// How many eighths of its sides a picture needs; 8 if it is not more than twice as fine as the box.
  private static func eighths(of header: JPEGHeader, for box: PDFPictureReader.Dots) -> Int {
    guard header.width > 2 * box.width, header.height > 2 * box.height else { return 8 }
    return (1..<8).first { header.width * $0 >= 8 * box.width && header.height * $0 >= 8 * box.height } ?? 8
  }

  /// A file without what is said about it: its orientation, which a reader that minds it would turn a second time,
  /// where it was taken and by whom, a small copy. What tells the colours (APP0 and APP14) stays.
  private static func withoutMetadata(_ bytes: [UInt8]) -> [UInt8] {
    var result = Array(bytes.prefix(2))
    result.reserveCapacity(bytes.count)
    var end = 2
    for segment in JPEGSegments(bytes) {
      result += bytes[end..<segment.range.lowerBound]
      end = segment.range.upperBound
      switch segment.marker {
      case 0xE1...0xED, 0xEF, 0xFE: continue
      default: result += bytes[segment.range]
      }
    }
    return result + bytes[end...]
  }
}
