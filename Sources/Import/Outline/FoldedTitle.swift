import Newsroom

/// A title as titles are compared: small letters and digits, accents dropped, everything else a hyphen.
struct FoldedTitle: Hashable, Sendable {
  let text: String

  init(_ title: some StringProtocol) {
    let title = String(title)
    text = Slug.suggestion(for: title) ?? title.lowercased()
  }

  /// Whether it fits a title in which `*` stands for anything.
  func fits(_ pattern: String) -> Bool {
    guard pattern.contains("*") else { return self == FoldedTitle(pattern) }
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    var rest = text[...]
    for (index, piece) in pieces.enumerated() {
      guard let wanted = Slug.suggestion(for: String(piece)) else { continue }
      if index == 0 {
        guard rest.hasPrefix(wanted) else { return false }
        rest = rest.dropFirst(wanted.count)
      } else if index == pieces.count - 1 {
        guard rest.hasSuffix(wanted) else { return false }
      } else {
        guard let place = rest.firstRange(of: wanted) else { return false }
        rest = rest[place.upperBound...]
      }
    }
    return true
  }
}
