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
    /// What a bar chart is called.
    case chartBar = "chart-bar"
    /// What a line chart is called.
    case chartLine = "chart-line"
    /// What a pie chart is called.
    case chartPie = "chart-pie"
    /// Between what values a series of a chart lies, with `{name}`, `{low}`, `{low-label}`, `{high}`, `{high-label}`.
    case chartRange = "chart-range"
    /// Where the data of a chart is from, with `{source}`.
    case chartSource = "chart-source"
  }

  private var words: [Key: RichText]

  /// Makes labels of words by key.
  public init(_ words: [Key: RichText] = [:]) { self.words = words }

  /// The words for a key; empty if missing, which was reported when the labels were loaded.
  public subscript(key: Key) -> RichText {
    get { words[key] ?? RichText() }
    set { words[key] = newValue }
  }

  /// The words for a key with something put in for its `{placeholders}`.
  /// - Parameter values: what stands for each, by its name without braces.
  public func filled(_ key: Key, _ values: [String: String]) -> String {
    var result = ""
    var rest = self[key].plain[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      result += values[String(rest[rest.index(after: open)..<close])] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
