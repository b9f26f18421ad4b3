internal import Newsroom

/// Colour profiles (ICC.1:2022, 7.2).
enum ICCProfile {
  /// Larger ones are not kept.
  static let mostBytes = 4 * 1_048_576

  /// Whether bytes are a profile of a picture with 1, 3 or 4 channels of the usual kind, as PDF 1.7 may hold.
  static func isValid(_ bytes: [UInt8], channels: Int) -> Bool {
    let reader = BinaryReader(bytes)
    guard bytes.count > 132, bytes.count <= mostBytes, reader.big(0, 4) == bytes.count, reader.has("acsp", at: 36),
      let version = reader.byte(8), (2...4).contains(version)
    else { return false }
    guard ["scnr", "mntr", "prtr", "spac"].contains(where: { reader.has($0, at: 12) }) else { return false }
    let spaces = [1: "GRAY", 3: "RGB ", 4: "CMYK"]
    return spaces[channels].map { reader.has($0, at: 16) } ?? false
  }
}
