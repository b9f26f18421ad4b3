internal import ArgumentParser
internal import Diagnostics

/// `gnews explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a diagnostic, or list all of them.",
    discussion: """
      The id stands in brackets behind each diagnostic:

        gnews explain abridged
      """)

  @Argument(
    help: ArgumentHelp("The id of a diagnostic.", valueName: "id"), completion: KnownKind.completion,
    transform: KnownKind.parse)
  var kind: KnownKind?

  @Flag(help: "List what 'gnews check' finds in translations, and nothing else.")
  var checks = false

  @Option(help: "As text, or in full as Markdown.")
  var format = Form.text

  /// A form of explanations.
  enum Form: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text
    case markdown
  }

  func run() async throws {
    try await ExplainAction(kind: kind?.kind, isOfChecks: checks, isMarkdown: format == .markdown).perform()
  }
}
