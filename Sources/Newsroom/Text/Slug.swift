/// The names items have in addresses and cross references: `a` to `z`, digits, single hyphens between them.
public enum Slug {
  /// The longest slug, in characters.
  public static let longest = 80

  /// Whether a text is a slug.
  ///
  /// `contents` and names such as `page-7` are not: the editions use them for their own parts.
  public static func isValid(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= longest else { return false }
    var previous: UInt8 = 0x2D
    for byte in text.utf8 {
      guard isLetterOrDigit(byte) || (byte == 0x2D && previous != 0x2D) else { return false }
      previous = byte
    }
    return previous != 0x2D && !isReserved(text)
  }

  /// A slug made of any text: accents dropped, everything else that is no letter or digit made a hyphen.
  /// - Returns: a valid slug, or nil if nothing is left of the text.
  public static func suggestion(for text: String) -> String? {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars.prefix(4 * longest) {
      if (0x0300...0x036F).contains(scalar.value) { continue }
      let plain = unaccented[scalar] ?? (scalar.isASCII ? String(scalar) : "-")
      for byte in plain.utf8 {
        if isLetterOrDigit(byte) {
          slug.unicodeScalars.append(Unicode.Scalar(byte))
        } else if !slug.isEmpty, slug.utf8.last != 0x2D {
          slug.append("-")
        }
      }
    }
    slug = String(slug.prefix(longest))
    while slug.utf8.last == 0x2D { slug.removeLast() }
    if isReserved(slug) { slug = "item-" + slug }
    return isValid(slug) ? slug : nil
  }

  private static func isReserved(_ text: String) -> Bool {
    text == "contents" || text.hasPrefix("page-") && text.utf8.dropFirst(5).allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  private static let unaccented: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let groups = [
      "a": "àáâãäåāăą", "c": "çćč", "d": "ďđ", "e": "èéêëēėęě", "g": "ğ", "i": "ìíîïīį", "l": "ł", "n": "ñńň",
      "o": "òóôõöøōő", "r": "ř", "s": "śšş", "t": "ťţ", "u": "ùúûüūůű", "y": "ýÿ", "z": "źžż", "ae": "æ", "oe": "œ",
      "ss": "ß",
    ]
    for (plain, letters) in groups { for letter in letters.unicodeScalars { table[letter] = plain } }
    return table
  }()
}
