import Diagnostics

/// What is written alike in all languages: numbers, names, addresses.
enum Anchors {
  /// The most that are kept of a unit.
  private static let most = 24

  /// Hashes of the anchors of a unit, sorted, each once.
  static func of(_ unit: TextUnit, in outline: Outline) -> [UInt64] {
    var hashes: [UInt64] = []
    for link in outline.links[unit.links] { hashes.append(hash(link.destination)) }
    for picture in outline.pictures[unit.pictures] { hashes.append(hash(picture.source)) }
    for code in outline.code[unit.code] { hashes.append(hash(code.text)) }
    outline.text[unit.text].withUnsafeBufferPointer { text in
      var index = 0
      var isFirst = true
      while index < text.count, hashes.count < most {
        while index < text.count, !isWordByte(text[index]) { index += 1 }
        guard index < text.count else { break }
        let start = index
        let first = text[start]
        while index < text.count, isWordByte(text[index]) { index += 1 }
        // The first word of a text is written with a capital in any case, and words like "El" and "Le" say little.
        let isNumber = (0x30...0x39).contains(first) && index - start >= 2
        let isName = (0x41...0x5A).contains(first) && index - start >= 4 && !isFirst
        if isNumber || isName {
          hashes.append(ContentHash.hash(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start..<index]))))
        }
        isFirst = false
      }
    }
    guard hashes.count > 1 else { return hashes }
    hashes.sort()
    var unique: [UInt64] = []
    for hash in hashes where unique.last != hash { unique.append(hash) }
    return unique
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) }
    return byte <= 0xBF || (0xC3...0xDF).contains(byte)
  }

  private static func hash(_ text: String) -> UInt64 { ContentHash.hash(Array(text.utf8)) }
}
