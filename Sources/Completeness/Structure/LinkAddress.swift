import Newsroom

/// An address as two languages may share it: without what differs for no reason or for the reader's sake.
enum LinkAddress {
  /// Parameters that tell where a reader came from.
  private static let tracking = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid"]

  /// The address without scheme, "www.", trailing slash, tracking parameters and language: `/fr/` and `/en/`, `fr.` and
  /// `en.`, `lang=fr` and `lang=en` are the same.
  static func key(_ address: String, languages: [Language]) -> String {
    var rest = Substring(address)
    for scheme in ["https://", "http://", "mailto:"] where begins(rest, with: scheme) {
      rest = rest.dropFirst(scheme.utf8.count)
      break
    }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var segments = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    if let host = segments.first {
      var labels = host.lowercased().split(separator: ".").map(String.init)
      if labels.first == "www" { labels.removeFirst() }
      if labels.count > 2, let first = labels.first, isCode(first, languages) { labels[0] = "*" }
      segments[0] = labels.joined(separator: ".")
    }
    for index in segments.indices.dropFirst() where isCode(segments[index], languages) { segments[index] = "*" }
    let query =
      parts.count > 1
      ? parts[1].split(separator: "&").filter { parameter in
        !tracking.contains { parameter.lowercased().hasPrefix($0) }
      }.map { parameter -> String in
        let pair = parameter.split(separator: "=", maxSplits: 1)
        return pair.count == 2 && isCode(String(pair[1]), languages) ? pair[0] + "=*" : String(parameter)
      } : []
    return segments.filter { $0 != "*" || segments.first == $0 }.joined(separator: "/")
      + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  /// The host of an address, without its language; empty for other addresses.
  static func host(_ key: String) -> Substring {
    let host = key.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.hasPrefix("*.") ? host.dropFirst(2) : host
  }

  /// Whether a part of an address names a language, as `fr`, `FR` or `fr-FR` do.
  private static func isCode(_ part: String, _ languages: [Language]) -> Bool {
    // Most parts are too long, which costs less to see than what they say.
    guard
      part.utf8.count == 5 || languages.contains(where: { $0.rawValue.utf8.count == part.utf8.count })
        || !isASCII(part.utf8)
    else { return false }
    let part = part.lowercased()
    func isOne(_ code: some StringProtocol) -> Bool { languages.contains { $0.rawValue == code } }
    return isOne(part)
      || (part.utf8.count == 5 && isOne(part.prefix(2))
        && (part.utf8.dropFirst(2).first == 0x2D || part.utf8.dropFirst(2).first == 0x5F))
  }

  /// Whether an address begins with a scheme, in small letters or capitals.
  private static func begins(_ address: Substring, with scheme: String) -> Bool {
    // With a byte more, which must not be that of a combining mark.
    let beginning = address.utf8.prefix(scheme.utf8.count + 1)
    guard isASCII(beginning) else { return address.lowercased().hasPrefix(scheme) }
    return beginning.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.starts(with: scheme.utf8)
  }

  private static func isASCII(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// Whether an address names a language in its host, its path or a parameter.
  static func names(_ language: Language, in address: String) -> Bool {
    let parts = address.lowercased().split {
      $0 == "/" || $0 == "?" || $0 == "&" || $0 == "=" || $0 == "." || $0 == ":"
    }
    return parts.contains { isCode(String($0), [language]) }
  }
}
