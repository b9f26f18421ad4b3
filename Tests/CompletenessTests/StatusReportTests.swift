import Diagnostics
import Markup
import Newsroom
import Testing

@testable import Completeness

@Suite struct StatusReportTests {

  private func version(
    _ slug: String, _ language: Language, title: String? = nil, status: FrontMatter.Status? = nil
  ) -> Contribution {
    var front = FrontMatter()
    front.title = Located(title ?? slug, at: 11..<15)
    front.status = status.map { Located($0, at: 20..<25) }
    return Contribution(
      file: SourceFile(path: "\(slug).\(language).md", text: "---\ntitle: \(slug)\nstatus: draft\n---\n"),
      language: language, slug: slug, frontMatter: front, body: Document())
  }

  private func item(
    _ slug: String, _ versions: [Contribution], section: String? = "news", kind: ItemKind = .news, order: Int? = nil,
    languages: [Language] = [.french, .english], isDraft: Bool = false
  ) -> Item {
    Item(
      slug: slug, original: .french, versions: versions, section: section, kind: kind, order: order,
      languages: languages, isDraft: isDraft)
  }

  private func issue(_ items: [Item]) throws -> Newsroom.Issue {
    let languages: [Language] = [.french, .english]
    return Newsroom.Issue(
      id: "issue-3", number: 3, date: try #require(YearMonth(year: 2007, month: 12)), languages: languages,
      publication: Publication(title: Localized([.english: "Letter"]), languages: languages),
      sections: [
        SectionDefinition(id: "news", order: 1, colour: "x", title: Localized([.english: "News"])),
        SectionDefinition(id: "empty", order: 2, colour: "x", title: Localized()),
      ], items: items)
  }

  private func report(_ items: [Item], _ diagnostics: [Diagnostic] = []) throws -> StatusReport {
    let issue = try issue(items)
    return StatusReport(
      issue, diagnostics + Completeness.check(issue, CheckContext(policy: .preparing), extent: .presence))
  }

  private func both(_ slug: String = "a") -> [Contribution] { [version(slug, .english), version(slug, .french)] }

  private func finding(_ id: String, _ severity: Severity = .warning, in path: String = "a.en.md") -> Diagnostic {
    Diagnostic(DiagnosticKind(id, severity, "A test", explanation: ""), path: path, "Found " + id)
  }

  @Test func anItemThatIsThereIsComplete() throws {
    let report = try report([item("a", both())])
    #expect(report.rows.map { $0.cells.map(\.state) } == [[.complete, .complete]])
    #expect(report.rows[0].cells.map(\.isOriginal) == [true, false])
    #expect(report.rows[0].cells.map(\.path) == ["a.fr.md", "a.en.md"])
    #expect(report.name == "Letter")
    #expect(report.groups.map { report.name(of: $0).text } == ["News"])
  }

  @Test func aMissingVersionIsToldWhereItIsMissingAndNotAtTheOriginal() throws {
    let report = try report([item("a", [version("a", .french)])])
    let cells = report.rows[0].cells
    #expect(cells.map(\.state) == [.complete, .missing])
    #expect(cells[0].findings.isEmpty)
    #expect(cells[1].findings.map(\.kind.id) == ["missing-edition"])
    #expect(cells[1].furtherFindings.isEmpty)
    #expect(report.otherFindings.isEmpty)
  }

  @Test func aDraftNeedsNoTranslation() throws {
    let draft = [version("a", .french, status: .draft)]
    #expect(try report([item("a", draft, isDraft: true)]).rows[0].cells.map(\.state) == [.draft, .draft])
    let half = [version("a", .english, status: .draft), version("a", .french)]
    #expect(try report([item("a", half)]).rows[0].cells.map(\.state) == [.complete, .draft])
  }

  @Test func aLanguageTheItemIsNotMeantForCountsInNoTotal() throws {
    let report = try report([item("a", both(), languages: [.french])])
    #expect(report.rows[0].cells.map(\.state) == [.complete, .excluded])
    #expect(report.count(.english).meant == 0)
    #expect(report.count(.english).percent == 100)
    #expect(report.rows[0].cells[1].furtherFindings.map(\.kind.id) == ["surplus-edition"])
  }

  @Test(arguments: [
    ("aged", TranslationState.aged), ("outdated", .outdated), ("stamp-bumped", .outdated), ("abridged", .abridged),
    ("links-gone", .abridged), ("paragraph-missing", .abridged), ("wrong-language", .wrongLanguage),
    ("untranslated-item", .wrongLanguage), ("placeholder", .draft), ("link-dead", .complete),
  ])
  func findingsMeanStates(id: String, state: TranslationState) throws {
    let cells = try report([item("a", both())], [finding(id)]).rows[0].cells
    #expect(cells.map(\.state) == [.complete, state])
    #expect(cells[1].furtherFindings.isEmpty == (state != .complete))
  }

  @Test func theWorstOfSeveralIsToldAndTheRestAreFurtherFindings() throws {
    let found = ["aged", "abridged", "link-dead"].map { finding($0) } + [finding("number-missing", .note)]
    let cell = try report([item("a", both())], found).rows[0].cells[1]
    #expect(cell.state == .abridged)
    #expect(cell.furtherFindings.map(\.kind.id) == ["aged", "link-dead"])
    #expect(cell.findings.count == 4)
  }

  @Test func anyErrorKeepsAVersionFromBeingComplete() throws {
    let cells = try report([item("a", both())], [finding("broken-yaml", .error)]).rows[0].cells
    #expect(cells.map(\.state) == [.complete, .faulty])
  }

  @Test func whatStandsInNoSectionComesLastAndIsNotComplete() throws {
    let report = try report([
      item("u", both("u"), section: nil), item("n", both("n"), section: nil, kind: .notice), item("b", both("b")),
      item("a", both("a"), order: 2),
    ])
    #expect(report.groups.map(\.place) == [.section("news"), .outside, .unsorted])
    #expect(report.rows.map(\.slug) == ["a", "b", "n", "u"])
    #expect(report.rows.map { $0.cells[1].state } == [.complete, .complete, .complete, .unsorted])
  }

  @Test func nothingFoundIsLost() throws {
    var spanish = version("a", .spanish)
    spanish.language = .spanish
    let found = [
      finding("x", in: "Issues/issue-3"), finding("y", in: "a.es.md"), finding("z"),
      Diagnostic(DiagnosticKind("w", .note, "A test", explanation: ""), at: nil, "Everywhere"),
    ]
    let report = try report([item("a", both() + [spanish])], found)
    #expect(report.rows[0].cells.flatMap(\.findings).map(\.kind.id) == ["z"])
    #expect(report.otherFindings.map(\.kind.id) == ["w", "x", "surplus-edition", "y"])
  }

  @Test func hundredPerCentIsSaidOnlyOfWhatIsWhole() {
    var count = StatusCount()
    for _ in 0..<299 { count.add(.complete) }
    count.add(.missing)
    count.add(.excluded)
    #expect(count.meant == 300)
    #expect(count.percent == 99)
    #expect(count.gaps.map(\.state) == [.missing])
    #expect((count + count)[.complete] == 598)
  }

  @Test func aTitleThatIsMissingGivesWayToTheSlug() throws {
    #expect(try report([item("a", [version("a", .french, title: "")])]).rows[0].title == "a")
  }
}
