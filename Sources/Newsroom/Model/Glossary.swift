public import Diagnostics

/// The newsletter's terms: how each is to be translated.
public struct Glossary: Sendable, Hashable {
  /// A term.
  public struct Entry: Sendable, Hashable {
    /// What it is called in each language, the preferred word first.
    public var words: Localized<[String]>
    /// What it must not be called.
    public var never: Localized<[String]>
    /// Where it is defined.
    public var location: Location

    /// Makes an entry; see the properties.
    public init(words: Localized<[String]>, never: Localized<[String]> = Localized(), location: Location) {
      self.words = words
      self.never = never
      self.location = location
    }
  }

  /// The terms, in the order of the file.
  public var entries: [Entry]

  /// Makes a glossary; an empty one by default.
  public init(entries: [Entry] = []) { self.entries = entries }
}
