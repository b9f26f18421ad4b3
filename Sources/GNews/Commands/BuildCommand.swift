internal import ArgumentParser
internal import Newsroom

/// `gnews build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the editions of an issue.",
    discussion: """
      Writes Build/ISSUE/LANGUAGE/index.html and issue.txt, and issue.pdf where --format or 'formats:' in gnews.yml asks for it. An issue whose content has errors is not written. Files that \
      have not changed are not touched; files that gnews did not write are never overwritten.

      Only the French and English web editions:

        gnews build issue-2 --language fr,en --format html

      All there is, with PDF:

        gnews build issue-2 --format html,text,pdf
      """)

  @Argument(
    help: ArgumentHelp("An issue, as its folder in Issues is named, or that folder's path.", valueName: "issue"))
  var issues: [String]

  @Option(name: .long, help: ArgumentHelp("The languages to build; else all of the issue.", valueName: "fr,en"))
  var language: [LanguageList] = []

  @Option(
    name: .long,
    help: ArgumentHelp("The formats to build; else those gnews.yml names, or html,text.", valueName: "html,text,pdf"))
  var format: [FormatList] = []

  @Flag(help: "Make the plain text one run without pages, for mail.")
  var flow = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write to; else Build in the newsroom.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The theme, a folder of Styles; else the one gnews.yml names.", valueName: "name"))
  var theme: FolderName?

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var diagnostics: DiagnosticOptions
  @OptionGroup var severities: SeverityOptions

  /// What the arguments ask for.
  func action(phases: Phases) -> BuildAction {
    BuildAction(
      newsroom: newsroom.newsroom, issues: issues, languages: language.flatMap(\.languages),
      formats: format.flatMap(\.names), theme: theme?.name, isFlowing: flow, output: output,
      policy: severities.policy, phases: phases)
  }

  func validate() throws {
    let formats = format.flatMap(\.names)
    if flow, !formats.isEmpty, !formats.contains("text") {
      throw ValidationError("--flow is about the plain text; '--format \(formats.joined(separator: ","))' has none.")
    }
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a folder.") }
  }

  func run() async throws {
    try await action(phases: .live).perform(diagnostics.format)
  }
}
