internal import CUnibreak

/// Where the Unicode line breaking algorithm (UAX #14) lets a text be broken.
///
/// Spaces are the line breaker's own business; the algorithm is asked only for words that hold more than letters, digits
/// and the signs between which no break is ever allowed.
enum BreakOpportunities {
  private static let initialized: Void = init_linebreak()

  /// For each byte, whether a line may end behind it, spaces apart.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - language: the language's code, for quotation marks.
  static func find(in text: [UInt8], language: String) -> [Bool] {
    var allowed = [Bool](repeating: false, count: text.count)
    for word in notPlain(in: text) { mark(word, of: text, language: language, in: &allowed) }
    return allowed
  }

  /// The words that the algorithm must be asked for.
  private static func notPlain(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      plain.withUnsafeBufferPointer { plain in
        var start = 0
        var isPlain = true
        for index in text.indices {
          let byte = text[index]
          if byte == 0x20 || byte == 0x0A {
            if !isPlain { found.append(start..<index) }
            start = index + 1
            isPlain = true
          } else if !plain[Int(byte)], !isTie(text, at: index) {
            isPlain = false
          }
        }
        if !isPlain { found.append(start..<text.count) }
      }
    }
    return found
  }

  /// The same by the algorithm alone, for checks.
  static func findAll(in text: [UInt8], language: String) -> [Bool] {
    var allowed = [Bool](repeating: false, count: text.count)
    if !text.isEmpty { mark(0..<text.count, of: text, language: language, in: &allowed) }
    return allowed
  }

  /// Bytes of words that are never broken: letters, digits, full stop, comma, colon, semicolon, apostrophe, quotation
  /// mark; and in UTF-8 the letters U+00C0 to U+017F (lead bytes C3 to C5 with any continuation).
  private static let plain: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2C, 0x3A, 0x3B, 0x27, 0x22, 0x80...0xBF, 0xC3...0xC5: true
    default: false
    }
  }

  /// Whether U+2018 to U+201D (quotation marks, apostrophe) or U+202F (narrow no-break space) stands at a place.
  private static func isTie(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80 else { return false }
    return (0x98...0x9D).contains(text[index + 2]) || text[index + 2] == 0xAF
  }

  private static func mark(_ word: Range<Int>, of text: [UInt8], language: String, in allowed: inout [Bool]) {
    _ = initialized
    let (known, flags) = replacingUnknown(text[word])
    var marks = [CChar](repeating: 0, count: word.count)
    known.withUnsafeBufferPointer { bytes in
      set_linebreaks_utf8(bytes.baseAddress, word.count, language, &marks)
    }
    for half in flags { marks[half + 3] = CChar(LINEBREAK_NOBREAK) }
    // What stands behind the word's last byte is a space or nothing.
    for (offset, mark) in marks.dropLast().enumerated() where mark == CChar(LINEBREAK_ALLOWBREAK) {
      allowed[word.lowerBound + offset] = true
    }
  }

  /// A word without what ends the process in an assertion of libunibreak: halves of flags (U+1F1E6 to U+1F1FF) become
  /// ideographs, U+FFFF becomes U+FFFD, both of the same length.
  /// - Returns: the word, and the offset in it of the first half of each flag, which may not be torn.
  private static func replacingUnknown(_ word: ArraySlice<UInt8>) -> (bytes: [UInt8], flags: [Int]) {
    var known = Array(word)
    guard known.contains(where: { $0 >= 0xEF }) else { return (known, []) }
    var flags: [Int] = []
    var index = 0
    while index < known.count {
      let rest = known[index...]
      if isFlagHalf(rest) {
        if isFlagHalf(rest.dropFirst(4)), flags.last != index - 4 { flags.append(index) }
        known.replaceSubrange(index..<index + 4, with: [0xF0, 0xA0, 0x80, 0x80])
        index += 4
      } else {
        if rest.starts(with: [0xEF, 0xBF, 0xBF]) { known[index + 2] = 0xBD }
        index += 1
      }
    }
    return (known, flags)
  }

  private static func isFlagHalf(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: [0xF0, 0x9F, 0x87]), let last = bytes.dropFirst(3).first else { return false }
    return (0xA6...0xBF).contains(last)
  }
}
