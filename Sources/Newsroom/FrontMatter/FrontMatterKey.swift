/// A key of the front matter as ``FrontMatterSchema`` declares it.
public struct FrontMatterKey: Sendable {
  /// What a key's value must be.
  public indirect enum ValueType: Sendable {
    /// A text on one line.
    case text
    /// A path of a picture.
    case path
    /// A safe, whole address.
    case address
    /// An item's name.
    case slug
    /// The id of a section.
    case section
    /// A kind of item.
    case kind
    /// A language of the newsletter.
    case language
    /// A list of languages of the newsletter.
    case languages
    /// Any language, by its code.
    case anyLanguage
    /// A day, as 2007-11-26.
    case date
    /// A whole number within bounds.
    case wholeNumber(ClosedRange<Int>)
    /// Draft or ready.
    case status
    /// The hashes of a stamp, which `gnews translation stamp` writes.
    case stampHashes
    /// One hash of a stamp.
    case stampHash
    /// Only `true` makes sense.
    case mark
    /// A group of keys.
    case group([FrontMatterKey])
    /// A list of groups of keys.
    case list([FrontMatterKey])
  }

  /// Its name.
  public let name: String
  /// What its value must be.
  public let type: ValueType
  /// Whether it must be there.
  public let isRequired: Bool
  /// Whether it holds for all languages: stated in the original alone, or the same everywhere.
  public let isInvariant: Bool
  /// What it means, in one sentence.
  public let meaning: String
  /// A value, as YAML.
  public let example: String
  /// What people write instead: its name in other languages.
  public let synonyms: [String]

  /// Makes a key; see the properties.
  public init(
    _ name: String, _ type: ValueType, required: Bool = false, invariant: Bool = false, _ meaning: String,
    example: String, synonyms: [String] = []
  ) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.isInvariant = invariant
    self.meaning = meaning
    self.example = example
    self.synonyms = synonyms
  }
}
