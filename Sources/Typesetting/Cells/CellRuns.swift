internal import Diagnostics

/// The characters of a text with their bytes and terminal cells.
///
/// Finding grapheme clusters is slow and needless in plain Latin text, where every scalar is a character of one cell; it
/// is done only for texts that have anything else.
struct CellRuns: Sequence {
  private let bytes: [UInt8]
  private let isPlain: Bool

  /// Takes a text, UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isPlain = CellRuns.isPlain(bytes)
  }

  /// Whether every scalar is a character of one cell: U+0000 to U+02FF, and U+2010 to U+203F.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() where byte >= 0xCC {
      guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x90,
        bytes[index + 2] <= 0xBF, !(0xA8...0xAE).contains(bytes[index + 2])
      else { return false }
    }
    return true
  }

  /// Goes through the characters: bytes, cells, first byte.
  func makeIterator() -> AnyIterator<(size: Int, cells: Int, first: UInt8)> {
    if isPlain {
      var index = 0
      return AnyIterator {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        let size = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
        index += size
        return (size, 1, first)
      }
    }
    var iterator = String(decoding: bytes, as: UTF8.self).makeIterator()
    return AnyIterator {
      iterator.next().map { ($0.utf8.count, DisplayWidth.cells(of: $0), $0.utf8.first ?? 0) }
    }
  }
}
