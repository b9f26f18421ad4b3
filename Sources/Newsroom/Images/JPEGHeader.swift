/// The size of a JPEG picture (ITU T.81, B.2.2), turned as its Exif orientation (JEITA CP-3451, tag 0x0112) says.
enum JPEGHeader {
  static func size(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    let reader = BinaryReader(bytes)
    var place = 2
    var isTurned = false
    while let marker = reader.byte(place) {
      guard marker == 0xFF, let code = reader.byte(place + 1) else { return nil }
      if code == 0xFF {
        place += 1
        continue
      }
      // Markers without a length: TEM and RSTn.
      if code == 0x01 || (0xD0...0xD7).contains(code) {
        place += 2
        continue
      }
      // The picture's data, or its end, before any frame.
      if code == 0xDA || code == 0xD9 { return nil }
      guard let length = reader.big(place + 2, 2), length >= 2 else { return nil }
      if (0xC0...0xCF).contains(code), code != 0xC4, code != 0xC8, code != 0xCC {
        guard let height = reader.big(place + 5, 2), let width = reader.big(place + 7, 2) else { return nil }
        return isTurned ? (height, width) : (width, height)
      }
      if code == 0xE1, reader.has("Exif\0\0", at: place + 4), let orientation = orientation(reader, tiff: place + 10) {
        isTurned = (5...8).contains(orientation)
      }
      place += 2 + length
    }
    return nil
  }

  private static func orientation(_ reader: BinaryReader, tiff: Int) -> Int? {
    let isLittle = reader.has("II", at: tiff)
    guard isLittle || reader.has("MM", at: tiff) else { return nil }
    func number(_ place: Int, _ count: Int) -> Int? {
      isLittle ? reader.little(place, count) : reader.big(place, count)
    }
    guard let directory = number(tiff + 4, 4), let count = number(tiff + directory, 2) else { return nil }
    for index in 0..<min(count, 256) {
      let entry = tiff + directory + 2 + 12 * index
      if number(entry, 2) == 0x0112 { return number(entry + 8, 2) }
    }
    return nil
  }
}
