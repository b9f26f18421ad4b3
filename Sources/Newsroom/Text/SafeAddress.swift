/// The rule for addresses that a reader may be sent to: http, https, mailto or tel, and nothing that could hide another.
public enum SafeAddress {
  /// What is wrong with an address.
  public enum Problem: Sendable, Hashable {
    /// It is empty, or `#`: a place-holder.
    case placeholder
    /// It has no scheme; the address it was probably meant to be, if that can be said.
    case noScheme(suggestion: String?)
    /// Its scheme is not allowed.
    case scheme(String)
    /// It holds a space or a control character.
    case forbiddenCharacter
    /// Nothing follows the scheme.
    case nothingBehindScheme
    /// It has more characters than any browser follows.
    case tooLong
  }

  /// Checks an address.
  /// - Returns: what is wrong, or nil if it is safe and whole.
  public static func problem(with address: String) -> Problem? {
    let bytes = Array(address.utf8)
    if bytes.count > 4096 { return .tooLong }
    if bytes.isEmpty || bytes.first == 0x23 { return .placeholder }
    if address.unicodeScalars.contains(where: isForbidden) { return .forbiddenCharacter }
    guard let colon = bytes.firstIndex(of: 0x3A), isScheme(bytes[..<colon]) else {
      return .noScheme(suggestion: completed(address))
    }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[(colon + 1)...]
    switch scheme {
    case "http", "https":
      guard rest.starts(with: [0x2F, 0x2F]), let host = rest.dropFirst(2).first, host != 0x2F, host != 0x3F,
        host != 0x23
      else { return .nothingBehindScheme }
      return nil
    case "mailto": return rest.contains(0x40) ? nil : .nothingBehindScheme
    case "tel": return rest.contains { (0x30...0x39).contains($0) } ? nil : .nothingBehindScheme
    default:
      // "www.example.org:8080" has the shape of a scheme and is none.
      if scheme.contains(".") { return .noScheme(suggestion: completed(address)) }
      return .scheme(scheme)
    }
  }

  private static func completed(_ address: String) -> String? {
    if address.contains("@"), !address.contains("/") { return "mailto:" + address }
    if address.hasPrefix("//") { return "https:" + address }
    guard address.contains("."), let first = address.utf8.first, first != 0x2E, first != 0x2F else { return nil }
    return "https://" + address
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) || (0x2000...0x200F).contains(scalar.value)
      || (0x2028...0x202F).contains(scalar.value) || scalar == "<" || scalar == ">" || scalar == "\"" || scalar == "\\"
      || scalar == "`"
  }
}
