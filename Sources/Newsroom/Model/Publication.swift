public import Diagnostics

/// The newsletter as `gnews.yml` describes it.
public struct Publication: Sendable, Hashable {
  /// The masthead by language.
  public var title: Localized<String>
  /// The line under the masthead.
  public var tagline: Localized<String>
  /// Who publishes it.
  public var publisher: Localized<String>
  /// The paragraph on the cover that says what it is, Markdown.
  public var about: Localized<String>
  /// The languages of its editions, in order; the first is the default edition.
  public var languages: [Language]
  /// The address it is published under, with a final `/`; nil if not said.
  public var base: String?
  /// The name of the theme, a folder of `Styles/`.
  public var theme: String
  /// The formats that are built if none is asked for; empty for the usual ones.
  public var formats: [String]
  /// Where the keys of its texts stand in `gnews.yml`, for diagnostics.
  public var places: [String: Location] = [:]

  /// The formats there are, in the order they are built.
  public static let knownFormats = ["html", "text", "pdf"]

  /// Makes a publication; see the properties.
  public init(
    title: Localized<String>, tagline: Localized<String> = Localized(), publisher: Localized<String> = Localized(),
    about: Localized<String> = Localized(), languages: [Language], base: String? = nil,
    theme: String = "gnews", formats: [String] = []
  ) {
    self.title = title
    self.tagline = tagline
    self.publisher = publisher
    self.about = about
    self.languages = languages
    self.base = base
    self.theme = theme
    self.formats = formats
  }
}
