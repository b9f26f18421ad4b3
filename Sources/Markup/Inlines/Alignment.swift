/// Lays a text that libcmark made beside its source, where backslashes and entities make them differ.
enum Alignment {
  /// - Parameters:
  ///   - literal: the text.
  ///   - bytes: the source.
  ///   - start: where the text begins in it.
  ///   - end: where it ends at the latest.
  /// - Returns: the text's parts with their places, or nil when not even the first byte fits.
  static func align(
    _ literal: ArraySlice<UInt8>, _ bytes: [UInt8], from start: Int, to end: Int
  ) -> [(part: Range<Int>, place: Range<Int>, isVerbatim: Bool)]? {
    var parts: [(part: Range<Int>, place: Range<Int>, isVerbatim: Bool)] = []
    var source = start
    var index = literal.startIndex
    var plain = (index: index, source: source)
    func finishPlain() {
      if index > plain.index { parts.append((plain.index..<index, plain.source..<source, true)) }
    }
    while index < literal.endIndex, source < end {
      let byte = bytes[source]
      let next = source + 1 < end ? bytes[source + 1] : ASCII.space
      if byte == ASCII.backslash, next == literal[index], isPunctuation(next) {
        finishPlain()
        parts.append((index..<index + 1, source..<source + 2, false))
        index += 1
        source += 2
        plain = (index, source)
      } else if byte == 0x26, let entity = entity(bytes, source, end), !literal[index...].starts(with: bytes[entity]),
        let length = resolvedLength(literal[index...], bytes, behind: entity.upperBound, end)
      {
        finishPlain()
        parts.append((index..<index + length, entity, false))
        index += length
        source = entity.upperBound
        plain = (index, source)
      } else if byte == literal[index] {
        index += 1
        source += 1
      } else {
        break
      }
    }
    finishPlain()
    guard let last = parts.last else { return nil }
    if index < literal.endIndex {
      parts.append((index..<literal.endIndex, last.place.upperBound..<max(end, last.place.upperBound), false))
    }
    return parts
  }

  /// The bytes from `&` to `;` when they may be an entity.
  private static func entity(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int>? {
    var index = start + 1
    while index < end, index - start < 40 {
      if bytes[index] == 0x3B { return index > start + 1 ? start..<index + 1 : nil }
      guard ASCII.isAlphanumeric(bytes[index]) || bytes[index] == 0x23 else { return nil }
      index += 1
    }
    return nil
  }

  /// The number of bytes an entity became: one scalar or two, whichever lets the text go on as the source does.
  private static func resolvedLength(
    _ literal: ArraySlice<UInt8>, _ bytes: [UInt8], behind: Int, _ end: Int
  ) -> Int? {
    let one = scalarLength(literal)
    guard one > 0 else { return nil }
    let rest = literal.dropFirst(one)
    guard behind < end, let next = rest.first, next != bytes[behind], bytes[behind] != ASCII.backslash else {
      return one
    }
    let two = scalarLength(rest)
    return two > 0 && rest.dropFirst(two).first == bytes[behind] ? one + two : one
  }

  private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return min(length, bytes.count)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > ASCII.space && byte < 0x7F && !ASCII.isAlphanumeric(byte)
  }
}
