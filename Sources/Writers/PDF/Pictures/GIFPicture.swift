internal import Newsroom

/// Reads the first picture of GIF files (GIF89a).
enum GIFPicture {
  /// Decodes a file.
  static func read(_ bytes: [UInt8]) throws(PDFPictureFailure) -> DecodedPicture {
    let reader = BinaryReader(bytes)
    guard let width = reader.little(6, 2), let height = reader.little(8, 2), let flags = reader.byte(10) else {
      throw .broken
    }
    try PDFPictureReader.check(width, height)
    var place = 13
    let palette = Self.palette(flags, reader, &place)
    var transparent: Int?
    while let introducer = reader.byte(place) {
      switch introducer {
      case 0x21:
        // Graphic control extension: four bytes, flags first, the transparent colour last.
        if reader.byte(place + 1) == 0xF9, reader.byte(place + 2) == 4, let flags = reader.byte(place + 3) {
          transparent = flags & 1 == 1 ? reader.byte(place + 6) : nil
        }
        place += 2
        _ = subBlocks(reader, &place, most: 0)
      case 0x2C:
        let raster = try image(reader, place + 1, palette, transparent: transparent)
        return DecodedPicture(raster: raster.on(width, height), profile: nil)
      default: throw .broken
      }
    }
    throw .broken
  }

  /// A picture and its place on the canvas.
  private struct Placed {
    var raster: Raster
    var left: Int
    var top: Int

    func on(_ width: Int, _ height: Int) -> Raster {
      raster.onCanvas(width: width, height: height, left: left, top: top)
    }
  }

  private static func image(
    _ reader: BinaryReader, _ start: Int, _ global: ArraySlice<UInt8>, transparent: Int?
  ) throws(PDFPictureFailure) -> Placed {
    guard let left = reader.little(start, 2), let top = reader.little(start + 2, 2),
      let width = reader.little(start + 4, 2), let height = reader.little(start + 6, 2),
      let flags = reader.byte(start + 8)
    else { throw .broken }
    try PDFPictureReader.check(width, height)
    var place = start + 9
    let own = palette(flags, reader, &place)
    let colours = Array(own.isEmpty ? global : own)
    guard let codeSize = reader.byte(place), (2...8).contains(codeSize) else { throw .broken }
    place += 1
    // No picture needs more: a code is at most 12 bits and stands for at least one pixel.
    let data = subBlocks(reader, &place, most: width * height * 2 + 1_024)
    guard let indices = GIFCodes.expand(data, codeSize: codeSize, count: width * height) else { throw .broken }

    var raster = Raster(width: width, height: height)
    for (row, target) in rows(height, isInterlaced: flags & 0x40 != 0).enumerated() {
      for column in 0..<width {
        let index = Int(indices[row * width + column])
        // An index that the palette lacks is transparent, as browsers have it.
        guard index != transparent, index * 3 + 2 < colours.count else { continue }
        let place = (target * width + column) * 4
        raster.pixels[place] = colours[index * 3]
        raster.pixels[place + 1] = colours[index * 3 + 1]
        raster.pixels[place + 2] = colours[index * 3 + 2]
        raster.pixels[place + 3] = 255
      }
    }
    return Placed(raster: raster, left: left, top: top)
  }

  /// The table of colours that flags announce, three bytes a colour.
  private static func palette(_ flags: Int, _ reader: BinaryReader, _ place: inout Int) -> ArraySlice<UInt8> {
    guard flags & 0x80 != 0 else { return [] }
    let start = min(place, reader.bytes.count)
    place += 3 << (flags & 7 + 1)
    return reader.bytes[start..<min(place, reader.bytes.count)]
  }

  /// What blocks of up to 255 bytes hold, up to the empty one, but not much more than is asked for.
  private static func subBlocks(_ reader: BinaryReader, _ place: inout Int, most: Int) -> [UInt8] {
    var result: [UInt8] = []
    while let length = reader.byte(place), length > 0 {
      if result.count < most { result += reader.bytes.dropFirst(place + 1).prefix(length) }
      place += 1 + length
    }
    place += 1
    return result
  }

  /// The rows of a picture in the order they are stored.
  private static func rows(_ height: Int, isInterlaced: Bool) -> [Int] {
    guard isInterlaced else { return Array(0..<height) }
    return [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
  }
}
