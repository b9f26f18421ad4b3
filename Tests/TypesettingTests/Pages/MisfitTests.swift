import Diagnostics
import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

@Suite struct MisfitTests {
  private func found(lead: [EditionItem] = [], _ blocks: ContentBlock...) throws -> [Diagnostic] {
    var item = EditionItem(slug: "a", kind: .news, title: RichText("Titre"), blocks: blocks)
    item.source = SourceFile(path: "Issues/issue-1/a.fr.md", text: "---\ntitle: Titre\n---\n\nUn \u{1F600}.\n")
    let edition = try Sample.edition(lead: lead, sections: [Sample.section("s", items: [item])])
    var diagnostics: [Diagnostic] = []
    _ = Typesetter.typeset(edition, theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), into: &diagnostics)
    return diagnostics
  }

  private func nested(_ depth: Int, isList: Bool) -> ContentBlock {
    (0..<depth).reduce(Sample.words(3)) { inner, _ in
      isList ? .list(start: nil, items: [[inner]]) : .quote([inner])
    }
  }

  private func table(columns: Int, words: Int) -> ContentBlock {
    let cell = RichText((0..<words).map { "mot\($0)" }.joined(separator: " "))
    return .table(
      ContentTable(
        alignments: Array(repeating: .start, count: columns),
        header: Array(repeating: RichText("t"), count: columns), rows: [Array(repeating: cell, count: columns)]))
  }

  @Test func whatFitsIsNotReported() throws {
    let found = try found(nested(5, isList: true), nested(5, isList: false), table(columns: 4, words: 4))
    #expect(found.isEmpty, "\(found.map(\.headline))")
  }

  @Test func reportsWhatIsWiderThanItsColumn() throws {
    for block in [nested(20, isList: true), nested(20, isList: false), table(columns: 30, words: 1)] {
      let found = try found(block)
      #expect(found.map(\.kind.id) == ["does-not-fit"])
      #expect(found.first?.location?.file.path == "Issues/issue-1/a.fr.md")
    }
  }

  @Test func reportsARowThatIsHigherThanItsPage() throws {
    let found = try found(table(columns: 2, words: 400))
    #expect(found.map(\.headline) == ["A row of a table is higher than a page (fr edition)"])
  }

  @Test func reportsACoverThatIsLongerThanAPage() throws {
    var lead = Sample.item("lead", kind: .editorial, Sample.words(3))
    lead.title = RichText((0..<300).map { "mot\($0)" }.joined(separator: " "))
    let found = try found(lead: [lead], Sample.words(3))
    #expect(found.map(\.headline) == ["The cover is longer than a page (fr edition)"])
  }

  @Test func aChartWithoutRoomIsAWarningAtItsOwnPlace() throws {
    let values = (0..<40).map { ContentChart.Value(Double($0), text: String($0)) }
    let chart = ContentChart(
      kind: .bar, name: "c", description: "", labels: values.map { RichText($0.text) },
      series: [ContentChart.Series(name: RichText(), values: values)], place: 25..<27)
    let found = try found(.chart(chart))
    #expect(found.map(\.kind.id) == ["chart-as-table"])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.location?.range == 25..<27)
  }

  /// DejaVu Sans has Hebrew; it would be drawn backwards.
  @Test(arguments: [SampleTheme.lato + "-Regular.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"])
  func scriptsFromRightToLeftAreReportedWhateverTheFontHas(path: String) throws {
    var theme = SampleTheme.theme
    theme.faces[0].path = path
    let text = "Un שלום, ירושלים."
    var item = Sample.item("a", .paragraph(RichText(text)))
    item.source = SourceFile(path: "Issues/issue-1/a.fr.md", text: "---\ntitle: Titre\n---\n\n\(text)\n")
    let edition = try Sample.edition(sections: [Sample.section("s", item)])
    var diagnostics: [Diagnostic] = []
    let set = Typesetter.typeset(
      edition, theme: theme, fonts: try SampleTheme.fonts(theme), into: &diagnostics)
    #expect(diagnostics.map(\.kind.id) == ["missing-glyph"])
    let found = try #require(diagnostics.first)
    #expect(
      found.headline
        == "Scripts that are written from right to left, such as that of 'ש' (U+05E9), are not set yet")
    #expect(found.location?.start == SourcePosition(line: 5, column: 4))
    #expect(found.notes.first?.text.contains(path) == true)
    #expect(!set.characters.contains { $0.contains(0x5E9) })
  }

  @Test func aCharacterWithoutAGlyphIsReportedWhereItStands() throws {
    var text = RichText("Un \u{1F600}, \u{1F600}.")
    text.spans = [RichText.Span(.strong, 3..<7)]
    let found = try found(.paragraph(text))
    #expect(found.map(\.headline) == ["The theme's font has no '\u{1F600}' (U+1F600)"])
    #expect(found.first?.notes.first?.text.contains("Bold") == true, "once, though two fonts lack it")
    #expect(found.first?.location?.start == SourcePosition(line: 5, column: 4))
  }
}
