/// Recognises addresses of the network in running text: they are never hyphenated, since a hyphen would be copied.
enum Address {
  /// Whether a token is an address: `www.example.org/a`, `https://…`, `name@example.org`, `file_name`.
  /// - Parameter token: UTF-8 of what stands between two spaces, punctuation included.
  static func isAddress(_ token: some BidirectionalCollection<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    var beforeLast: UInt8 = 0x20
    for byte in token {
      if byte == 0x40 || byte == 0x5F { return true }
      if byte == 0x2F, previous == 0x2F, beforeLast == 0x3A { return true }
      if previous == 0x2E, isLetterOrDigit(beforeLast), isLetterOrDigit(byte) { return true }
      beforeLast = previous
      previous = byte
    }
    return false
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
