internal import ArgumentParser
internal import Newsroom

/// `gnews schema`.
struct SchemaCommand: AsyncParsableCommand {
  /// What there is a schema of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case frontMatter = "front-matter"
    case diagnostics, status
  }

  /// The forms a schema comes in.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the schema of front matter, for editors' YAML plug-ins, or of what gnews writes as JSON.",
    discussion: """
      Let your editor complete and check front matter:

        gnews schema front-matter > front-matter.schema.json
      """)

  @Argument(help: "What to print the schema of.")
  var subject: Subject

  @Option(help: ArgumentHelp("json (JSON Schema) or markdown (the same for people).", valueName: "form"))
  var format = Form.json

  func run() async throws {
    try await SchemaAction(subject: subject, form: format).perform()
  }
}
