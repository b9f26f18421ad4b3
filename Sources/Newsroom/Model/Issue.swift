/// An issue with all its items in all their languages.
public struct Issue: Sendable, Hashable {
  /// The name of its folder under `Issues/`: `issue-2`.
  public var id: String
  /// Its number.
  public var number: Int
  /// The month it appears.
  public var date: YearMonth
  /// The months whose contributions it holds.
  public var period: ClosedRange<YearMonth>?
  /// The languages of its editions, in the publication's order.
  public var languages: [Language]
  /// The newsletter it is an issue of.
  public var publication: Publication
  /// The sections, in order.
  public var sections: [SectionDefinition]
  /// The items, sorted by slug.
  public var items: [Item]
  /// What is asked of it before it may go out.
  public var plan: IssuePlan
  /// The newsletter's terms.
  public var glossary: Glossary
  /// The languages of files that are there and could not be read, by slug as far as their names say it.
  public var unread: [String: Set<Language>] = [:]

  /// Makes an issue; see the properties.
  public init(
    id: String, number: Int, date: YearMonth, period: ClosedRange<YearMonth>? = nil, languages: [Language],
    publication: Publication, sections: [SectionDefinition], items: [Item],
    plan: IssuePlan = IssuePlan(), glossary: Glossary = Glossary()
  ) {
    self.id = id
    self.number = number
    self.date = date
    self.period = period
    self.languages = languages
    self.publication = publication
    self.sections = sections
    self.items = items
    self.plan = plan
    self.glossary = glossary
  }

  /// The languages that an item is to be in and has no file for. A file that is there and cannot be read is told as that.
  public func missingLanguages(of item: Item) -> [Language] {
    item.languages.filter {
      languages.contains($0) && item.version(in: $0) == nil && unread[item.slug]?.contains($0) != true
    }
  }
}
