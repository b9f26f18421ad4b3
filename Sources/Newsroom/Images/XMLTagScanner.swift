/// Splits XML into tags and texts in one pass, without reading declarations or expanding anything but the references
/// that XML itself defines.
package struct XMLTagScanner {
  /// A start tag.
  package struct Tag {
    /// The local name, in lower case.
    package var name: String
    /// Local names in lower case, with their values, references resolved.
    package var attributes: [(name: String, value: String)]
    /// Whether it ends with `/>`.
    package var isClosed: Bool
    package var range: Range<Int>

    /// The value of an attribute, if it has it.
    package func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// What the text is split into.
  package enum Piece {
    case open(Tag)
    case close(String, Range<Int>)
    case text(String)
    case declaration(String, Range<Int>)
    case instruction(String, Range<Int>)
    /// What follows is no XML.
    case broken
  }

  private let bytes: [UInt8]
  private var place = 0
  private var isBroken = false

  /// Makes a scanner of a file.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece, or nil at the end or behind what is broken.
  package mutating func next() -> Piece? {
    while place < bytes.count, !isBroken {
      let start = place
      if bytes[place] != 0x3C {
        while place < bytes.count, bytes[place] != 0x3C { place += 1 }
        return .text(resolved(bytes[start..<place]))
      }
      if has("<!--") {
        guard let end = find("-->", from: place + 4) else { return broken() }
        place = end + 3
        continue
      }
      if has("<![CDATA[") {
        guard let end = find("]]>", from: place + 9) else { return broken() }
        place = end + 3
        return .text(text(start + 9..<end))
      }
      if has("<!") {
        // An internal subset has `>` of its own; its `[` is seen before the first of them.
        guard let end = find(">", from: place) else { return broken() }
        place = end + 1
        return .declaration(text(start..<end), start..<place)
      }
      if has("<?") {
        guard let end = find("?>", from: place) else { return broken() }
        place = end + 2
        let name = text(start + 2..<end).prefix { !$0.isWhitespace }
        return .instruction(String(name), start..<place)
      }
      if has("</") {
        guard let end = find(">", from: place) else { return broken() }
        place = end + 1
        let name = text(start + 2..<end).prefix { !$0.isWhitespace }
        return .close(local(name), start..<place)
      }
      return tag()
    }
    return nil
  }

  private mutating func tag() -> Piece {
    let start = place
    place += 1
    let name = local(word())
    guard !name.isEmpty else { return broken() }
    var attributes: [(name: String, value: String)] = []
    while true {
      skipBlanks()
      guard place < bytes.count else { return broken() }
      if bytes[place] == 0x3E || has("/>") {
        let isClosed = bytes[place] == 0x2F
        place += isClosed ? 2 : 1
        return .open(Tag(name: name, attributes: attributes, isClosed: isClosed, range: start..<place))
      }
      let attribute = local(word())
      skipBlanks()
      guard !attribute.isEmpty, place < bytes.count, bytes[place] == 0x3D else { return broken() }
      place += 1
      skipBlanks()
      guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else { return broken() }
      let quote = bytes[place]
      guard let end = bytes[(place + 1)...].firstIndex(of: quote) else { return broken() }
      attributes.append((attribute, resolved(bytes[(place + 1)..<end])))
      place = end + 1
    }
  }

  private mutating func broken() -> Piece {
    isBroken = true
    return .broken
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, bytes[place] > 0x20, bytes[place] != 0x3D, bytes[place] != 0x3E, bytes[place] != 0x2F,
      bytes[place] != 0x3C, bytes[place] != 0x22, bytes[place] != 0x27
    {
      place += 1
    }
    return text(start..<place)
  }

  private mutating func skipBlanks() { while place < bytes.count, bytes[place] <= 0x20 { place += 1 } }

  private func has(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private func find(_ text: String, from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    var place = start
    while place + pattern.count <= bytes.count {
      if bytes[place] == pattern[0], bytes[place..<place + pattern.count].elementsEqual(pattern) { return place }
      place += 1
    }
    return nil
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func local(_ name: some StringProtocol) -> String {
    guard let last = name.split(separator: ":").last else { return "" }
    return String(last).lowercased()
  }

  /// Text with its character references, and XML's five entities, resolved.
  private func resolved(_ slice: ArraySlice<UInt8>) -> String {
    guard slice.contains(0x26) else { return String(decoding: slice, as: UTF8.self) }
    var result = String.UnicodeScalarView()
    var rest = slice
    while let ampersand = rest.firstIndex(of: 0x26) {
      result.append(contentsOf: String(decoding: rest[..<ampersand], as: UTF8.self).unicodeScalars)
      let body = rest[(ampersand + 1)...]
      guard let end = body.prefix(12).firstIndex(of: 0x3B), let scalar = scalar(body[..<end]) else {
        result.append("&")
        rest = body
        continue
      }
      result.append(scalar)
      rest = body[(end + 1)...]
    }
    result.append(contentsOf: String(decoding: rest, as: UTF8.self).unicodeScalars)
    return String(result)
  }

  private func scalar(_ reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: reference, as: UTF8.self)
    if name.hasPrefix("#x") { return UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) } }
    if name.hasPrefix("#") { return UInt32(name.dropFirst(1)).flatMap { Unicode.Scalar($0) } }
    let named: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
    return named[name]
  }
}
