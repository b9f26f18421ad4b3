internal import ArgumentParser

/// `gnews classify`.
struct ClassifyCommand: AsyncParsableCommand {
  /// The forms of the result.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Sort items into sections by evidence.",
    discussion: """
      Without files it sorts the items of an issue that name no section. Files that are not in an issue's folder are sorted as \
      if they had been sent in for the issue.

      See why an item goes where it goes:

        gnews classify Issues/issue-3/recus/merci.fr.md --explain

      Write the sections that were found into the items of an issue:

        gnews classify --issue issue-3 --write
      """)

  @Argument(help: ArgumentHelp("A contribution.", valueName: "file"), completion: .file(extensions: ["md"]))
  var files: [String] = []

  @Option(help: ArgumentHelp("The issue, as its folder in Issues is named, or that folder's path.", valueName: "issue"))
  var issue: String?

  @Option(help: ArgumentHelp("human or json.", valueName: "form"))
  var format = Form.human

  @Flag(help: "Show the evidence and the scores of all sections.")
  var explain = false

  @Flag(help: "Write the section into the front matter of items that name none, and touch nothing else.")
  var write = false

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var diagnostics: DiagnosticOptions

  /// What the arguments ask for.
  func action() -> ClassifyAction {
    ClassifyAction(
      newsroom: newsroom.newsroom, paths: files, issue: issue, isJSON: format == .json, isExplained: explain,
      isWritten: write)
  }

  func validate() throws {
    if files.isEmpty, issue == nil { throw ValidationError("Name files to sort, or an issue with --issue.") }
  }

  func run() async throws {
    try await action().perform(diagnostics.format)
  }
}
