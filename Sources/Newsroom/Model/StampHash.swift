/// A hash as a stamp holds it: fifty bits, written as ten characters of base32 (RFC 4648, small letters).
///
/// Base32 rather than hexadecimal, as YAML takes a value like `123456789012` for a number.
public struct StampHash: Sendable, Hashable, CustomStringConvertible {
  /// Its bits, the lowest fifty.
  public let bits: UInt64

  /// The characters of a hash.
  public static let length = 10
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// Makes a hash of its bits; those above the fiftieth are dropped.
  public init(bits: UInt64) { self.bits = bits & (1 << 50 - 1) }

  /// Reads a hash.
  /// - Returns: nil if the text is none.
  public init?(_ text: String) {
    guard text.utf8.count == Self.length else { return nil }
    var bits: UInt64 = 0
    for byte in text.utf8 {
      guard let digit = Self.alphabet.firstIndex(of: byte) else { return nil }
      bits = bits << 5 | UInt64(digit)
    }
    self.bits = bits
  }

  /// Its ten characters.
  public var description: String {
    let digits = (0..<Self.length).map { Self.alphabet[Int(bits >> UInt64(5 * (Self.length - 1 - $0)) & 31)] }
    return String(decoding: digits, as: UTF8.self)
  }
}
