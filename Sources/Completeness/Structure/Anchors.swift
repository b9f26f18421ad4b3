/// What is written alike in all languages: numbers, names, addresses.
enum Anchors {
  /// The most that are kept of a unit.
  private static let most = 24

  /// Hashes of the anchors of a unit, sorted, each once.
  static func of(_ unit: TextUnit, in outline: Outline) -> [UInt64] {
    var hashes: [UInt64] = []
    for link in outline.links[unit.links] { hashes.append(hash(link.destination.utf8)) }
    for picture in outline.pictures[unit.pictures] { hashes.append(hash(picture.source.utf8)) }
    for code in outline.code[unit.code] { hashes.append(hash(code.text.utf8)) }
    let text = outline.text[unit.text]
    var index = text.startIndex
    var isFirst = true
    while index < text.endIndex, hashes.count < most {
      while index < text.endIndex, !isWordByte(text[index]) { index += 1 }
      let start = index
      while index < text.endIndex, isWordByte(text[index]) { index += 1 }
      let word = text[start..<index]
      guard let first = word.first else { break }
      // The first word of a text is written with a capital in any case, and words like "El" and "Le" say little.
      let isNumber = (0x30...0x39).contains(first) && word.count >= 2
      let isName = (0x41...0x5A).contains(first) && word.count >= 4 && !isFirst
      if isNumber || isName { hashes.append(hash(word)) }
      isFirst = false
    }
    hashes.sort()
    var unique: [UInt64] = []
    for hash in hashes where unique.last != hash { unique.append(hash) }
    return unique
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0xC3 && byte <= 0xDF
      || (0x80...0xBF).contains(byte)
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
