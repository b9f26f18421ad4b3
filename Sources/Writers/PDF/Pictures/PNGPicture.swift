internal import Newsroom

/// Reads PNG files (W3C PNG 3).
enum PNGPicture {
  /// Decodes a file.
  static func read(_ bytes: [UInt8]) throws(PDFPictureFailure) -> DecodedPicture {
    guard let header = PNGHeader.read(bytes) else { throw .broken }
    try PDFPictureReader.check(header.width, header.height)
    let profile = profile(in: bytes)
    // With a profile, the values are kept as they are: what else the file says of its colours counts for nothing then.
    let plain = profile == nil ? bytes : bytes.without(["iCCP", "gAMA", "cHRM", "sRGB"])
    let raster = try PictureLibraries.png(plain, width: header.width, height: header.height)
    let orientation = PictureOrientation(rawValue: header.orientation) ?? .topLeft
    return DecodedPicture(raster: raster.turned(orientation), profile: profile)
  }

  /// The ICC profile of a file, which stands before its data.
  private static func profile(in bytes: [UInt8]) -> [UInt8]? {
    let reader = BinaryReader(bytes)
    for chunk in PNGChunks(bytes) {
      if chunk.name == "IDAT" { return nil }
      guard chunk.name == "iCCP" else { continue }
      // A name of up to 79 bytes that ends with 0, the method 0, and the profile, compressed.
      let content = bytes[chunk.content]
      guard let end = content.prefix(80).firstIndex(of: 0), reader.byte(end + 1) == 0 else { return nil }
      return PictureLibraries.inflate(
        Array(content.dropFirst(end + 2 - content.startIndex)), limit: ICCProfile.mostBytes)
    }
    return nil
  }
}

extension [UInt8] {
  /// The bytes of a PNG file without the chunks of some names.
  fileprivate func without(_ names: [String]) -> [UInt8] {
    var result = Array(prefix(8))
    result.reserveCapacity(count)
    var end = 8
    for chunk in PNGChunks(self) {
      end = chunk.range.upperBound
      if !names.contains(chunk.name) { result += self[chunk.range] }
    }
    return result + self[end...]
  }
}
