/// Where a link leads, as far as a newsletter allows.
enum LinkTarget {
  /// An address outside; safe and without characters that an address may not hold.
  case external(String)
  /// Another item of the issue.
  case item(slug: String)
  /// Nowhere: an empty address or `#` alone.
  case dead
  /// An address that may not be used; what to do is told.
  case refused(help: String)

  /// The longest address; longer text is none.
  static let mostBytes = 4096

  /// Classifies a destination, entities and backslashes resolved.
  init(_ destination: ArraySlice<UInt8>) {
    // Browsers ignore spaces around an address and tabs and line ends within it: `java\nscript:` is JavaScript.
    var bytes = destination.filter { $0 != ASCII.tab && $0 != ASCII.newline && $0 != ASCII.carriageReturn }
    while let last = bytes.last, last <= ASCII.space { bytes.removeLast() }
    bytes = Array(bytes.drop { $0 <= ASCII.space })
    if bytes.isEmpty || bytes == [0x23] {
      self = .dead
    } else if bytes.first == 0x23 {
      self = .item(slug: String(decoding: bytes.dropFirst(), as: UTF8.self))
    } else if let colon = Self.endOfScheme(bytes) {
      self = Self.withScheme(bytes, colon)
    } else {
      self = .refused(help: Self.advice(bytes))
    }
  }

  /// The offset of the `:` behind a scheme (RFC 3986, 3.1).
  private static func endOfScheme(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, ASCII.isLetter(first) else { return nil }
    let end = bytes.firstIndex { !(ASCII.isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E) }
    return end.flatMap { bytes[$0] == 0x3A ? $0 : nil }
  }

  private static func withScheme(_ bytes: [UInt8], _ colon: Int) -> LinkTarget {
    let rest = bytes[(colon + 1)...]
    // It is repeated in every column its link reaches into, and no browser follows much longer ones.
    guard bytes.count <= mostBytes else {
      return .refused(help: "The address has \(bytes.count) characters, more than the \(mostBytes) allowed.")
    }
    switch String(decoding: bytes[..<colon].map(ASCII.lowercased), as: UTF8.self) {
    case "http", "https":
      guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first, host > 0x2F || host >= 0x80, host != 0x3F else {
        return .refused(help: "A web address has two slashes and a name behind the colon: 'https://www.example.org'.")
      }
      return .external(escaped(bytes))
    case "mailto":
      return rest.contains(0x40)
        ? .external(escaped(bytes)) : .refused(help: "A mail address has an '@': 'mailto:name@example.org'.")
    case "tel":
      return rest.contains(where: ASCII.isDigit)
        ? .external(escaped(bytes)) : .refused(help: "A telephone number has digits: 'tel:+41221234567'.")
    default:
      return .refused(help: advice(bytes))
    }
  }

  private static func advice(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes.prefix(200), as: UTF8.self)
    if bytes[...].hasPrefix("//") { return "Write 'https:\(text)'." }
    if bytes[...].hasPrefix("www.") { return "Write 'https://\(text)'." }
    if bytes.contains(0x40), !bytes.contains(0x2F), !bytes.contains(0x3A) { return "Write 'mailto:\(text)'." }
    if let slug = slug(bytes) { return "To lead to another item, write '#\(slug)'." }
    return "Links lead to 'https://', 'http://', 'mailto:' or 'tel:' addresses, or with '#slug' to another item."
  }

  /// The item that the path of a file was probably meant to lead to: `good` of `../a/good.en.md`, and of `good`.
  private static func slug(_ bytes: [UInt8]) -> String? {
    var name = bytes[((bytes.lastIndex(of: 0x2F) ?? -1) + 1)...]
    if name.count > 3, name.suffix(3).elementsEqual(".md".utf8) {
      name = name.dropLast(3)
      let tail = name.suffix(3)
      if name.count > 3, tail.first == 0x2E, tail.dropFirst().allSatisfy(ASCII.isLetter) { name = name.dropLast(3) }
    } else if name.count < bytes.count {
      return nil
    }
    guard !name.isEmpty, name.count <= 80,
      name.allSatisfy({ ASCII.isDigit($0) || $0 == 0x2D || ASCII.isLetter($0) && $0 >= 0x61 })
    else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// Writes as `%XX` what stands in no address (RFC 3986, 2), so that any writer may print it.
  private static func escaped(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      switch byte {
      case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F:
        result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
