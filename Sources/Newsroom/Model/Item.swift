/// An item of an issue: one slug, in one or more languages, with what all its versions share.
public struct Item: Sendable, Hashable {
  /// The slug, the item's name in addresses and cross references.
  public var slug: String
  /// The language it was written in.
  public var original: Language
  /// Its versions, sorted by language code; each language once; never empty.
  public var versions: [Contribution]
  /// The section's id; nil for kinds outside sections and for items that could not be sorted.
  public var section: String?
  /// Whether the section was found by evidence rather than said in the front matter.
  public var isClassified: Bool
  /// What sort of piece it is.
  public var kind: ItemKind
  /// Its place in the section; items without one come after those with one.
  public var order: Int?
  /// The first and last day of its event.
  public var eventDates: ClosedRange<CalendarDate>?
  /// The picture, resolved and read.
  public var image: ImageFile?
  /// The editions it is meant for, in the publication's order.
  public var languages: [Language]
  /// Whether the original is a draft.
  public var isDraft: Bool

  /// Makes an item; see the properties.
  public init(
    slug: String, original: Language, versions: [Contribution], section: String? = nil, isClassified: Bool = false,
    kind: ItemKind = .news, order: Int? = nil, eventDates: ClosedRange<CalendarDate>? = nil, image: ImageFile? = nil,
    languages: [Language] = [], isDraft: Bool = false
  ) {
    self.slug = slug
    self.original = original
    self.versions = versions
    self.section = section
    self.isClassified = isClassified
    self.kind = kind
    self.order = order
    self.eventDates = eventDates
    self.image = image
    self.languages = languages
    self.isDraft = isDraft
  }

  /// The version in a language, if there is one.
  public func version(in language: Language) -> Contribution? { versions.first { $0.language == language } }

  /// The version it was written in.
  public var originalVersion: Contribution? { version(in: original) }
}
