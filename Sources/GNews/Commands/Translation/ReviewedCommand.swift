internal import ArgumentParser

/// `gnews translation reviewed`.
struct ReviewedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviewed",
    abstract: "Write into translations that they hold although their originals have changed.",
    discussion: """
      For changes that do not matter to a translation, such as a slip of the pen in the original:

        gnews translation reviewed Issues/issue-3/recus/merci.en.md
      """)

  @Argument(help: ArgumentHelp("A translation.", valueName: "file"), completion: .file(extensions: ["md"]))
  var files: [String]

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  /// What the arguments ask for.
  func action() -> StampAction {
    StampAction(newsroom: newsroom.newsroom, request: .files(files), isReview: true)
  }

  func run() async throws { try await action().perform(diagnostics.format) }
}
