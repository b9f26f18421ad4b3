public import Diagnostics
public import Newsroom

/// How the items of an issue stand in each of its languages.
public struct StatusReport: Sendable, Hashable {
  /// An item in one language.
  public struct Cell: Sendable, Hashable {
    /// The language.
    public var language: Language
    /// How it stands.
    public var state: TranslationState
    /// Whether it is the version that the item was written in.
    public var isOriginal: Bool
    /// The file, relative to the newsroom; nil if there is none.
    public var path: String?
    /// What was found about it, in the order of reporting.
    public var findings: [Diagnostic]

    /// The errors and warnings beside those that its state is told by.
    public var furtherFindings: [Diagnostic] {
      findings.filter { $0.severity > .note && StatusReport.state(meantBy: $0) != state }
    }
  }

  /// A row: an item in all languages.
  public struct Row: Sendable, Hashable {
    /// The item's slug.
    public var slug: String
    /// The title of the original; the slug if it has none.
    public var title: String
    /// The language of the title.
    public var language: Language
    /// One cell a language, in the report's order.
    public var cells: [Cell]
  }

  /// Where the items of a group stand.
  public enum Place: Sendable, Hashable {
    /// In a section, by its id.
    case section(String)
    /// On the cover or in the colophon.
    case outside
    /// Nowhere yet: they have no section.
    case unsorted
  }

  /// The items of a section, or of what is beside the sections.
  public struct Group: Sendable, Hashable {
    /// Where they stand.
    public var place: Place
    /// The section's title by language; empty beside the sections.
    public var title: Localized<String>
    /// The items, in the order of the section.
    public var rows: [Row]
  }

  /// The issue's id.
  public var issue: String
  /// The newsletter's title.
  public var title: Localized<String>
  /// The issue's number.
  public var number: Int
  /// The month it appears.
  public var date: YearMonth
  /// The languages of its editions, in order.
  public var languages: [Language]
  /// The sections that have items, in order; then the cover and the colophon, then what is unsorted.
  public var groups: [Group]
  /// What was found elsewhere: about the issue, its sections, files that are in none of its editions.
  public var otherFindings: [Diagnostic]

  /// The rows of all groups, in order.
  public var rows: [Row] { groups.flatMap(\.rows) }
}

extension StatusReport {
  /// The newsletter's title in the first of its languages that has one; the issue's id if there is none.
  public var name: String { languages.lazy.compactMap { title[$0] }.first ?? issue }

  /// What a group is called: the section's title in the first of the issue's languages that has one.
  /// - Returns: the words and their language; nil for words of gnews's own, which are English.
  public func name(of group: Group) -> (text: String, language: Language?) {
    for language in languages { if let title = group.title[language] { return (title, language) } }
    switch group.place {
    case .section(let id): return (id, nil)
    case .outside: return ("Cover and colophon", nil)
    case .unsorted: return ("Without a section", nil)
    }
  }
}
