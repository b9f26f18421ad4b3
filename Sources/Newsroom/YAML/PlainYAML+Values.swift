extension PlainYAML {
  /// Lists and groups in brackets may stand this deep in one another.
  private static let mostBrackets = 4

  /// A value that does not begin on a line of its own.
  func inline(at start: Int) -> YAMLNode? {
    guard start < end else { return nil }
    switch bytes[start] {
    case 0x22, 0x27: return quoted(at: start)
    case 0x5B, 0x7B: return flow(at: start, depth: 0)
    default: return plain(at: start)
    }
  }

  /// A text between quotation marks, without any inside and without escapes.
  private func quoted(at start: Int) -> YAMLNode? {
    let mark = bytes[start]
    var index = start + 1
    while index < end, bytes[index] != mark {
      if bytes[index] == 0x0A || bytes[index] == 0x5C && mark == 0x22 { return nil }
      index += 1
    }
    guard index < end, mark == 0x22 || index + 1 == end || bytes[index + 1] != mark else { return nil }
    return YAMLNode(.scalar(text(start + 1..<index), .quoted), range: start..<index + 1)
  }

  /// A text up to the end of the line.
  private func plain(at start: Int) -> YAMLNode? {
    guard !PlainYAML.isIndicator(bytes[start]) else { return nil }
    var index = start
    var last = start
    while index < end, bytes[index] != 0x0A {
      let byte = bytes[index]
      index += 1
      // A colon before a blank would make it a key, a sign '#' behind one a comment.
      if byte == 0x3A, index >= end || bytes[index] == 0x20 || bytes[index] == 0x0A { return nil }
      if byte == 0x20 {
        if index < end, bytes[index] == 0x23 { return nil }
      } else {
        last = index
      }
    }
    return YAMLNode(.scalar(text(start..<last), .plain), range: start..<last)
  }

  /// A list or group in brackets.
  private func flow(at start: Int, depth: Int) -> YAMLNode? {
    guard depth < PlainYAML.mostBrackets else { return nil }
    let isMapping = bytes[start] == 0x7B
    var items: [YAMLNode] = []
    var entries: [YAMLNode.Entry] = []
    var index = start
    repeat {
      index = skippingBlanks(from: index + 1)
      var key: Located<String>?
      if isMapping {
        guard let keyEnd = keyEnd(from: index), keyEnd + 1 < end, bytes[keyEnd + 1] == 0x20 else { return nil }
        key = Located(text(index..<keyEnd), at: index..<keyEnd)
        index = skippingSpaces(from: keyEnd + 1)
      }
      guard index < end, let value = flowValue(at: index, depth: depth) else { return nil }
      if let key {
        guard !entries.contains(where: { $0.key.value == key.value }) else { return nil }
        entries.append(YAMLNode.Entry(key: key, value: value))
      } else {
        items.append(value)
      }
      index = skippingBlanks(from: value.range.upperBound)
    } while index < end && bytes[index] == 0x2C
    guard index < end, bytes[index] == (isMapping ? 0x7D : 0x5D) else { return nil }
    return YAMLNode(isMapping ? .mapping(entries) : .sequence(items), range: start..<index + 1)
  }

  private func flowValue(at start: Int, depth: Int) -> YAMLNode? {
    switch bytes[start] {
    case 0x22, 0x27: return quoted(at: start)
    case 0x5B, 0x7B: return flow(at: start, depth: depth + 1)
    default: return flowPlain(at: start)
    }
  }

  /// A text inside brackets, up to a comma or the bracket that closes.
  private func flowPlain(at start: Int) -> YAMLNode? {
    guard PlainYAML.isWord(bytes[start]), bytes[start] != 0x2D else { return nil }
    var index = start
    var last = start
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x2C, bytes[index] != 0x5D, bytes[index] != 0x7D {
      let byte = bytes[index]
      index += 1
      if byte == 0x3A {
        guard index < end, PlainYAML.isWord(bytes[index]) || bytes[index] == 0x2F else { return nil }
      } else if byte != 0x20, byte != 0x2D, PlainYAML.isIndicator(byte) {
        return nil
      }
      if byte != 0x20 { last = index }
    }
    return YAMLNode(.scalar(text(start..<last), .plain), range: start..<last)
  }

  private func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
    return index
  }

  /// Whether a byte has a meaning where a value begins.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x23, 0x25...0x27, 0x2A, 0x2C, 0x2D, 0x3A, 0x3E...0x40, 0x5B, 0x5D, 0x60, 0x7B...0x7D: true
    default: false
    }
  }
}
