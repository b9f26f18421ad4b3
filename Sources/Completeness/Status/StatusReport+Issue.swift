public import Diagnostics
public import Newsroom

extension StatusReport {
  /// Makes the report of an issue.
  /// - Parameters:
  ///   - issue: the issue, classified.
  ///   - diagnostics: all that was found in it, as it is told.
  public init(_ issue: Issue, _ diagnostics: [Diagnostic]) {
    let sorted = diagnostics.sorted(by: Diagnostic.inReportingOrder)
    var findings: [String: [Diagnostic]] = [:]
    for diagnostic in sorted { findings[diagnostic.path ?? "", default: []].append(diagnostic) }

    func group(_ place: Place, _ title: Localized<String> = Localized(), _ isIn: (Item) -> Bool) -> Group? {
      let items = issue.items.filter(isIn).sorted { ($0.order ?? .max, $0.slug) < ($1.order ?? .max, $1.slug) }
      guard !items.isEmpty else { return nil }
      return Group(place: place, title: title, rows: items.map { StatusReport.row($0, issue.languages, findings) })
    }
    let ids = Set(issue.sections.map(\.id))
    func isSorted(_ item: Item) -> Bool { item.section.map(ids.contains) ?? false }
    let groups =
      issue.sections.map { section in group(.section(section.id), section.title) { $0.section == section.id } }
      + [
        group(.outside) { !isSorted($0) && !$0.kind.belongsToSection },
        group(.unsorted) { !isSorted($0) && $0.kind.belongsToSection },
      ]
    self.init(
      issue: issue.id, title: issue.publication.title, number: issue.number, date: issue.date,
      languages: issue.languages, groups: groups.compactMap(\.self), otherFindings: [])
    let told = Set(rows.flatMap(\.cells).flatMap(\.findings))
    otherFindings = sorted.filter { !told.contains($0) }
  }

  private static func row(_ item: Item, _ languages: [Language], _ findings: [String: [Diagnostic]]) -> Row {
    let original = item.originalVersion ?? item.versions.first
    let aboutGaps = original.map { findings[$0.file.path] ?? [] }?.filter { meantState(of: $0) == .missing } ?? []
    let title = original?.frontMatter.title.value ?? ""
    return Row(
      slug: item.slug, title: title.isEmpty ? item.slug : title, language: original?.language ?? item.original,
      cells: languages.map { language in
        let version = item.version(in: language)
        // That a version is missing is told at the original.
        let headline = MissingEditions.headline(item, language)
        let found =
          version.map { (findings[$0.file.path] ?? []).filter { meantState(of: $0) != .missing } }
          ?? aboutGaps.filter { $0.headline == headline }
        return Cell(
          language: language, state: state(of: item, language, version, found), isOriginal: language == item.original,
          path: version?.file.path, findings: found)
      })
  }

  private static func state(
    of item: Item, _ language: Language, _ version: Contribution?, _ found: [Diagnostic]
  ) -> TranslationState {
    guard item.languages.contains(language) else { return .excluded }
    // What is not ready in its own language need not be translated.
    if item.isDraft { return .draft }
    guard let version else { return .missing }
    if version.frontMatter.status?.value == .draft { return .draft }
    let isUnsorted = item.section == nil && item.kind.belongsToSection
    return (found.compactMap(state(meantBy:)) + [isUnsorted ? .unsorted : .complete])
      .max { $0.rank < $1.rank } ?? .complete
  }

  private static func meantState(of diagnostic: Diagnostic) -> TranslationState? {
    TranslationState.meant(by: diagnostic.kind.id)
  }

  /// The state that a diagnostic about a file means: that of its kind, else that there is an error.
  static func state(meantBy diagnostic: Diagnostic) -> TranslationState? {
    meantState(of: diagnostic) ?? (diagnostic.severity == .error ? .faulty : nil)
  }
}
