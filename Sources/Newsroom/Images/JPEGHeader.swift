/// What the header of a JPEG picture says (ITU T.81, B.2.2), and its Exif orientation.
package struct JPEGHeader: Equatable {
  /// The marker of its frame, which tells how it is coded: 0xC0 to 0xC2 are what programs show.
  package var frame: Int
  /// Bits of a sample.
  package var precision: Int
  /// Pixels as they are stored; a picture that is turned is shown with the sides exchanged.
  package var width: Int
  package var height: Int
  /// The identifiers of its colour components.
  package var components: [Int]
  /// How it is turned to be shown, 1 to 8; 1 is not at all.
  package var orientation: Int

  /// Pixels as the picture is shown.
  var shownSize: (width: Int, height: Int) { orientation >= 5 ? (height, width) : (width, height) }

  /// Reads the header of a file; nil if there is none before the picture's data.
  package static func read(_ bytes: [UInt8]) -> JPEGHeader? {
    let reader = BinaryReader(bytes)
    var orientation = 1
    for segment in JPEGSegments(bytes) {
      let place = segment.content.lowerBound
      switch segment.marker {
      case 0xDA: return nil
      case 0xE1:
        if reader.has("Exif\0\0", at: place) { orientation = ExifOrientation.read(reader, tiff: place + 6) }
      // Tables of codes, which share the numbers of frames.
      case 0xC4, 0xC8, 0xCC: continue
      case 0xC0...0xCF:
        guard let precision = reader.byte(place), let height = reader.big(place + 1, 2),
          let width = reader.big(place + 3, 2), let count = reader.byte(place + 5)
        else { return nil }
        return JPEGHeader(
          frame: segment.marker, precision: precision, width: width, height: height,
          components: (0..<count).compactMap { reader.byte(place + 6 + 3 * $0) }, orientation: orientation)
      default: continue
      }
    }
    return nil
  }
}
