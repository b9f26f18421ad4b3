/// The numbers of a text that are worth comparing between languages.
enum Numbers {
  /// A number.
  struct Number: Sendable, Hashable {
    /// Its digits, without separators, and a per cent sign if one follows.
    var value: String
    /// As it is written.
    var written: String
  }

  /// Fewer digits are often written in words in another language.
  private static let leastDigits = 3

  /// The numbers of three digits or more, and per cents, in order.
  ///
  /// A blank, point, comma or apostrophe between digits belongs to the number if three digits follow it, or, for a point
  /// or comma, any digits: separators of thousands and decimals differ by language, the digits do not. 320K is 320 000.
  /// The numbers of an address are none.
  static func all(in text: ArraySlice<UInt8>) -> [Number] {
    var result: [Number] = []
    var index = text.startIndex
    var word = index..<index
    while let start = firstDigit(in: text[index...]) {
      if start >= word.upperBound {
        word = self.word(around: start, in: text[word.upperBound...])
        guard !isAddress(text[word]) else {
          index = word.upperBound
          continue
        }
      }
      index = start
      var digits: [UInt8] = []
      scan: while true {
        while index < text.endIndex, isDigit(text[index]) {
          digits.append(text[index])
          index += 1
        }
        let separator = self.separator(text, index)
        let next = index + separator.length
        guard separator.length > 0, next < text.endIndex, isDigit(text[next]) else { break scan }
        var end = next
        while end < text.endIndex, isDigit(text[end]) { end += 1 }
        guard separator.isDecimal || end - next == 3 else { break scan }
        index = next
      }
      if index < text.endIndex, text[index] | 0x20 == 0x6B, index + 1 == text.endIndex || !isLetter(text[index + 1]) {
        digits += [0x30, 0x30, 0x30]
        index += 1
      }
      var value = String(decoding: digits, as: UTF8.self)
      let isShare = isPercent(text, index)
      if isShare { value += "%" }
      if digits.count >= leastDigits || isShare {
        result.append(
          Number(value: value, written: String(decoding: text[start..<index], as: UTF8.self) + (isShare ? " %" : "")))
      }
    }
    return result
  }

  private static func firstDigit(in text: ArraySlice<UInt8>) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      var place = 0
      while place + 8 <= bytes.count {
        let digits = EightBytes.digits(EightBytes.load(bytes, at: place))
        if digits != 0 { return text.startIndex + place + EightBytes.first(digits) }
        place += 8
      }
      return bytes[place...].firstIndex(where: isDigit).map { text.startIndex + $0 }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a byte is a letter of ASCII, or of a character beyond it.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  /// What stands around an index without a blank.
  private static func word(around index: Int, in text: ArraySlice<UInt8>) -> Range<Int> {
    let start = text[..<index].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? text.startIndex
    return start..<(text[index...].firstIndex { $0 <= 0x20 } ?? text.endIndex)
  }

  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    word.indices.contains { word[$0] == 0x3A && word[$0...].starts(with: [0x3A, 0x2F, 0x2F]) }
  }

  /// The length in bytes of the separator at an index, 0 for none, and whether it may stand before decimals.
  private static func separator(_ text: ArraySlice<UInt8>, _ index: Int) -> (length: Int, isDecimal: Bool) {
    guard index < text.endIndex else { return (0, false) }
    switch text[index] {
    case 0x2E, 0x2C: return (1, true)
    case 0x20, 0x27: return (1, false)
    case 0xC2 where text[index...].starts(with: [0xC2, 0xA0]): return (2, false)
    case 0xE2
    where text[index...].starts(with: [0xE2, 0x80, 0xAF]) || text[index...].starts(with: [0xE2, 0x80, 0x99]):
      return (3, false)
    default: return (0, false)
    }
  }

  /// Whether a per cent sign stands at an index, behind a blank or not; "pour cent", "per cent" and "por ciento", too.
  private static func isPercent(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    var rest = text[index...]
    if rest.first == 0x20 {
      rest = rest.dropFirst()
    } else if rest.first == 0xC2, rest.starts(with: [0xC2, 0xA0]) {
      rest = rest.dropFirst(2)
    } else if rest.first == 0xE2, rest.starts(with: [0xE2, 0x80, 0xAF]) {
      rest = rest.dropFirst(3)
    }
    guard rest.first == 0x70 else { return rest.first == 0x25 }
    return shares.contains { rest.starts(with: $0.utf8) }
  }

  private static let shares = ["pour cent", "pour-cent", "per cent", "percent", "por ciento", "por cien"]
}
