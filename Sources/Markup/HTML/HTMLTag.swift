/// A piece of raw HTML as libcmark hands it over.
enum HTMLTag {
  case open(name: String, hasAttributes: Bool, isClosed: Bool)
  case close(name: String)
  case comment
  /// A declaration, a processing instruction or a CDATA section, by its first signs.
  case other(String)

  init(_ literal: ArraySlice<UInt8>) {
    if literal.hasPrefix("<!--") {
      self = .comment
      return
    }
    var rest = literal.dropFirst()
    let isClosing = rest.first == 0x2F
    if isClosing { rest.removeFirst() }
    let bytes = rest.prefix { ASCII.isAlphanumeric($0) || $0 == 0x2D }
    guard !bytes.isEmpty else {
      self = .other(String(decoding: literal.prefix(2), as: UTF8.self))
      return
    }
    let name = String(decoding: bytes.map(ASCII.lowercased), as: UTF8.self)
    let behind = rest[bytes.endIndex...].dropLast().filter { !ASCII.isSpace($0) }
    self =
      isClosing
      ? .close(name: name)
      : .open(name: name, hasAttributes: !behind.isEmpty && behind != [0x2F], isClosed: behind.last == 0x2F)
  }
}
