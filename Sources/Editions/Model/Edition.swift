public import Newsroom

/// An issue in one language, assembled: everything a page or a text needs, in order, with its typography done.
public struct Edition: Sendable, Hashable {
  /// The name of the issue's folder.
  public var issueID: String
  /// The issue's number.
  public var number: Int
  /// The month of the issue.
  public var date: YearMonth
  /// The language.
  public var language: Language
  /// The masthead.
  public var title: RichText
  /// The line under the masthead.
  public var tagline: RichText?
  /// "No 2, September 2007" in the edition's language.
  public var issueLine: RichText
  /// The months whose contributions it holds: "de juin à août 2007"; nil if the issue does not say.
  public var period: RichText?
  /// What the newsletter is, on the cover.
  public var about: [ContentBlock]
  /// Who publishes it.
  public var publisher: RichText?
  /// The address the newsletter is published under, with a final `/`.
  public var base: String?
  /// All editions of the issue, this one included, in the publication's order.
  public var editions: [Alternate]
  /// The fixed words of the edition.
  public var labels: Labels
  /// The lead of the cover.
  public var lead: [EditionItem]
  /// The sections that have items, in order.
  public var sections: [EditionSection]
  /// The pieces of the colophon.
  public var colophon: [EditionItem]

  /// Another edition of the same issue.
  public struct Alternate: Sendable, Hashable {
    /// Its language.
    public var language: Language
    /// The language's name in that language: "Français".
    public var name: String

    /// Makes an alternate.
    public init(language: Language, name: String) {
      self.language = language
      self.name = name
    }
  }

  /// Makes an edition; see the properties.
  public init(
    issueID: String, number: Int, date: YearMonth, language: Language, title: RichText, tagline: RichText? = nil,
    issueLine: RichText, period: RichText? = nil, about: [ContentBlock] = [], publisher: RichText? = nil,
    base: String? = nil, editions: [Alternate], labels: Labels, lead: [EditionItem] = [],
    sections: [EditionSection] = [],
    colophon: [EditionItem] = []
  ) {
    self.issueID = issueID
    self.number = number
    self.date = date
    self.language = language
    self.title = title
    self.tagline = tagline
    self.issueLine = issueLine
    self.period = period
    self.about = about
    self.publisher = publisher
    self.base = base
    self.editions = editions
    self.labels = labels
    self.lead = lead
    self.sections = sections
    self.colophon = colophon
  }

  /// All items in reading order.
  public var items: [EditionItem] { lead + sections.flatMap(\.items) + colophon }
}
