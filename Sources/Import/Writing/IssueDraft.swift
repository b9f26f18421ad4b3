import Diagnostics
import Newsroom

/// An item of the issue that is being made.
struct DraftItem: Sendable {
  var aligned: AlignedItem
  var slug: String
  /// Its place in the whole, times ten.
  var order: Int
  /// The index of its section in the alignment.
  var section: Int
  /// The id of the newsletter's section it goes to.
  var sectionID: String?
  /// Whether its title, or that of its section, says the id.
  var isStated: Bool
}

/// The issue that is being made: its items with their slugs and sections.
struct IssueDraft: Sendable {
  var sections: [AlignedSection]
  var items: [DraftItem] = []
  /// The indices of each section's items.
  private var ranges: [Range<Int>] = []

  /// Makes a draft of aligned editions.
  /// - Parameters:
  ///   - sections: the sections with their items.
  ///   - titles: the titles of introductions by index of edition.
  ///   - ids: the ids of the newsletter's sections.
  ///   - finder: finds what titles name.
  init(_ sections: [AlignedSection], titles: [String], ids: [String], finder: SectionFinder) {
    self.sections = sections
    var slugs = SlugMaker(sections: ids)
    for (index, section) in sections.enumerated() {
      let first = items.count
      defer { ranges.append(first..<items.count) }
      let named = section.headings.lazy.compactMap { finder.section(of: $0.heading.title) }.first
      for aligned in section.items {
        guard let original = aligned.original else { continue }
        let title = original.heading?.title ?? titles[original.edition]
        let own = aligned.versions.lazy.compactMap { finder.section(of: $0.piece.heading?.title ?? "") }.first
        let id = section.isIntro ? nil : (section.isSection ? own ?? named : named)
        items.append(
          DraftItem(
            aligned: aligned, slug: slugs.slug(for: title), order: (items.count + 1) * 10, section: index,
            sectionID: id, isStated: id != nil))
      }
    }
  }

  /// The indices of the items of a section.
  func members(of section: Int) -> Range<Int> { ranges[section] }

  /// The kind of the introduction, which stands on the cover.
  func isEditorial(_ item: DraftItem) -> Bool { sections[item.section].isIntro }

  /// The folder an item goes to.
  func folder(of item: DraftItem) -> String {
    let section = sections[item.section]
    if section.isIntro { return "cover" }
    if item.isStated || !section.isSection { return item.sectionID ?? "unsorted" }
    return section.headings.first.flatMap { Slug.suggestion(for: $0.heading.title) } ?? "unsorted"
  }

  /// Takes the sections that the classifier found for items that state none.
  ///
  /// Where most items of a section go to the same place, all go there: people keep together what was together.
  mutating func take(_ classified: [String: String]) {
    for section in sections.indices {
      let members = ranges[section].filter { items[$0].sectionID == nil }
      guard !members.isEmpty, !sections[section].isIntro else { continue }
      var counts: [String: Int] = [:]
      for member in members { if let id = classified[items[member].slug] { counts[id, default: 0] += 1 } }
      let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      let common = most.flatMap { $0.value * 2 > members.count ? $0.key : nil }
      for member in members { items[member].sectionID = common ?? classified[items[member].slug] }
    }
  }
}
