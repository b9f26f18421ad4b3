import Diagnostics
import Newsroom
import Testing

@Suite struct FrontMatterSchemaTests {
  /// JSON is YAML, so our own parser reads the schema.
  @Test func schemaIsJSONWithEveryKey() throws {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "schema.json", text: FrontMatterSchema.jsonSchema())
    let node = try #require(YAMLNode.parse(file, into: &diagnostics))
    let root = try #require(YAMLMapping(node, named: "", in: file, into: &diagnostics))
    #expect(root.text("$schema", into: &diagnostics)?.value == "https://json-schema.org/draft/2020-12/schema")
    let properties = try #require(root.mapping("properties", into: &diagnostics))
    #expect(properties.entries.map(\.key.value) == FrontMatterSchema.keys.map(\.name))
    #expect(told(diagnostics) == [])
  }

  @Test func schemaIsTheSameEveryTime() {
    #expect(FrontMatterSchema.jsonSchema() == FrontMatterSchema.jsonSchema())
  }

  @Test func everyExampleIsValid() {
    let context = FrontMatterContext(languages: [.french, .english], sections: ["formations"])
    for key in FrontMatterSchema.keys {
      let title = key.name == "title" ? "" : "title: x\n"
      let why = key.name == "languages" ? "why: x\n" : ""
      let text = "---\n\(title)\(why)\(key.name): \(key.example)\n---\n"
      var diagnostics: [Diagnostic] = []
      _ = FrontMatterReader.read(SourceFile(path: "a.md", text: text), context: context, into: &diagnostics)
      #expect(told(diagnostics) == [], "\(key.name)")
    }
  }

  @Test func documentationInTheRepositoryIsCurrent() throws {
    let bytes = try FileSystem.disk.read(SampleNewsroom.root + "/docs/front-matter.md", 1_000_000)
    #expect(
      String(decoding: bytes, as: UTF8.self) == FrontMatterSchema.documentation(),
      "run: gnews schema front-matter --format markdown > docs/front-matter.md")
  }

  @Test func diagnosticsAreDeclaredOnce() {
    let ids = NewsroomDiagnostics.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(NewsroomDiagnostics.all.allSatisfy { !$0.summary.hasSuffix(".") && !$0.explanation.isEmpty })
  }
}
