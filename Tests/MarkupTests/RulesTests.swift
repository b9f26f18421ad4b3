import Diagnostics
import Testing

@testable import Markup

/// The list of kinds, and the examples that `gnews explain` shows.
struct RulesTests {
  @Test func listsEveryKindOnceInOrder() {
    let ids = MarkupDiagnostics.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: MarkupDiagnostics.all.indices) func showsExamplesThatAreTrue(_ index: Int) {
    let kind = MarkupDiagnostics.all[index]
    #expect(!kind.summary.isEmpty && !kind.summary.hasSuffix("."))
    #expect(!kind.explanation.isEmpty)
    if kind.bad.isEmpty { return }
    #expect(Reading(kind.bad).ids.contains(kind.id), "\(kind.id): \(Reading(kind.bad).ids)")
    #expect(Reading(kind.good).ids.isEmpty, "\(kind.id): \(Reading(kind.good).ids)")
  }

  @Test func readsAShortTextFromAnotherFile() {
    let yaml = SourceFile(path: "Sections/x.yml", text: "intro:\n  fr: Un *texte* <b>gras</b>\n")
    let location = Location(file: yaml, range: 13..<38)
    var diagnostics: [Diagnostic] = []
    let blocks = MarkdownParser.fragment("Un *texte* <b>gras</b>", at: location, into: &diagnostics)
    #expect(blocks.map(\.range) == [13..<38])
    #expect(diagnostics.map(\.kind.id) == ["raw-html"])
    #expect(diagnostics.map(\.location) == [location])
  }

  @Test func refusesFootnotesInAShortText() {
    let location = Location(startOf: SourceFile(path: "x.yml", text: ""))
    var diagnostics: [Diagnostic] = []
    _ = MarkdownParser.fragment("a[^1]\n\n[^1]: b", at: location, into: &diagnostics)
    #expect(diagnostics.map(\.kind.id) == ["footnote-misplaced"])
  }

  @Test(arguments: [
    ("- [ ] a\n- [x] b\n", ["task-list", "task-list"], "list - tight"), ("> [!NOTE]\n> a b\n", ["alert"], "quote"),
  ]) func printsGitHubsSignsNotAsNoise(_ source: String, _ ids: [String], _ node: String) {
    let reading = Reading(source)
    #expect(reading.ids == ids)
    #expect(reading.tree.hasPrefix(node))
    #expect(!reading.tree.contains("[") && reading.tree.contains("a"))
  }
}
