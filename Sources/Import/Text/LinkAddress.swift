import Newsroom

/// What becomes of the address of a link.
enum LinkAddress: Equatable {
  /// It stays as it is.
  case kept
  /// It is written otherwise.
  case changed(String)
  /// It leads to a place of the same file.
  case anchor(String)
  /// It leads nowhere outside the old newsletter; why, for a headline.
  case refused(String)

  private static let fileEnds: Set<String> = [
    "md", "markdown", "html", "htm", "pdf", "png", "jpg", "jpeg", "gif", "svg", "txt", "php", "xml", "zip", "doc",
    "docx", "adoc", "rst",
  ]

  /// Judges an address.
  /// - Parameters:
  ///   - address: the address, backslashes and entities resolved.
  ///   - site: the address of the site that `/about` is in, without a final slash.
  init(_ address: String, site: String?) {
    let folded = address.lowercased()
    if address.isEmpty || address == "#" {
      self = .kept
    } else if address.hasPrefix("#") {
      self = .anchor(String(address.dropFirst()))
    } else if folded.hasPrefix("http:") || folded.hasPrefix("https:") || folded.hasPrefix("tel:") {
      self = SafeAddress.problem(with: address) == .nothingBehindScheme ? .refused("that are not whole") : .kept
    } else if folded.hasPrefix("mailto:") {
      self = address.contains("@") ? .kept : .refused("that are not whole")
    } else if address.hasPrefix("//") {
      self = .changed("https:" + address)
    } else if address.hasPrefix("/") {
      self = site.map { .changed($0 + address) } ?? .refused("within the old web site")
    } else if let colon = folded.firstIndex(of: ":"),
      folded[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "+-".contains($0) })
    {
      self = .refused("of the kind '\(folded[..<colon].prefix(20)):'")
    } else if address.contains("@"), !address.contains("/"), !address.contains(":") {
      self = .changed("mailto:" + address)
    } else {
      let host = folded.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      let end = host.split(separator: ".").last.map(String.init) ?? ""
      let isHost =
        host.contains(".") && !host.hasPrefix(".") && (2...24).contains(end.count)
        && end.allSatisfy(\.isLetter) && (!Self.fileEnds.contains(end) || host.count < folded.count)
      self = isHost ? .changed("https://" + address) : .refused("relative to the old file")
    }
  }
}
