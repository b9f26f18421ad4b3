/// Whether the end of a picture is there: one that was not copied whole shows half, or nothing.
enum ImageEnd {
  static func isThere(_ bytes: [UInt8], _ format: ImageFile.Format) -> Bool {
    let reader = BinaryReader(bytes)
    switch format {
    // A PNG ends with the chunk IEND (W3C PNG 3, 11.2.5).
    case .png: return PNGChunks(bytes).contains { $0.name == "IEND" }
    case .jpeg: return jpeg(bytes)
    // Some programs leave out the trailer of a GIF, and every program shows it; the SVG was read to its end.
    case .gif, .svg: return true
    case .webp: return reader.little(4, 4).map { $0 + 8 <= bytes.count + 1 } ?? false
    }
  }

  /// The data of a JPEG end with the marker EOI (ITU T.81, B.1.1.3); a thumbnail before them has one of its own.
  private static func jpeg(_ bytes: [UInt8]) -> Bool {
    let reader = BinaryReader(bytes)
    var place = 2
    while reader.byte(place) == 0xFF, let code = reader.byte(place + 1), code != 0xDA {
      if code == 0xFF {
        place += 1
      } else if code == 0x01 || (0xD0...0xD7).contains(code) {
        place += 2
      } else {
        guard let length = reader.big(place + 2, 2), length >= 2 else { return false }
        place += 2 + length
      }
    }
    // Only 0xFF 0x00 and restarts stand in the data, so the marker is what it looks like. It is near the end.
    var end = bytes.count - 1
    while end > place {
      if bytes[end] == 0xD9, bytes[end - 1] == 0xFF { return true }
      end -= 1
    }
    return false
  }
}
