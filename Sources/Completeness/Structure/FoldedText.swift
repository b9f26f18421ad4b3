/// Texts without case and accents, for comparison; on bytes, since whole issues are read so.
enum FoldedText {
  /// The text in small letters, accents of the Latin alphabet taken off, runs of white space as one blank.
  static func folded(_ text: String) -> String {
    String(decoding: folded(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The same of UTF-8; letters beyond U+00FF stay as they are.
  static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      let next = index + 1 < text.endIndex ? text[index + 1] : 0
      switch byte {
      case 0x41...0x5A: result.append(byte | 0x20)
      case 0...0x20: space(&result)
      case 0x21...0x7F: result.append(byte)
      case 0xC2 where next == 0xA0:
        space(&result)
        index += 1
      case 0xC3 where next >= 0x80:
        if let letter = latin[Int(next - 0x80)] { result.append(letter) } else { result += [byte, next] }
        index += 1
      // Combining accents.
      case 0xCC where next >= 0x80, 0xCD where (0x80...0xAF).contains(next): index += 1
      case 0xE2 where next == 0x80 && index + 2 < text.endIndex && text[index + 2] == 0x99:
        result.append(0x27)
        index += 2
      case 0xE2 where next == 0x80 && index + 2 < text.endIndex && text[index + 2] == 0xAF:
        space(&result)
        index += 2
      default: result.append(byte)
      }
      index += 1
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  private static func space(_ result: inout [UInt8]) {
    if let last = result.last, last != 0x20 { result.append(0x20) }
  }

  /// The letters from U+00C0 to U+00FF without accents; nil for those that are no accented letters.
  private static let latin: [UInt8?] = Array(
    "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y".utf8
  ).map { $0 == 0x20 ? nil : $0 }
}
