import Diagnostics
import Newsroom
import Testing

@testable import Completeness
@testable import Writers

/// Reports as the writers take them.
enum StatusSample {
  static let kind = DiagnosticKind("broken-rule", .warning, "A test", explanation: "")

  static func cell(
    _ language: Language, _ state: TranslationState, original: Bool = false, findings: [Diagnostic] = []
  ) -> StatusReport.Cell {
    StatusReport.Cell(
      language: language, state: state, isOriginal: original,
      path: state == .missing ? nil : "Issues/issue-3/a.\(language).md", findings: findings)
  }

  static func row(_ title: String, _ states: [(Language, TranslationState)]) -> StatusReport.Row {
    StatusReport.Row(
      slug: "a", title: title, language: .french,
      cells: states.enumerated().map { cell($1.0, $1.1, original: $0 == 0) })
  }

  static func report(
    _ rows: [StatusReport.Row], other: [Diagnostic] = []
  ) throws -> StatusReport {
    StatusReport(
      issue: "issue-3", title: Localized([.french: "Lettre"]), number: 3,
      date: try #require(YearMonth(year: 2007, month: 12)), languages: rows.first?.cells.map(\.language) ?? [.french],
      groups: rows.isEmpty
        ? [] : [.init(place: .section("news"), title: Localized([.french: "Quoi de neuf ?"]), rows: rows)],
      otherFindings: other)
  }

  /// One item in every state, and one whose file has a finding.
  static func whole() throws -> StatusReport {
    let source = SourceFile(path: "Issues/issue-3/a.en.md", text: "---\ntitle: A\n---\n\nOne <b>two</b> & three\n")
    let counterpart = SourceFile(path: "Issues/issue-3/a.fr.md", text: "---\ntitle: A\n---\n\nUn, deux, trois\n")
    let found = Diagnostic(
      kind, at: Location(file: source, range: 25..<28), "Found <here>", help: "Put it right.",
      notes: [.init("its counterpart", at: Location(file: counterpart, range: 22..<26))])
    var rows = TranslationState.allCases.map {
      row("Titre", [(.french, .complete), (.english, $0), (.spanish, .complete)])
    }
    rows[0].cells[1].findings = [found]
    return try report(rows, other: [Diagnostic(kind, path: "Issues/issue-3", "Found elsewhere")])
  }

  static let hostile = "<script>alert(1)</script> & \u{202E} | `x` ]]> \u{1B}[31m @all \"'\n\u{0}"
}

@Suite struct StatusTableTests {
  private func table(_ reports: [StatusReport], width: Int = 80, isColoured: Bool = false) -> String {
    StatusTable().text(of: reports, style: ReportStyle(isColoured: isColoured, width: width))
  }

  @Test func everyStateHasASignOfItsOwnAndIsExplained() throws {
    let text = table([try StatusSample.whole()])
    #expect(Set(TranslationState.allCases.map(\.sign)).count == TranslationState.allCases.count)
    for state in TranslationState.allCases { #expect(text.contains(state.sign + " " + state.words)) }
    #expect(text.contains("✓ +1"))
    #expect(text.contains("+1 one finding more"))
  }

  @Test(arguments: [20, 24, 25, 31, 40, 60, 79, 80, 120, 1_000_000])
  func noLineIsWiderThanTheTerminal(width: Int) throws {
    let long = String(repeating: "Très long 標題 ", count: 30)
    let languages = (0..<24).map { Language(rawValue: "l\(Character(UnicodeScalar(UInt8(97 + $0))))") }
    let many = try StatusSample.report(
      [StatusSample.row(long, languages.map { ($0, .wrongLanguage) })])
    let text = table([try StatusSample.whole(), many], width: width)
    let widest = text.split(separator: "\n").map { DisplayWidth.cells(of: $0) }.max() ?? 0
    #expect(widest <= max(24, min(width, 160)))
    for language in languages { #expect(text.contains(language.rawValue)) }
  }

  @Test func coloursOnlyRepeatWhatIsSaid() throws {
    let report = try StatusSample.whole()
    let plain = table([report])
    let coloured = table([report], isColoured: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31m✗ missing"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func aTitleCannotSteerTheTerminal() throws {
    let text = table([try StatusSample.report([StatusSample.row(StatusSample.hostile, [(.french, .complete)])])])
    #expect(!text.unicodeScalars.contains { $0 != "\n" && VisibleText.isUnseen($0) })
  }

  @Test func severalIssuesHaveTotalsAtTheEnd() throws {
    let report = try StatusSample.report([StatusSample.row("A", [(.french, .complete), (.english, .missing)])])
    let text = table([report, report])
    let totals = try #require(text.split(separator: "All 2 issues").last)
    #expect(totals.contains("fr  ████████████████████  2 of 2  100 %\n"))
    #expect(totals.contains("en  ░░░░░░░░░░░░░░░░░░░░  0 of 2    0 %   2 missing\n"))
  }

  @Test func withoutIssuesItSaysWhatToDo() {
    #expect(table([]) == "There are no issues yet: make a folder in 'Issues' with an 'issue.yml'.\n")
  }
}

@Suite struct StatusMarkdownTests {
  private func markdown(_ reports: [StatusReport]) -> String {
    StatusMarkdown().text(of: reports, style: ReportStyle())
  }

  @Test func aTitleStaysInItsCell() throws {
    let text = markdown([try StatusSample.report([StatusSample.row(StatusSample.hostile, [(.french, .complete)])])])
    let line = try #require(text.split(separator: "\n").first { $0.contains("alert") })
    #expect(line.hasPrefix("| \\<script\\>alert"))
    #expect(line.hasSuffix(" | ✓ \\* |"))
    #expect(line.replacing("\\|", with: "").filter { $0 == "|" }.count == 3)
    #expect(!line.contains("@all"))
  }

  @Test func aLongOneLeavesOutWhatIsCompleteAndSaysSo() throws {
    let title = String(repeating: "Un titre ", count: 10)
    var rows = (0..<2_000).map { _ in StatusSample.row(title, [(.french, .complete), (.english, .complete)]) }
    rows[1_500].cells[1].state = .missing
    rows[1_500].title = "The gap"
    let some = markdown([try StatusSample.report(rows)])
    #expect(some.utf8.count < StatusMarkdown.limit)
    #expect(some.contains("| The gap | ✓ \\* | ✗ missing |"))
    #expect(some.contains("*1999 complete in all languages*"))
    for index in rows.indices { rows[index].cells[1].state = .missing }
    let none = markdown([try StatusSample.report(rows)])
    #expect(none.utf8.count < StatusMarkdown.limit)
    #expect(none.contains(" more* |"))
    #expect(none.contains("| **complete** | 2000 of 2000, 100 % | 0 of 2000, 0 % |"))
  }
}

@Suite struct StatusPageTests {
  private func page(_ reports: [StatusReport]) -> String { StatusPage().text(of: reports, style: ReportStyle()) }

  @Test(.enabled(if: XML.isInstalled)) func isWellFormedWhateverATitleHolds() throws {
    var hostile = try StatusSample.whole()
    hostile.title = Localized([.french: StatusSample.hostile])
    hostile.issue = StatusSample.hostile
    hostile.groups[0].title = Localized([.french: StatusSample.hostile])
    for index in hostile.groups[0].rows.indices { hostile.groups[0].rows[index].title = StatusSample.hostile }
    for reports in [[], [try StatusSample.report([])], [hostile], [hostile, hostile]] {
      let text = page(reports)
      #expect(try XML.fault(of: text) == nil)
      #expect(!text.contains("<script"))
      #expect(!text.contains("\u{202E}"))
    }
  }

  @Test func aFindingStandsBesideItsSourceAndItsCounterpart() throws {
    let text = page([try StatusSample.whole()])
    #expect(text.contains("Found &lt;here&gt;"))
    #expect(text.contains("<pre lang=\"en\" xml:lang=\"en\">One &lt;b&gt;<mark>two</mark>&lt;/b&gt; &amp; three</pre>"))
    #expect(text.contains("its counterpart: Issues/issue-3/a.fr.md, line 5"))
    #expect(text.contains("<pre lang=\"fr\" xml:lang=\"fr\">Un, <mark>deux</mark>, trois</pre>"))
    #expect(text.contains("Found elsewhere"))
  }

  @Test func cellsLeadToFindingsAndBack() throws {
    let text = page([try StatusSample.whole()])
    #expect(text.contains("<td id=\"cell-1-1-2\"><a href=\"#findings-1-1-2\">"))
    #expect(text.contains("<section id=\"findings-1-1-2\">"))
    #expect(text.contains("<a href=\"#cell-1-1-2\" class=\"back\">"))
  }

  @Test func noDrawingIsWithoutWords() throws {
    let text = page([try StatusSample.whole()])
    let drawings = text.split(separator: "<svg").dropFirst().map { $0.prefix { $0 != ">" } }
    #expect(drawings.allSatisfy { $0.contains("aria-hidden=\"true\"") || $0.contains("aria-label=\"") })
    #expect(text.contains("Français: 10 of 10 complete; English: 1 of 9 complete, 1 missing, 1 draft, 1 in the wrong"))
  }

  @Test func namesNoOtherFile() throws {
    let text = page([try StatusSample.whole()])
    for word in ["src=", "url(", "@import", "http-equiv", "<link"] { #expect(!text.contains(word)) }
  }
}
