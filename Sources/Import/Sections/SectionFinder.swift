import Newsroom

/// Finds the section that a title names: by the map file, else by the titles of the sections.
struct SectionFinder: Sendable {
  private let map: SectionMap
  private var titles: [FoldedTitle: String] = [:]

  init(map: SectionMap, sections: [SectionDefinition]) {
    self.map = map
    for section in sections {
      for title in [section.title, section.short] {
        for language in title.languages {
          let folded = FoldedTitle(title[language] ?? "")
          if titles[folded] == nil { titles[folded] = section.id }
        }
      }
      let id = FoldedTitle(section.id)
      if titles[id] == nil { titles[id] = section.id }
    }
  }

  /// The id of the section, or nil.
  func section(of title: String) -> String? {
    let folded = FoldedTitle(title)
    return map.section(of: folded) ?? titles[folded]
  }
}
