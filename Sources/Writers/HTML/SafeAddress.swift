/// Keeps what an address may do in a document.
enum SafeAddress {
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// Whether a link may lead to an address: one without a scheme, or with one that only leads somewhere.
  ///
  /// Ingest refuses others with a diagnostic; this is what keeps them out of a document whatever it was made from.
  /// Browsers drop blanks and control characters inside a scheme, so none may stand in an address at all.
  static func isSafe(_ address: String) -> Bool {
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return false }
    guard let end = address.utf8.firstIndex(where: { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }),
      address.utf8[end] == 0x3A
    else { return true }
    return schemes.contains(address[..<end].lowercased())
  }

  /// A relative path as an address: what is no plain character of a path is percent-encoded (RFC 3986, 2.1).
  static func path(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) { bytes.append(byte) } else { bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte)
  }
}
