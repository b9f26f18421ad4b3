/// The typed front matter of one contribution. What is absent in the source is nil or empty here: inheriting from the
/// original is ``Item``'s business.
public struct FrontMatter: Sendable, Hashable {
  /// The block between the two `---` lines, fences included.
  public var range: Range<Int> = 0..<0
  /// Whether its keys could be read; otherwise a diagnostic was given and everything here is empty.
  public var isReadable = true
  /// Whether it calls itself a translation, also where ``translation`` could not be read.
  public var isTranslation = false
  /// Whether it names a section, also where there is no such section.
  public var statesSection = false
  /// The keys that unknown ones were probably meant to be, which was said of them.
  public var misnamed: Set<String> = []
  /// The heading; empty only when a diagnostic was given.
  public var title: Located<String> = Located("", at: 0..<0)
  /// A second line under the title.
  public var subtitle: Located<String>?
  /// The id of the section.
  public var section: Located<String>?
  /// The kind of item.
  public var kind: Located<ItemKind>?
  /// Who contributed it.
  public var contributors: [Contributor] = []
  /// The dated event it is about.
  public var event: Event?
  /// The links of the "find out more" box.
  public var links: [Link] = []
  /// When it was posted.
  public var date: Located<CalendarDate>?
  /// Its picture.
  public var image: ImageReference?
  /// A sentence for overviews.
  public var summary: Located<String>?
  /// The editions it is meant for; nil for all.
  public var languages: Located<[Language]>?
  /// Why it is not meant for all editions.
  public var why: Located<String>?
  /// Its place among the items of its section, smaller first.
  public var order: Located<Int>?
  /// Whether it is still a draft.
  public var status: Located<Status>?
  /// The day by which its translations are to be there.
  public var due: Located<CalendarDate>?
  /// Findings that are right as they are.
  public var ignored: [Ignored] = []
  /// What it is a translation of.
  public var translation: Translation?
  /// The language, when the file name does not say it.
  public var language: Located<Language>?
  /// The slug, when the file name does not say it.
  public var slug: Located<String>?
  /// The person of an interview.
  public var interviewee: Interviewee?
  /// The number of a figure, set large.
  public var figure: Located<String>?

  /// Makes an empty front matter.
  public init() {}

  /// Whether an item is ready to be published.
  public enum Status: String, Sendable, Hashable, CaseIterable { case draft, ready }

  /// A contributor as named under an item.
  public struct Contributor: Sendable, Hashable {
    /// The name, with a title such as "Dr" if there is one.
    public var name: String
    /// The organisation.
    public var organisation: String?
    /// What the person does there.
    public var role: String?
    /// Town and country.
    public var place: String?
    /// Where it stands in the file.
    public var range: Range<Int>

    /// Makes a contributor.
    public init(
      name: String, organisation: String? = nil, role: String? = nil, place: String? = nil, range: Range<Int> = 0..<0
    ) {
      self.name = name
      self.organisation = organisation
      self.role = role
      self.place = place
      self.range = range
    }
  }

  /// An event with dates.
  public struct Event: Sendable, Hashable {
    /// The first day; nil in a translation that leaves the dates to the original.
    public var from: Located<CalendarDate>?
    /// The last day; nil for a single day.
    public var to: Located<CalendarDate>?
    /// Where it takes place.
    public var place: Located<String>?
    /// Where it stands in the file.
    public var range: Range<Int>

    /// Makes an event.
    public init(
      from: Located<CalendarDate>? = nil, to: Located<CalendarDate>? = nil, place: Located<String>? = nil,
      range: Range<Int> = 0..<0
    ) {
      self.from = from
      self.to = to
      self.place = place
      self.range = range
    }
  }

  /// A link of the "find out more" box.
  public struct Link: Sendable, Hashable {
    /// What is shown.
    public var label: String
    /// A safe address (http, https, mailto, tel).
    public var url: String
    /// The language of the page linked to, when it is not the edition's.
    public var language: Language?
    /// Where it stands in the file.
    public var range: Range<Int>

    /// Makes a link.
    public init(label: String, url: String, language: Language? = nil, range: Range<Int> = 0..<0) {
      self.label = label
      self.url = url
      self.language = language
      self.range = range
    }
  }

  /// A picture as the front matter names it.
  public struct ImageReference: Sendable, Hashable {
    /// The path as written, relative to the item's file or the folder; nil in a translation that leaves the
    /// picture to the original and gives words only.
    public var source: Located<String>?
    /// What it shows, for those who do not see it; nil if not said.
    public var alternative: String?
    /// The line under it.
    public var caption: String?
    /// Whose picture it is.
    public var credit: String?
    /// Where it stands in the file.
    public var range: Range<Int>

    /// Makes an image reference.
    public init(
      source: Located<String>?, alternative: String? = nil, caption: String? = nil, credit: String? = nil,
      range: Range<Int> = 0..<0
    ) {
      self.source = source
      self.alternative = alternative
      self.caption = caption
      self.credit = credit
      self.range = range
    }
  }

  /// A finding that is right as it is.
  public struct Ignored: Sendable, Hashable {
    /// The id of the diagnostic.
    public var id: Located<String>
    /// Why it is right.
    public var why: String

    /// Makes an entry; see the properties.
    public init(id: Located<String>, why: String) {
      self.id = id
      self.why = why
    }
  }

  /// What a contribution is a translation of.
  public struct Translation: Sendable, Hashable {
    /// The language of the original.
    public var of: Located<Language>
    /// The state of the original it was made from; nil if not said.
    public var stamp: Located<Stamp>?
    /// Where it stands in the file.
    public var range: Range<Int>

    /// Makes a translation note.
    public init(of language: Located<Language>, stamp: Located<Stamp>? = nil, range: Range<Int> = 0..<0) {
      self.of = language
      self.stamp = stamp
      self.range = range
    }
  }

  /// The person of an interview.
  public struct Interviewee: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The role, in the edition's language.
    public var role: String?
    /// Where it stands in the file.
    public var range: Range<Int>

    /// Makes an interviewee.
    public init(name: String, role: String? = nil, range: Range<Int> = 0..<0) {
      self.name = name
      self.role = role
      self.range = range
    }
  }
}
