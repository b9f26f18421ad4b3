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
    /// What was found in the file, in the order of reporting.
    public var findings: [Diagnostic]
  }

  /// A row: an item in all languages.
  public struct Row: Sendable, Hashable {
    /// The item's slug.
    public var slug: String
    /// The title of the original.
    public var title: String
    /// One cell a language, in the report's order.
    public var cells: [Cell]
  }

  /// The items of a section.
  public struct Group: Sendable, Hashable {
    /// The section's id; nil for what stands in none: the cover's and the colophon's items, and those that are unsorted.
    public var section: String?
    /// The section's title by language; empty for what stands in none.
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
  /// The sections that have items, in order; what stands in none comes last.
  public var groups: [Group]
  /// What was found elsewhere: about the issue, its sections, files that are no version of an item.
  public var otherFindings: [Diagnostic]

  /// Makes the report of an issue.
  /// - Parameters:
  ///   - issue: the issue, classified.
  ///   - diagnostics: all that was found in it, as it is told.
  public init(_ issue: Issue, _ diagnostics: [Diagnostic]) {
    self.issue = issue.id
    title = issue.publication.title
    number = issue.number
    date = issue.date
    languages = issue.languages
    var findings: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics.sorted(by: Diagnostic.inReportingOrder) {
      findings[diagnostic.path ?? "", default: []].append(diagnostic)
    }
    func group(_ section: SectionDefinition?) -> Group? {
      let items = issue.items.filter { $0.section == section?.id }
        .sorted { ($0.order ?? .max, $0.slug) < ($1.order ?? .max, $1.slug) }
      guard !items.isEmpty else { return nil }
      return Group(
        section: section?.id, title: section?.title ?? Localized(),
        rows: items.map { StatusReport.row($0, issue.languages, findings) })
    }
    groups = issue.sections.compactMap { group($0) } + [group(nil)].compactMap(\.self)
    let paths = Set(issue.items.flatMap { $0.versions.map(\.file.path) })
    otherFindings = diagnostics.filter { !paths.contains($0.path ?? "") }.sorted(by: Diagnostic.inReportingOrder)
  }

  private static func row(_ item: Item, _ languages: [Language], _ findings: [String: [Diagnostic]]) -> Row {
    let original = item.originalVersion ?? item.versions.first
    return Row(
      slug: item.slug, title: original?.frontMatter.title.value ?? "",
      cells: languages.map { language in
        let version = item.version(in: language)
        let found = version.map { findings[$0.file.path] ?? [] } ?? []
        return Cell(
          language: language, state: state(of: item, language, version, found), isOriginal: language == item.original,
          path: version?.file.path, findings: found)
      })
  }

  private static func state(
    of item: Item, _ language: Language, _ version: Contribution?, _ found: [Diagnostic]
  ) -> TranslationState {
    guard item.languages.contains(language) else { return .excluded }
    guard let version else { return .missing }
    if item.isDraft || version.frontMatter.status?.value == .draft { return .draft }
    return found.compactMap { TranslationState.meant(by: $0.kind.id) }.max { $0.rank < $1.rank } ?? .complete
  }
}

extension StatusReport {
  /// How many items stand in each state.
  public struct Count: Sendable, Hashable {
    /// The number of items by state, in the order of ``TranslationState/allCases``.
    public var states: [Int]

    /// The number of items in a state.
    public subscript(state: TranslationState) -> Int { states[state.rank] }

    /// The number of items meant for the edition.
    public var meant: Int { states.reduce(0, +) - self[.excluded] }

    /// The share of items meant for the edition that are complete, in whole per cent, rounded down: 100 is said only of
    /// an edition that lacks nothing. 100 for an edition without items.
    public var percent: Int { meant == 0 ? 100 : self[.complete] * 100 / meant }
  }

  /// The counts of a language over some groups.
  /// - Parameters:
  ///   - language: the language.
  ///   - groups: the groups; nil for all.
  public func count(_ language: Language, in groups: [Group]? = nil) -> Count {
    var states = [Int](repeating: 0, count: TranslationState.allCases.count)
    for row in (groups ?? self.groups).flatMap(\.rows) {
      for cell in row.cells where cell.language == language { states[cell.state.rank] += 1 }
    }
    return Count(states: states)
  }
}
