/// Reads HTML tags as CommonMark (0.30, 6.6) has them.
enum TagReader {
  /// Reads a tag.
  /// - Parameters:
  ///   - bytes: the text.
  ///   - place: where its `<` stands.
  ///   - limit: where it must have ended.
  /// - Returns: nil if there is none.
  static func read(_ bytes: [UInt8], at place: Int, limit: Int) -> MarkdownParts.Tag? {
    var cursor = place + 1
    let isClosing = cursor < limit && bytes[cursor] == 0x2F
    if isClosing { cursor += 1 }
    let start = cursor
    guard cursor < limit, Bytes.isLetter(bytes[cursor]) else { return nil }
    while cursor < limit, Bytes.isLetter(bytes[cursor]) || Bytes.isDigit(bytes[cursor]) || bytes[cursor] == 0x2D {
      cursor += 1
    }
    let name = String(decoding: bytes[start..<cursor], as: UTF8.self).lowercased()
    var attributes: [(name: String, value: String)] = []
    while true {
      let blank = cursor
      while cursor < limit, Bytes.isBlank(bytes[cursor]) {
        // No tag goes over the end of a paragraph.
        if bytes[cursor] == 0x0A, cursor + 1 < limit, bytes[cursor + 1] == 0x0A { return nil }
        cursor += 1
      }
      guard cursor < limit else { return nil }
      if bytes[cursor] == 0x3E { break }
      if bytes[cursor] == 0x2F, cursor + 1 < limit, bytes[cursor + 1] == 0x3E, !isClosing {
        cursor += 1
        break
      }
      guard cursor > blank, !isClosing, let attribute = attribute(bytes, &cursor, limit) else { return nil }
      attributes.append(attribute)
    }
    return MarkdownParts.Tag(range: place..<cursor + 1, name: name, isClosing: isClosing, attributes: attributes)
  }

  private static func attribute(
    _ bytes: [UInt8], _ cursor: inout Int, _ limit: Int
  ) -> (name: String, value: String)? {
    let start = cursor
    while cursor < limit, !Bytes.isBlank(bytes[cursor]), !"=>/\"'<`".utf8.contains(bytes[cursor]) { cursor += 1 }
    guard cursor > start else { return nil }
    let name = String(decoding: bytes[start..<cursor], as: UTF8.self).lowercased()
    var next = cursor
    while next < limit, Bytes.isBlank(bytes[next]) { next += 1 }
    guard next < limit, bytes[next] == 0x3D else { return (name, "") }
    cursor = next + 1
    while cursor < limit, Bytes.isBlank(bytes[cursor]) { cursor += 1 }
    guard cursor < limit else { return nil }
    let quote = bytes[cursor]
    if quote == 0x22 || quote == 0x27 {
      let from = cursor + 1
      cursor = from
      while cursor < limit, bytes[cursor] != quote { cursor += 1 }
      guard cursor < limit else { return nil }
      let value = String(decoding: bytes[from..<cursor], as: UTF8.self)
      cursor += 1
      return (name, Entities.decoded(value))
    }
    let from = cursor
    while cursor < limit, !Bytes.isBlank(bytes[cursor]), !"\"'=<>`".utf8.contains(bytes[cursor]) { cursor += 1 }
    guard cursor > from else { return nil }
    return (name, Entities.decoded(String(decoding: bytes[from..<cursor], as: UTF8.self)))
  }
}

/// The entities of HTML that stand in addresses and code.
enum Entities {
  private static let names: [(String, Character)] = [
    ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("#39;", "'"), ("apos;", "'"), ("nbsp;", "\u{A0}"), ("amp;", "&"),
  ]

  /// A text with these entities resolved.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var result = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      rest = rest[rest.index(after: sign)...]
      if let (name, character) = names.first(where: { rest.hasPrefix($0.0) }) {
        result.append(character)
        rest = rest.dropFirst(name.count)
      } else {
        result += "&"
      }
    }
    return result + rest
  }
}
