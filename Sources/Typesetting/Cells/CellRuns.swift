internal import Diagnostics

/// The characters of a text with their bytes and terminal cells.
///
/// Finding grapheme clusters is slow and needless in plain Latin text, where every scalar is a character of one cell; it
/// is done only for texts that have anything else.
enum CellRuns {
  /// Tells the characters of a text in order.
  /// - Parameters:
  ///   - bytes: the text, UTF-8.
  ///   - tell: gets a character's bytes, its cells and its first byte.
  static func each(_ bytes: [UInt8], _ tell: (_ size: Int, _ cells: Int, _ first: UInt8) -> Void) {
    guard bytes.withUnsafeBufferPointer(DisplayWidth.isPlain) else {
      for character in String(decoding: bytes, as: UTF8.self) {
        tell(character.utf8.count, DisplayWidth.cells(of: character), character.utf8.first ?? 0)
      }
      return
    }
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let size = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
      tell(size, 1, first)
      index += size
    }
  }
}
