internal import Newsroom

/// Reads PNG files (W3C PNG 3).
enum PNGPicture {
  /// Decodes a file of a known size.
  static func read(_ bytes: [UInt8], width: Int, height: Int) throws(PDFPictureFailure) -> DecodedPicture {
    guard let profile = profile(in: bytes) else {
      return DecodedPicture(raster: try PictureLibraries.png(bytes, width: width, height: height))
    }
    // With the profile, the values are kept as they are: what else the file says of its colours counts for nothing then.
    let plain = bytes.without(["iCCP", "gAMA", "cHRM", "sRGB"])
    return DecodedPicture(
      raster: try PictureLibraries.png(plain, width: width, height: height), profile: profile)
  }

  /// The ICC profile of a file, which stands before its data.
  private static func profile(in bytes: [UInt8]) -> [UInt8]? {
    let reader = BinaryReader(bytes)
    for chunk in PNGChunks(bytes) {
      if reader.has("IDAT", at: chunk.name) { return nil }
      guard reader.has("iCCP", at: chunk.name) else { continue }
      // A name of up to 79 bytes that ends with 0, the method 0, and the profile, compressed.
      let content = bytes[chunk.content]
      guard let end = content.prefix(80).firstIndex(of: 0), reader.byte(end + 1) == 0 else { return nil }
      return PictureLibraries.inflate(
        Array(content.dropFirst(end + 2 - content.startIndex)), limit: ICCProfile.mostBytes)
    }
    return nil
  }
}

/// The chunks of a PNG file, in their order, as far as they are whole.
private struct PNGChunks: Sequence, IteratorProtocol {
  struct Chunk {
    /// Where its name begins.
    var name: Int
    var content: Range<Int>
    /// Where all of it stands, with length and checksum.
    var range: Range<Int>
  }

  private let reader: BinaryReader
  private var place = 8

  init(_ bytes: [UInt8]) { reader = BinaryReader(bytes) }

  mutating func next() -> Chunk? {
    guard let length = reader.big(place, 4), place + 12 + length <= reader.bytes.count else { return nil }
    let range = place..<place + 12 + length
    place = range.upperBound
    return Chunk(
      name: range.lowerBound + 4, content: range.lowerBound + 8..<range.upperBound - 4, range: range)
  }
}

extension [UInt8] {
  /// The bytes of a PNG file without the chunks of some names.
  fileprivate func without(_ names: [String]) -> [UInt8] {
    let reader = BinaryReader(self)
    var result = Array(prefix(8))
    result.reserveCapacity(count)
    var end = 8
    for chunk in PNGChunks(self) {
      end = chunk.range.upperBound
      if !names.contains(where: { reader.has($0, at: chunk.name) }) { result += self[chunk.range] }
    }
    return result + self[end...]
  }
}
