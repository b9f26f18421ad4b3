import Newsroom

/// An address as two languages may share it: without what differs for no reason or for the reader's sake.
enum LinkAddress {
  /// Parameters that tell where a reader came from.
  private static let tracking = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid"]

  /// The address without scheme, "www.", trailing slash, tracking parameters and language: `/fr/` and `/en/`, `fr.` and
  /// `en.`, `lang=fr` and `lang=en` are the same.
  static func key(_ address: String, languages: [Language]) -> String {
    var rest = Substring(address)
    for scheme in ["https://", "http://", "mailto:"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.utf8.count)
      break
    }
    let codes = Set(languages.map(\.rawValue))
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var segments = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    if let host = segments.first {
      var labels = host.lowercased().split(separator: ".").map(String.init)
      if labels.first == "www" { labels.removeFirst() }
      if labels.count > 2, let first = labels.first, isCode(first, codes) { labels[0] = "*" }
      segments[0] = labels.joined(separator: ".")
    }
    for index in segments.indices.dropFirst() where isCode(segments[index], codes) { segments[index] = "*" }
    let query =
      parts.count > 1
      ? parts[1].split(separator: "&").filter { parameter in
        !tracking.contains { parameter.lowercased().hasPrefix($0) }
      }.map { parameter -> String in
        let pair = parameter.split(separator: "=", maxSplits: 1)
        return pair.count == 2 && isCode(String(pair[1]), codes) ? pair[0] + "=*" : String(parameter)
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
  private static func isCode(_ part: String, _ codes: Set<String>) -> Bool {
    let part = part.lowercased()
    return codes.contains(part)
      || (part.utf8.count == 5 && codes.contains(String(part.prefix(2)))
        && (part.utf8.dropFirst(2).first == 0x2D || part.utf8.dropFirst(2).first == 0x5F))
  }

  /// Whether an address names a language in its host, its path or a parameter.
  static func names(_ language: Language, in address: String) -> Bool {
    let parts = address.lowercased().split {
      $0 == "/" || $0 == "?" || $0 == "&" || $0 == "=" || $0 == "." || $0 == ":"
    }
    return parts.contains { isCode(String($0), [language.rawValue]) }
  }
}
