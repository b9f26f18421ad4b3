/// Texts without case and accents, for comparison; on bytes, since whole issues are read so.
enum FoldedText {
  /// The text in small letters, accents of the Latin alphabet taken off, runs of white space as one blank.
  static func folded(_ text: String) -> String {
    String(decoding: folded(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The same of UTF-8; letters beyond U+00FF stay as they are.
  static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { result, count in
      text.withUnsafeBufferPointer { fold($0, onto: result, &count) }
    }
  }

  /// Folds a text behind what a buffer holds.
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - result: the buffer, which has room for as many bytes as the text has: none becomes more than one.
  ///   - count: how many bytes the buffer holds.
  static func fold(
    _ text: UnsafeBufferPointer<UInt8>, onto result: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    var end = count
    // The byte written last; at the beginning a blank, so that none is written there.
    var last: UInt8 = 0x20
    func write(_ byte: UInt8) {
      result[end] = byte
      end += 1
      last = byte
    }
    func space() { if last != 0x20 { write(0x20) } }
    let start = count
    var index = 0
    // Where the next eight bytes may be looked at together.
    var next = 0
    while index < text.count {
      if index >= next, index + 8 <= text.count {
        if let small = small(EightBytes.load(text, at: index), behind: last) {
          UnsafeMutableRawBufferPointer(result).storeBytes(of: small.littleEndian, toByteOffset: end, as: UInt64.self)
          end += 8
          index += 8
          last = UInt8(truncatingIfNeeded: small >> 56)
          continue
        }
        next = index + 8
      }
      let byte = text[index]
      if byte < 0x80 {
        let small = max(byte | (byte &- 0x41 < 26 ? 0x20 : 0), 0x20)
        if (small ^ 0x20) | (last ^ 0x20) != 0 { write(small) }
        index += 1
        continue
      }
      let following = index + 1 < text.count ? text[index + 1] : 0
      switch byte {
      case 0xC2 where following == 0xA0:
        space()
        index += 1
      case 0xC3 where following >= 0x80:
        if let letter = letter(following) {
          write(letter)
        } else {
          write(byte)
          write(following)
        }
        index += 1
      // Combining accents.
      case 0xCC where following >= 0x80, 0xCD where (0x80...0xAF).contains(following): index += 1
      case 0xE2 where following == 0x80 && index + 2 < text.count && text[index + 2] == 0x99:
        write(0x27)
        index += 2
      case 0xE2 where following == 0x80 && index + 2 < text.count && text[index + 2] == 0xAF:
        space()
        index += 2
      default: write(byte)
      }
      index += 1
    }
    if end > start, last == 0x20 { end -= 1 }
    count = end
  }

  /// Eight bytes of ASCII in small letters; nil if they hold others, a control character, or blanks in a row.
  /// - Parameter last: the byte before them.
  @inline(__always)
  private static func small(_ bytes: UInt64, behind last: UInt8) -> UInt64? {
    let blanks = EightBytes.between(bytes, 0x20, 0x20)
    let inRow = blanks & (blanks << 8 | (last == 0x20 ? 0x80 : 0))
    let isPrinted = EightBytes.between(bytes, 0x20, 0x7F)
    guard inRow == 0, isPrinted == EightBytes.highest else { return nil }
    return bytes | EightBytes.capitals(bytes) >> 2
  }

  /// The letter from U+00C0 to U+00FF without its accent; nil for those that are no accented letters.
  private static func letter(_ last: UInt8) -> UInt8? {
    switch last | 0x20 {
    case 0xA0...0xA5: 0x61
    case 0xA7: 0x63
    case 0xA8...0xAB: 0x65
    case 0xAC...0xAF: 0x69
    case 0xB1: 0x6E
    case 0xB2...0xB6: 0x6F
    case 0xB9...0xBC: 0x75
    case 0xBD: 0x79
    case 0xBF where last == 0xBF: 0x79
    default: nil
    }
  }
}
