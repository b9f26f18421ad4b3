internal import ArgumentParser
internal import Diagnostics

/// `gnews explain`.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a diagnostic, or list all of them.",
    discussion: """
      The id stands in brackets behind each diagnostic:

        gnews explain output-busy
      """)

  @Argument(
    help: ArgumentHelp("The id of a diagnostic.", valueName: "id"), completion: KnownKind.completion,
    transform: KnownKind.parse)
  var kind: KnownKind?

  func run() async throws {
    try await ExplainAction(kind: kind?.kind).perform()
  }
}
