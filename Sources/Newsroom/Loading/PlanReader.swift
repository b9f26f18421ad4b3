import Diagnostics

/// Reads what `gnews.yml` and `issue.yml` ask of an issue: `due:` and `require:`.
struct PlanReader {
  let mapping: YAMLMapping

  /// The most items that can be required of a section.
  private static let mostRequired = 1000

  /// The requirements under `require:`, a number of items for each section.
  /// - Parameters:
  ///   - sections: the ids of the sections there are; nil where they are not known yet.
  ///   - diagnostics: gets what is wrong.
  func requirements(of sections: [String], into diagnostics: inout [Diagnostic]) -> [IssuePlan.Requirement] {
    guard let group = mapping.mapping("require", into: &diagnostics) else { return [] }
    return group.entries.compactMap { entry in
      let location = Location(file: mapping.file, range: entry.key.range)
      guard sections.contains(entry.key.value) else {
        let closest = Suggestion.closest(to: entry.key.value, among: sections)
        diagnostics.append(
          Diagnostic(
            .unknownSection, at: location, "There is no section '\(entry.key.value)'",
            help: closest.map { "Did you mean '\($0)'?" } ?? "The sections are: \(sections.joined(separator: ", ")).",
            fixIts: closest.map { [.init("write '\($0)'", replace: location, with: $0)] } ?? []))
        return nil
      }
      let count = group.wholeNumber(entry.key.value, in: 0...Self.mostRequired, into: &diagnostics)
      return count.map { IssuePlan.Requirement(section: entry.key.value, count: $0.value, location: location) }
    }
  }

  /// The deadlines under `due:`, one day for all languages or one for each.
  /// - Parameters:
  ///   - languages: the languages of the issue.
  ///   - diagnostics: gets what is wrong.
  func deadlines(of languages: [Language], into diagnostics: inout [Diagnostic]) -> [IssuePlan.Deadline] {
    guard let node = mapping.node("due") else { return [] }
    let scalars = FrontMatterScalars(
      file: mapping.file, context: FrontMatterContext(languages: languages, sections: []))
    if case .scalar = node.content {
      guard let text = mapping.text("due", into: &diagnostics),
        let day = scalars.date(text, "due", into: &diagnostics)
      else { return [] }
      return languages.map {
        .init(language: $0, day: day.value, location: Location(file: mapping.file, range: day.range))
      }
    }
    guard let group = mapping.mapping("due", into: &diagnostics) else { return [] }
    var result: [IssuePlan.Deadline] = []
    for entry in group.entries {
      guard let language = group.language(of: entry.key, among: languages, of: "issue", into: &diagnostics),
        let text = group.text(entry.key.value, into: &diagnostics),
        let day = scalars.date(text, "due.\(entry.key.value)", into: &diagnostics)
      else { continue }
      result.append(.init(language: language, day: day.value, location: Location(file: mapping.file, range: day.range)))
    }
    return languages.compactMap { language in result.first { $0.language == language } }
  }
}
