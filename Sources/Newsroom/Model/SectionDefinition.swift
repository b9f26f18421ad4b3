public import Diagnostics

/// A section of the newsletter as `Sections/ID.yml` defines it.
public struct SectionDefinition: Sendable, Hashable {
  /// The id: lower case, hyphens.
  public var id: String
  /// Its place among the sections, smaller first.
  public var order: Int
  /// The name of the theme's colour token.
  public var colour: String
  /// The title by language.
  public var title: Localized<String>
  /// A short title for the cover and running heads.
  public var short: Localized<String>
  /// A sentence under the title, Markdown.
  public var intro: Localized<String>
  /// Where the key of these sentences stands in its file, for diagnostics.
  public var introPlace: Location?
  /// Kinds of item that belong here without further evidence.
  public var kinds: [ItemKind]
  /// Which dated events belong here, if the section is about events at all.
  public var events: EventRole?
  /// The editions its items are meant for unless they say otherwise; nil for all.
  public var languages: [Language]?
  /// Words and word sequences that speak for this section, with weights 1 to 3, by language; as they are written, and
  /// so often.
  public var vocabulary: Localized<[Term]>

  /// Which events a section is about.
  public enum EventRole: String, Sendable, Hashable, CaseIterable {
    /// Events that are still to come when the issue appears.
    case coming
    /// Events that have taken place.
    case past
  }

  /// A word or word sequence of the vocabulary.
  public struct Term: Sendable, Hashable {
    /// The words as they are written; case is of no account.
    public var words: String
    /// 1 (a hint) to 3 (nearly proves it).
    public var weight: Int

    /// Makes a term.
    public init(_ words: String, weight: Int) {
      self.words = words
      self.weight = weight
    }
  }

  /// Makes a section; see the properties.
  public init(
    id: String, order: Int, colour: String, title: Localized<String>, short: Localized<String> = Localized(),
    intro: Localized<String> = Localized(), kinds: [ItemKind] = [], events: EventRole? = nil,
    vocabulary: Localized<[Term]> = Localized()
  ) {
    self.id = id
    self.order = order
    self.colour = colour
    self.title = title
    self.short = short
    self.intro = intro
    self.kinds = kinds
    self.events = events
    self.vocabulary = vocabulary
  }
}
