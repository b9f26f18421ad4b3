/// How a picture is turned to be shown, as Exif says it (JEITA CP-3451, tag 0x0112).
enum ExifOrientation {
  /// The orientation, 1 to 8; 1, which is not at all, if there is none.
  /// - Parameter tiff: where the TIFF header stands.
  static func read(_ reader: BinaryReader, tiff: Int) -> Int {
    let isLittle = reader.has("II", at: tiff)
    guard isLittle || reader.has("MM", at: tiff) else { return 1 }
    func number(_ place: Int, _ count: Int) -> Int? {
      isLittle ? reader.little(place, count) : reader.big(place, count)
    }
    guard let directory = number(tiff + 4, 4), let count = number(tiff + directory, 2) else { return 1 }
    for index in 0..<min(count, 256) {
      let entry = tiff + directory + 2 + 12 * index
      guard number(entry, 2) == 0x0112 else { continue }
      guard let value = number(entry + 8, 2), (1...8).contains(value) else { return 1 }
      return value
    }
    return 1
  }
}
