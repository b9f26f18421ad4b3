import Newsroom

/// Gives each item of an issue a slug of its own, made of its title.
struct SlugMaker {
  private var taken: Set<String>
  private static let longest = 60

  /// - Parameter sections: the ids of the sections, which no item may have.
  init(sections: [String]) { taken = Set(sections) }

  /// A slug that no other item has.
  mutating func slug(for title: String) -> String {
    var stem = Slug.suggestion(for: title) ?? "item"
    if stem.utf8.count > Self.longest {
      let cut = stem.prefix(Self.longest)
      stem = String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut)
    }
    var slug = stem
    var number = 2
    while !Slug.isValid(slug) || taken.contains(slug) {
      slug = stem + "-\(number)"
      number += 1
    }
    taken.insert(slug)
    return slug
  }
}
