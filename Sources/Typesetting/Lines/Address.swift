/// Recognises addresses of the network in running text: they are never hyphenated, since a hyphen would be copied.
enum Address {
  /// Whether a token is an address: `www.example.org/a`, `https://…`, `name@example.org`, `file_name`.
  /// - Parameter token: UTF-8 of what stands between two spaces, punctuation included.
  static func isAddress(_ token: some BidirectionalCollection<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    var beforeLast: UInt8 = 0x20
    for byte in token {
      if byte == 0x40 || byte == 0x5F { return true }
      if byte == 0x2F, previous == 0x2F, beforeLast == 0x3A { return true }
      if previous == 0x2E, isLetterOrDigit(beforeLast), isLetterOrDigit(byte) { return true }
      beforeLast = previous
      previous = byte
    }
    return false
  }

  /// Where an address may be broken: before a sign between two parts of three letters or digits and more, as The Chicago
  /// Manual of Style has it (17th edition, 14.18). The sign that begins the next line tells that the address goes on.
  /// - Parameter token: UTF-8 of an address or a part of one.
  /// - Returns: bytes of the token before each place, ascending.
  static func breaks(in token: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    for (offset, index) in token.indices.enumerated() where signs.contains(token[index]) {
      let before = token[..<index].suffix(leastPart)
      let behind = token[(index + 1)...].prefix(leastPart)
      if before.count == leastPart, before.allSatisfy(isLetterOrDigit), before.last.map(isLetter) == true,
        behind.count == leastPart, behind.allSatisfy(isLetterOrDigit), behind.first.map(isLetter) == true
      {
        places.append(offset)
      }
    }
    return places
  }

  /// Whether the part before a place is the "www" that addresses begin with, which on a line's end tells nothing.
  static func isBehindWWW(_ offset: Int, in token: ArraySlice<UInt8>) -> Bool {
    let before = token.prefix(offset)
    return before.suffix(leastPart).count == leastPart && before.suffix(leastPart).allSatisfy { $0 | 0x20 == 0x77 }
      && before.dropLast(leastPart).last.map(isLetterOrDigit) != true
  }

  /// The fewest letters and digits on either side of a break.
  static let leastPart = 3
  private static let signs: [UInt8] = Array(".@_-?#=&".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
