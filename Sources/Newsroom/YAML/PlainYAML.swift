import Diagnostics

/// Reads the plain YAML that nearly all files hold, several times as fast as libyaml, to the same tree.
///
/// Keys are words of ASCII. Values are texts on one line, plain or between quotation marks without escapes, folded texts
/// of one paragraph, lists and groups. It gives up on all else, and on all that is wrong, which libyaml then reads or tells.
struct PlainYAML {
  let bytes: [UInt8]
  let end: Int
  /// Where the text of the line in turn begins, and in which column; -1 behind the last line.
  var place: Int
  var column = -1

  /// Longer texts are left to libyaml, with its bounds.
  private static let mostBytes = 65_536
  private static let deepest = 8
  private static let longestKey = 64

  /// Reads YAML.
  /// - Parameters:
  ///   - file: the file.
  ///   - range: the bytes that are YAML, inside the file.
  /// - Returns: the value; nil where libyaml must read it.
  static func read(_ file: SourceFile, _ range: Range<Int>) -> YAMLNode? {
    guard range.count <= mostBytes, isPrintable(file.bytes, range) else { return nil }
    var reader = PlainYAML(bytes: file.bytes, end: range.upperBound, place: range.lowerBound)
    reader.goToLine(at: range.lowerBound)
    guard reader.column == 0, let node = reader.mapping(at: 0, depth: 0), reader.column < 0 else { return nil }
    return node
  }

  /// Whether there is nothing but line feeds and what both YAML and people take for a character.
  private static func isPrintable(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte < 0x7F {
        guard byte >= 0x20 || byte == 0x0A else { return false }
        continue
      }
      guard index < range.upperBound else { return false }
      let next = bytes[index]
      switch byte {
      case 0xC2 where next >= 0xA0, 0xC3...0xDF: index += 1
      // Without U+2028 and U+2029, which are ends of lines, and all from U+F000.
      case 0xE2 where next == 0x80 && index + 1 < range.upperBound && bytes[index + 1] | 1 == 0xA9: return false
      case 0xE0...0xEE: index += 2
      case 0xF0...0xF4: index += 3
      default: return false
      }
    }
    return index == range.upperBound
  }

  /// Goes to the next line that holds more than blanks and a comment.
  /// - Parameter start: the beginning of a line.
  mutating func goToLine(at start: Int) {
    var index = start
    while index < end {
      let lineStart = index
      index = skippingSpaces(from: index)
      if index < end, bytes[index] != 0x0A, bytes[index] != 0x23 {
        place = index
        column = index - lineStart
        return
      }
      while index < end, bytes[index] != 0x0A { index += 1 }
      index += 1
    }
    place = end
    column = -1
  }

  func skippingSpaces(from start: Int) -> Int {
    var index = start
    while index < end, bytes[index] == 0x20 { index += 1 }
    return index
  }

  func isLineEnd(_ index: Int) -> Bool { index >= end || bytes[index] == 0x0A }

  /// Whether an item of a list begins at the line in turn.
  private var isItem: Bool { place + 1 < end && bytes[place] == 0x2D && bytes[place + 1] == 0x20 }

  /// Where a key at a place ends, before its colon; nil if there is none.
  func keyEnd(from start: Int) -> Int? {
    guard start < end, PlainYAML.isWord(bytes[start]), bytes[start] != 0x2D else { return nil }
    var index = start + 1
    while index < end, PlainYAML.isWord(bytes[index]) { index += 1 }
    guard index - start <= PlainYAML.longestKey, index < end, bytes[index] == 0x3A,
      isLineEnd(index + 1) || bytes[index + 1] == 0x20
    else { return nil }
    return index
  }

  static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func mapping(at indent: Int, depth: Int) -> YAMLNode? {
    guard depth < PlainYAML.deepest else { return nil }
    let start = place
    var last = start
    var entries: [YAMLNode.Entry] = []
    while column == indent, !isItem {
      guard let keyEnd = keyEnd(from: place) else { return nil }
      let key = Located(text(place..<keyEnd), at: place..<keyEnd)
      guard !entries.contains(where: { $0.key.value == key.value }) else { return nil }
      guard let value = value(behind: keyEnd + 1, indent: indent, depth: depth) else { return nil }
      entries.append(YAMLNode.Entry(key: key, value: value))
      last = value.range.upperBound
    }
    return column <= indent && !entries.isEmpty ? YAMLNode(.mapping(entries), range: start..<last) : nil
  }

  /// The value behind a colon.
  private mutating func value(behind colon: Int, indent: Int, depth: Int) -> YAMLNode? {
    let index = skippingSpaces(from: colon)
    guard isLineEnd(index) else { return line(at: index, inside: indent) }
    goToLine(at: index + 1)
    if column > indent {
      return isItem ? sequence(at: column, depth: depth + 1) : mapping(at: column, depth: depth + 1)
    }
    if column == indent, isItem { return sequence(at: indent, depth: depth + 1) }
    return YAMLNode(.scalar("", .plain), range: colon..<colon)
  }

  private mutating func sequence(at indent: Int, depth: Int) -> YAMLNode? {
    guard depth < PlainYAML.deepest else { return nil }
    let start = place
    var items: [YAMLNode] = []
    while column == indent, isItem {
      let index = skippingSpaces(from: place + 1)
      guard !isLineEnd(index) else { return nil }
      let node: YAMLNode?
      if keyEnd(from: index) != nil {
        column += index - place
        place = index
        node = mapping(at: column, depth: depth + 1)
      } else {
        node = line(at: index, inside: indent)
      }
      guard let node else { return nil }
      items.append(node)
    }
    guard column <= indent, let last = items.last else { return nil }
    return YAMLNode(.sequence(items), range: start..<last.range.upperBound)
  }

  /// A value that ends with its line, or whose brackets do.
  private mutating func line(at start: Int, inside indent: Int) -> YAMLNode? {
    if bytes[start] == 0x3E { return folded(at: start, inside: indent) }
    guard let node = inline(at: start) else { return nil }
    let index = skippingSpaces(from: node.range.upperBound)
    guard isLineEnd(index) else { return nil }
    goToLine(at: index + 1)
    // What is deeper would be more of it.
    return column <= indent ? node : nil
  }
}
