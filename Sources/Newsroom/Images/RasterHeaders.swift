/// Sizes of GIF (GIF89a, 18) and WebP (RFC 9649) pictures.
enum RasterHeaders {
  static func gif(_ reader: inout BinaryReader) -> (width: Int, height: Int)? {
    guard let width = reader.little(6, 2), let height = reader.little(8, 2) else { return nil }
    return (width, height)
  }

  static func webp(_ reader: inout BinaryReader) -> (width: Int, height: Int)? {
    if reader.has("VP8X", at: 12), let width = reader.little(24, 3), let height = reader.little(27, 3) {
      return (width + 1, height + 1)
    }
    if reader.has("VP8L", at: 12), reader.byte(20) == 0x2F, let bits = reader.little(21, 4) {
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    if reader.has("VP8 ", at: 12), reader.big(23, 3) == 0x9D012A, let width = reader.little(26, 2),
      let height = reader.little(28, 2)
    {
      return (width & 0x3FFF, height & 0x3FFF)
    }
    return nil
  }
}
