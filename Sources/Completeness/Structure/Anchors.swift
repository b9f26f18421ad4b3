import Diagnostics

/// What is written alike in all languages: numbers, names, addresses.
enum Anchors {
  /// What a byte can be in a word.
  private enum Role {
    static let word: UInt8 = 1
    static let digit: UInt8 = 2
    static let capital: UInt8 = 4
  }

  /// The roles of each byte.
  private static let roles: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39: Role.word | Role.digit
    case 0x41...0x5A: Role.word | Role.capital
    case 0x61...0x7A, 0x80...0xBF, 0xC3...0xDF: Role.word
    default: 0
    }
  }

  /// The most that are kept of a unit.
  private static let most = 24

  /// Hashes of the anchors of a unit, sorted, each once.
  static func of(_ unit: TextUnit, in outline: Outline) -> [UInt64] {
    var hashes: [UInt64] = []
    for link in outline.links[unit.links] { hashes.append(hash(link.destination)) }
    for picture in outline.pictures[unit.pictures] { hashes.append(hash(picture.source)) }
    for code in outline.code[unit.code] { hashes.append(hash(code.text)) }
    outline.text.withUnsafeBufferPointer { text in
      roles.withUnsafeBufferPointer { addWords(of: UnsafeBufferPointer(rebasing: text[unit.text]), $0, to: &hashes) }
    }
    guard hashes.count > 1 else { return hashes }
    hashes.sort()
    var last = 0
    for index in hashes.indices where hashes[index] != hashes[last] {
      last += 1
      hashes[last] = hashes[index]
    }
    hashes.removeLast(hashes.count - 1 - last)
    return hashes
  }

  /// Adds the numbers and names of a text.
  private static func addWords(
    of text: UnsafeBufferPointer<UInt8>, _ roles: UnsafeBufferPointer<UInt8>, to hashes: inout [UInt64]
  ) {
    // The first word of a text is written with a capital in any case, and words like "El" and "Le" say little.
    let first = text.firstIndex { roles[Int($0)] != 0 } ?? 0
    var index = first
    var before: UInt8 = 0
    while index < text.count, hashes.count < most {
      // What is no digit or capital is passed over.
      if index + 8 <= text.count {
        let bytes = EightBytes.load(text, at: index)
        let place = EightBytes.first(EightBytes.digits(bytes) | EightBytes.capitals(bytes))
        index += place
        if place > 0 { before = roles[Int(text[index - 1])] }
        if place == 8 { continue }
      }
      let role = roles[Int(text[index])]
      // Few words begin with a digit or capital, so there is no need to tell words apart to find them.
      guard role > Role.word, before == 0 else {
        before = role
        index += 1
        continue
      }
      let start = index
      while index < text.count, roles[Int(text[index])] != 0 { index += 1 }
      let isAnchor = role & Role.digit != 0 ? index - start >= 2 : index - start >= 4 && start > first
      guard isAnchor else { continue }
      if hashes.isEmpty { hashes.reserveCapacity(most) }
      hashes.append(ContentHash.hash(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text[start..<index]))))
    }
  }

  private static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { ContentHash.hash(UnsafeRawBufferPointer($0)) }
  }
}
