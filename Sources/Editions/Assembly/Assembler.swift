public import Diagnostics
public import Markup
public import Newsroom

/// Puts together the edition of an issue in one language.
///
/// An edition has the items that are meant for it, are translated, no draft and in a section; an item of a kind outside
/// sections needs none. What is left out is reported by the checks of completeness, once for all editions. A section
/// without items is left out. Items follow their `order`; those without one come after, dated events first, by date, and at
/// last by slug.
public enum Assembler {
  /// Assembles an edition.
  /// - Parameters:
  ///   - issue: the issue.
  ///   - language: the language of the edition.
  ///   - labels: the fixed words in that language.
  ///   - threads: on how many threads items are set; the edition is the same for any number.
  ///   - parse: reads a short Markdown text: the introduction of a section, a caption.
  ///   - diagnostics: receives what is wrong with references, pictures and missing words.
  /// - Returns: the edition; complete but for what was reported.
  public static func assemble(
    _ issue: Issue, language: Language, labels: Labels, threads: Int = 1,
    parse: @escaping @Sendable (String) -> [Block] = plainParagraph, into diagnostics: inout [Diagnostic]
  ) -> Edition {
    let rules = Languages.rules(for: language)
    if rules == nil {
      diagnostics.append(
        Diagnostic(
          EditionsDiagnostics.unknownEditionLanguage, path: "gnews.yml",
          "gnews has no rules for editions in '\(language.rawValue)'",
          help: "Its dates are written as 2007-09-10, and its quotation marks and spaces are left as they are."))
    }
    let items = issue.items.filter { isIncluded($0, in: language) }.sorted(by: inReadingOrder)
    let known = Set(issue.sections.map(\.id))
    let present = items.filter { !$0.kind.belongsToSection || $0.section.map(known.contains) == true }
    var scope = Scope(
      language: language, present: Set(present.map(\.slug)), slugs: issue.items.map(\.slug).sorted(), labels: labels)
    for item in issue.items where !scope.present.contains(item.slug) {
      scope.absences[item.slug] = absence(of: item, in: language)
    }

    let words = Words(language: language, languages: issue.languages, scope: scope)
    let assembler = ItemAssembler(language: language, rules: rules, labels: labels, scope: scope, parse: parse)
    let set = Parallel.map(present.count, threads: threads) { index in
      var found: [Diagnostic] = []
      let item = assembler.assemble(present[index], into: &found)
      return SetItem(item, found)
    }
    func assembled(where isMeant: (Item) -> Bool) -> [EditionItem] {
      present.indices.filter { isMeant(present[$0]) }.compactMap { index in
        diagnostics += set[index].found
        return set[index].item
      }
    }

    let publication = issue.publication
    let issueLine = rules?.issueLine(number: issue.number, date: issue.date) ?? "\(issue.number) · \(issue.date)"
    return Edition(
      issueID: issue.id, number: issue.number, date: issue.date, language: language,
      title: words.plain(publication.title[language] ?? words.standIn(for: publication.title) ?? issue.id),
      tagline: words.optional(
        publication.tagline, "The tagline", in: "gnews.yml", at: publication.places["tagline"], into: &diagnostics),
      issueLine: words.plain(issueLine),
      period: issue.period.map { rules?.period($0) ?? "\($0.lowerBound) – \($0.upperBound)" }.map(words.plain),
      about: words.markdown(
        publication.about, "'about'", in: "gnews.yml", at: publication.places["about"], parse: parse,
        into: &diagnostics),
      publisher: words.optional(
        publication.publisher, "The publisher", in: "gnews.yml", at: publication.places["publisher"],
        into: &diagnostics),
      base: publication.base,
      editions: issue.languages.map {
        Edition.Alternate(language: $0, name: Languages.rules(for: $0)?.name ?? $0.rawValue)
      },
      labels: labels,
      lead: assembled { $0.kind == .editorial },
      sections: issue.sections.sorted { ($0.order, $0.id) < ($1.order, $1.id) }.compactMap { section in
        let items = assembled { $0.kind.belongsToSection && $0.section == section.id }
        guard !items.isEmpty else { return nil }
        return words.section(section, items: items, parse: parse, into: &diagnostics)
      },
      colophon: assembled { $0.kind == .notice })
  }

  /// Takes a text for one paragraph without markup.
  @Sendable public static func plainParagraph(_ text: String) -> [Block] {
    text.isEmpty ? [] : [Block(.paragraph([Inline(.text(text), range: 0..<0)]), range: 0..<0)]
  }

  private static func isIncluded(_ item: Item, in language: Language) -> Bool {
    guard !item.isDraft, item.languages.contains(language), let version = item.version(in: language) else {
      return false
    }
    return version.frontMatter.status?.value != .draft
  }

  /// Why an item that is not in an edition is not.
  private static func absence(of item: Item, in language: Language) -> Absence {
    if !item.languages.contains(language) { return .notMeant }
    guard let version = item.version(in: language) else { return item.isDraft ? .draft : .untranslated }
    return item.isDraft || version.frontMatter.status?.value == .draft ? .draft : .unsorted
  }

  private static func inReadingOrder(_ left: Item, _ right: Item) -> Bool {
    if left.order != right.order { return left.order ?? .max < right.order ?? .max }
    switch (left.eventDates, right.eventDates) {
    case (let first?, let second?) where first != second:
      return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
    case (.some, nil): return true
    case (nil, .some): return false
    default: return left.slug.utf8.lexicographicallyPrecedes(right.slug.utf8)
    }
  }
}

/// An item as one thread hands it to another: by one reference, since it has many parts.
private final class SetItem: Sendable {
  let item: EditionItem?
  let found: [Diagnostic]

  init(_ item: EditionItem?, _ found: [Diagnostic]) {
    self.item = item
    self.found = found
  }
}
