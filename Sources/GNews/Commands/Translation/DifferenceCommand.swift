internal import ArgumentParser

/// `gnews translation diff`.
struct DifferenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what has changed in the original since a translation was stamped.",
    discussion: """
      The words that changed are taken from git; without it, the parts that changed are shown as they are now.

        gnews translation diff Issues/issue-3/recus/merci.en.md
      """)

  @Argument(help: ArgumentHelp("A translation.", valueName: "file"), completion: .file(extensions: ["md"]))
  var files: [String]

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  /// What the arguments ask for.
  func action() -> TranslationDiffAction { TranslationDiffAction(newsroom: newsroom.newsroom, files: files) }

  func run() async throws { try await action().perform(diagnostics.format) }
}
