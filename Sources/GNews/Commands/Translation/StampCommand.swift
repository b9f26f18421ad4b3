internal import ArgumentParser

/// `gnews translation stamp`.
struct StampCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stamp",
    abstract: "Write into translations that they agree with their originals as these are now.",
    discussion: """
      Only the lines of 'translation:' are changed. A translation that is still as it was stamped while its original has \
      changed is refused.

      All translations of an issue that have no stamp yet:

        gnews translation stamp --missing --issue issue-3
      """)

  @Argument(help: ArgumentHelp("A translation.", valueName: "file"), completion: .file(extensions: ["md"]))
  var files: [String] = []

  @Flag(help: "Stamp all translations.")
  var all = false

  @Flag(help: "Stamp the translations that have no stamp.")
  var missing = false

  @Option(
    help: ArgumentHelp("With --all or --missing: the issue, by name or path; else all issues.", valueName: "issue"))
  var issue: String?

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  /// What the arguments ask for.
  func action() -> StampAction {
    StampAction(
      newsroom: newsroom.newsroom,
      request: files.isEmpty ? .all(issue: issue, onlyUnstamped: missing) : .files(files))
  }

  func validate() throws {
    if all, missing { throw ValidationError("Choose one of --all and --missing.") }
    if files.isEmpty, !all, !missing { throw ValidationError("Name translations, or take --all or --missing.") }
    if !files.isEmpty, all || missing {
      throw ValidationError("Name translations or take --all or --missing, not both.")
    }
    if issue != nil, !all, !missing { throw ValidationError("--issue goes with --all or --missing.") }
  }

  func run() async throws { try await action().perform(diagnostics.format) }
}
