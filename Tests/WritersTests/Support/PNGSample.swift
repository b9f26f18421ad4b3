/// Writes small PNG files.
enum PNGSample {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// A file.
  /// - Parameters:
  ///   - kind: 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha.
  ///   - rows: the bytes of each row, or of each row of each pass.
  ///   - chunks: what stands before the data: names and contents.
  static func file(
    _ width: Int, _ height: Int, depth: UInt8 = 8, kind: UInt8, isInterlaced: Bool = false, rows: [[UInt8]],
    chunks: [(name: String, content: [UInt8])] = []
  ) -> [UInt8] {
    let header: [UInt8] = big(width) + big(height) + [depth, kind, 0, 0, isInterlaced ? 1 : 0]
    var bytes = signature + chunk("IHDR", header)
    for chunk in chunks { bytes += self.chunk(chunk.name, chunk.content) }
    var data: [UInt8] = []
    for row in rows { data += [0] + row }
    return bytes + chunk("IDAT", zlib(data)) + chunk("IEND", [])
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count) + Array(name.utf8) + content + big(Int(crc(Array(name.utf8) + content)))
  }

  /// Data as zlib has them, not made smaller; at most 65,535 bytes.
  static func zlib(_ data: [UInt8]) -> [UInt8] {
    let low = UInt8(data.count & 0xFF)
    let high = UInt8(data.count >> 8)
    var a = 1
    var b = 0
    for byte in data {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return [0x78, 0x01, 0x01, low, high, ~low, ~high] + data + big(b << 16 | a)
  }

  static func big(_ value: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
