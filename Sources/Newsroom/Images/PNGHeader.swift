/// What the chunks of a PNG picture say before its data (W3C PNG 3, 11.2.1), with its Exif orientation (11.3.4.5), which
/// browsers mind in PNG as in JPEG.
package struct PNGHeader: Equatable {
  /// Pixels as they are stored.
  package var width: Int
  package var height: Int
  /// How it is turned to be shown, 1 to 8; 1 is not at all.
  package var orientation: Int

  /// Pixels as the picture is shown.
  var shownSize: (width: Int, height: Int) { orientation >= 5 ? (height, width) : (width, height) }

  /// Reads the header of a file; nil if it does not begin with one.
  package static func read(_ bytes: [UInt8]) -> PNGHeader? {
    let reader = BinaryReader(bytes)
    guard reader.big(8, 4) == 13, reader.has("IHDR", at: 12), let width = reader.big(16, 4),
      let height = reader.big(20, 4)
    else { return nil }
    let exif = PNGChunks(bytes).lazy.prefix { $0.name != "IDAT" }.first { $0.name == "eXIf" }
    let orientation = exif.map { ExifOrientation.read(reader, tiff: $0.content.lowerBound) } ?? 1
    return PNGHeader(width: width, height: height, orientation: orientation)
  }
}
