import Diagnostics
import Markup
import Newsroom
import Testing

@testable import Completeness

@Suite struct CompletenessTests {
  private func version(
    _ slug: String, _ language: Language, status: FrontMatter.Status? = nil
  ) -> Contribution {
    var front = FrontMatter()
    front.title = Located(slug, at: 11..<15)
    front.status = status.map { Located($0, at: 20..<25) }
    return Contribution(
      file: SourceFile(path: "\(slug).\(language).md", text: "---\ntitle: \(slug)\nstatus: draft\n---\n"),
      language: language, slug: slug, frontMatter: front, body: Document())
  }

  private func item(
    _ slug: String, _ versions: [Contribution], section: String? = "news", kind: ItemKind = .news,
    languages: [Language] = [.french, .english], isDraft: Bool = false
  ) -> Item {
    Item(
      slug: slug, original: .french, versions: versions, section: section, kind: kind, languages: languages,
      isDraft: isDraft)
  }

  private func check(_ items: [Item], policy: Completeness.Policy = .preparing) throws -> [Diagnostic] {
    let date = try #require(YearMonth(year: 2007, month: 12))
    let languages: [Language] = [.french, .english]
    return Completeness.check(
      Newsroom.Issue(
        id: "issue-3", number: 3, date: date, languages: languages,
        publication: Publication(title: Localized(), languages: languages),
        sections: [SectionDefinition(id: "news", order: 1, colour: "x", title: Localized())], items: items),
      CheckContext(policy: policy), extent: .presence)
  }

  @Test func aCompleteIssueHasNothingToReport() throws {
    let items = [
      item("a", [version("a", .english), version("a", .french)]),
      item("n", [version("n", .english), version("n", .french)], section: nil, kind: .notice),
    ]
    #expect(try check(items, policy: .release).isEmpty)
  }

  @Test(arguments: [(Completeness.Policy.preparing, Severity.warning), (.release, .error)])
  func aMissingTranslationIsToldAtTheTitleOfTheOriginal(policy: Completeness.Policy, severity: Severity) throws {
    let found = try check([item("a", [version("a", .french)])], policy: policy)
    #expect(found.map(\.kind.id) == ["missing-edition"])
    #expect(found.map(\.severity) == [severity])
    #expect(found.first?.location?.range == 11..<15)
    #expect(found.first?.help.contains("a.en.md") == true)
  }

  @Test func anItemMeantForFewerLanguagesIsComplete() throws {
    #expect(try check([item("a", [version("a", .french)], languages: [.french])]).isEmpty)
  }

  @Test func aVersionThatNobodyAskedForIsTold() throws {
    let versions = [version("a", .english), version("a", .spanish), version("a", .french)]
    let found = try check([item("a", versions, languages: [.french])])
    #expect(found.map(\.kind.id) == ["surplus-edition", "surplus-edition"])
    #expect(found.map(\.path) == ["a.en.md", "a.es.md"])
  }

  @Test func aDraftIsToldOnceAndItsTranslationsAreNotMissed() throws {
    let found = try check([item("a", [version("a", .french, status: .draft)], isDraft: true)], policy: .release)
    #expect(found.map(\.kind.id) == ["draft-item"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.location?.range == 20..<25)
  }

  @Test(arguments: [(Completeness.Policy.preparing, Severity.warning), (.release, .error)])
  func aTranslationInDraftIsAGap(policy: Completeness.Policy, severity: Severity) throws {
    let versions = [version("a", .english, status: .draft), version("a", .french)]
    let found = try check([item("a", versions)], policy: policy)
    #expect(found.map(\.kind.id) == ["draft-item"])
    #expect(found.map(\.severity) == [severity])
    #expect(found.map(\.path) == ["a.en.md"])
  }

  @Test(arguments: [(Completeness.Policy.preparing, Severity.warning), (.release, .error)])
  func anItemWithoutSectionIsTold(policy: Completeness.Policy, severity: Severity) throws {
    let versions = [version("a", .english), version("a", .french)]
    let found = try check([item("a", versions, section: nil)], policy: policy)
    #expect(found.map(\.kind.id) == ["unsorted-item"])
    #expect(found.map(\.severity) == [severity])
  }

  @Test func everyKindIsListedOnceWithItsExplanation() {
    let kinds = CompletenessDiagnostics.all
    #expect(Set(kinds.map(\.id)).count == kinds.count)
    #expect(kinds.allSatisfy { !$0.explanation.isEmpty && !$0.bad.isEmpty && !$0.good.isEmpty })
  }

  @Test func whatKeptASectionFromBeingKnownIsNotToldTwice() throws {
    var unreadable = version("a", .french)
    unreadable.frontMatter.isReadable = false
    var unknown = version("b", .french)
    unknown.frontMatter.statesSection = true
    let items = [unreadable, unknown].map { item($0.slug, [$0], section: nil, languages: [.french]) }
    #expect(try check(items, policy: .release).isEmpty)
  }
}
