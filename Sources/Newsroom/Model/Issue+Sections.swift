extension Issue {
  /// Lets items that do not say for which editions they are meant be meant for those of their section.
  mutating func takeOverLanguagesOfSections() {
    var meant: [String: [Language]] = [:]
    for section in sections { meant[section.id] = section.languages }
    guard !meant.isEmpty else { return }
    for index in items.indices {
      let item = items[index]
      guard let section = item.section, let languages = meant[section],
        item.originalVersion?.frontMatter.languages == nil
      else { continue }
      items[index].languages = self.languages.filter(languages.contains)
    }
  }
}
