import Diagnostics
import Newsroom
import Testing

@Suite struct YAMLMappingTests {
  private func read<Value>(
    _ text: String, _ body: (YAMLMapping, inout [Diagnostic]) -> Value
  ) throws -> (Value, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "x.yml", text: text)
    let node = try #require(YAMLNode.parse(file, into: &diagnostics))
    let mapping = try #require(YAMLMapping(node, named: "", in: file, into: &diagnostics))
    return (body(mapping, &diagnostics), diagnostics)
  }

  @Test func saysWhatWasWantedAndFound() throws {
    let (_, diagnostics) = try read("a: x\nb: [1]\nc: 70\nd: oui\n") { mapping, diagnostics in
      _ = mapping.wholeNumber("a", in: 0...9, into: &diagnostics)
      _ = mapping.text("b", into: &diagnostics)
      _ = mapping.wholeNumber("c", in: 0...9, into: &diagnostics)
      _ = mapping.flag("d", into: &diagnostics)
    }
    #expect(
      diagnostics.map(\.headline) == [
        "'a' must be a whole number, found 'x'", "'b' must be a text, found a list",
        "'c' must be a whole number from 0 to 9, found '70'", "'d' must be true or false, found 'oui'",
      ])
    #expect(diagnostics.map { $0.location?.start.line } == [1, 2, 3, 4])
  }

  @Test func readsTextsOfAllLanguagesOrOneForAll() throws {
    let (texts, diagnostics) = try read("a: G\nb: {fr: F, en: E}\n") { mapping, diagnostics in
      ["a", "b"].map { mapping.localizedText($0, languages: [.french, .english], into: &diagnostics) }
    }
    #expect(told(diagnostics) == [])
    #expect(texts[0][.english] == "G")
    #expect(texts[1][.english] == "E")
  }

  @Test func reportsUnknownKeysWithWhatWasMeant() throws {
    let (_, diagnostics) = try read("colr: x\ntitre: y\nzzz: z\n") { mapping, diagnostics in
      mapping.reportUnknownKeys(known: ["colour", "title"], synonyms: ["titre": "title"], into: &diagnostics)
    }
    #expect(diagnostics.map { $0.fixIts.first?.replacement } == ["colour", "title", nil])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func tellsManyUnknownKeysOnce() throws {
    let text = (0..<500).map { "key\($0): 1\n" }.joined()
    let (_, diagnostics) = try read(text) { $0.reportUnknownKeys(known: ["a"], into: &$1) }
    #expect(diagnostics.count == 21)
  }

  @Test(arguments: [
    ("titel", "title"), ("sumary", "summary"), ("knid", "kind"), ("contributor", "contributors"), ("xyz", nil),
    ("", nil), (String(repeating: "a", count: 10_000), nil),
  ])
  func guessesMisspeltNames(_ written: String, _ meant: String?) {
    let names = ["title", "summary", "kind", "contributors", "links"]
    #expect(Suggestion.closest(to: written, among: names) == meant)
  }
}
