/// The fixed words of an edition, from the theme's data for its language.
public struct Labels: Sendable, Hashable {
  /// The words an edition cannot do without.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    /// Over the table of contents.
    case contents
    /// Over the links of an item: "+ d'infos".
    case info
    /// Over a side box: "Zoom sur…".
    case zoom
    /// The link that skips the navigation.
    case skip
    /// Over the links to the other editions.
    case editions
    /// The name of the navigation through the sections, on the cover.
    case pages
    /// The link to the page before.
    case previous
    /// The link to the page behind.
    case next
    /// Over the colophon.
    case colophon
  }

  private var words: [Key: RichText]

  /// Makes labels of words by key.
  public init(_ words: [Key: RichText] = [:]) { self.words = words }

  /// The words for a key; empty if missing, which was reported when the labels were loaded.
  public subscript(key: Key) -> RichText {
    get { words[key] ?? RichText() }
    set { words[key] = newValue }
  }
}
