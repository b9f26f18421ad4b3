/// Reads where Markdown's links lead.
enum DestinationReader {
  /// Brackets within one another in a destination; libcmark has the same bound.
  private static let mostBrackets = 32

  /// Reads `(destination "title")`.
  /// - Parameter place: where the `(` should stand.
  /// - Returns: nil if there is none.
  static func inline(
    _ bytes: [UInt8], at place: Int
  ) -> (destination: Range<Int>, address: String, end: Int)? {
    guard place < bytes.count, bytes[place] == 0x28 else { return nil }
    let limit = min(bytes.count, place + MarkdownScanner.longest)
    var cursor = skipBlanks(bytes, place + 1, limit)
    guard let destination = destination(bytes, cursor, limit) else { return nil }
    cursor = skipBlanks(bytes, destination.end, limit)
    if cursor < limit, cursor > destination.end, let end = title(bytes, cursor, limit) {
      cursor = skipBlanks(bytes, end, limit)
    }
    guard cursor < limit, bytes[cursor] == 0x29 else { return nil }
    return (destination.range, address(bytes[destination.range]), cursor + 1)
  }

  /// Reads a line `[label]: destination "title"`.
  static func definition(_ bytes: [UInt8], _ line: Range<Int>) -> MarkdownParts.Definition? {
    var place = line.lowerBound
    while place < line.upperBound, place < line.lowerBound + 3, bytes[place] == 0x20 { place += 1 }
    guard place + 1 < line.upperBound, bytes[place] == 0x5B, bytes[place + 1] != 0x5E,
      let close = Bytes.find("]:", in: bytes, from: place + 1, to: line.upperBound), close < place + 1_000,
      !bytes[place + 1..<close].contains(0x5B), !Bytes.isBlank(bytes[place + 1..<close])
    else { return nil }
    let start = skipBlanks(bytes, close + 2, line.upperBound)
    guard start < line.upperBound, let destination = destination(bytes, start, line.upperBound),
      !destination.range.isEmpty
    else { return nil }
    var end = skipBlanks(bytes, destination.end, line.upperBound)
    if let behind = title(bytes, end, line.upperBound) { end = skipBlanks(bytes, behind, line.upperBound) }
    guard end >= line.upperBound else { return nil }
    return MarkdownParts.Definition(
      line: line, label: folded(bytes[place + 1..<close]), destination: destination.range,
      address: address(bytes[destination.range]))
  }

  /// A label as labels are compared: lower case, blanks made one.
  static func folded(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func skipBlanks(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var place = start
    while place < limit, Bytes.isBlank(bytes[place]) { place += 1 }
    return place
  }

  private static func destination(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (range: Range<Int>, end: Int)? {
    guard start < limit else { return nil }
    var place = start
    if bytes[start] == 0x3C {
      place += 1
      while place < limit, bytes[place] != 0x3E {
        if bytes[place] == 0x0A || bytes[place] == 0x3C { return nil }
        place += bytes[place] == 0x5C ? 2 : 1
      }
      return place < limit ? (start + 1..<place, place + 1) : nil
    }
    var depth = 0
    while place < limit, bytes[place] > 0x20 {
      if bytes[place] == 0x28 {
        depth += 1
        if depth > mostBrackets { return nil }
      }
      if bytes[place] == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      let isEscape = bytes[place] == 0x5C && place + 1 < limit && Bytes.isPunctuation(bytes[place + 1])
      place += isEscape ? 2 : 1
    }
    return (start..<min(place, limit), min(place, limit))
  }

  private static func title(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    guard start < limit else { return nil }
    let closing: UInt8
    switch bytes[start] {
    case 0x22: closing = 0x22
    case 0x27: closing = 0x27
    case 0x28: closing = 0x29
    default: return nil
    }
    var place = start + 1
    while place < limit {
      if bytes[place] == closing { return place + 1 }
      place += bytes[place] == 0x5C ? 2 : 1
    }
    return nil
  }

  /// A destination with backslashes before signs and `&amp;` resolved.
  static func address(_ written: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var place = written.startIndex
    while place < written.endIndex {
      if written[place] == 0x5C, place + 1 < written.endIndex, Bytes.isPunctuation(written[place + 1]) {
        result.append(written[place + 1])
        place += 2
      } else if written[place] == 0x26, written[place...].starts(with: "&amp;".utf8) {
        result.append(0x26)
        place += 5
      } else {
        result.append(written[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
