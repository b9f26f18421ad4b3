/// What a file is that was given the name of a text and is none, by its first bytes.
enum ForeignFormat {
  /// What it is, with its article; nil if the bytes begin like none of those known here.
  static func name(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a Word or LibreOffice document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document"),
    (Array("%PDF".utf8), "a PDF"),
    (Array("{\\rtf".utf8), "a document in Rich Text Format (RTF)"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    (Array("GIF8".utf8), "a picture"),
  ]
}
