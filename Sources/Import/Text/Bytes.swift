/// What bytes of Markdown are.
enum Bytes {
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  /// Whether bytes are only blanks.
  static func isBlank(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy { isBlank($0) } }

  /// A range without the blank lines before and the blanks behind its text.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    var place = start
    while place < end, isBlank(bytes[place]) {
      // An indentation belongs to the text.
      if bytes[place] == 0x0A { start = place + 1 }
      place += 1
    }
    return start..<end
  }

  /// Whether some bytes stand at a place.
  static func has(_ text: StaticString, at place: Int, in bytes: [UInt8]) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place >= 0, place + count <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in (0..<count).allSatisfy { bytes[place + $0] == wanted[$0] } }
  }

  /// The first place from one on, and before another, at which some bytes stand.
  static func find(_ text: StaticString, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var place = start
    let first = text.withUTF8Buffer { $0.first }
    while place < end {
      if bytes[place] == first, has(text, at: place, in: bytes) { return place }
      place += 1
    }
    return nil
  }

  /// The start of the line a place is in.
  static func lineStart(_ bytes: [UInt8], _ place: Int) -> Int {
    var start = min(place, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The end of the line a place is in: at its line feed, or the end of the text.
  static func lineEnd(_ bytes: [UInt8], _ place: Int) -> Int {
    var end = max(0, place)
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return min(end, bytes.count)
  }
}
