internal import ArgumentParser
internal import Writers

/// `gnews status`.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show how each item stands in each language.",
    discussion: """
      Without an issue it shows all issues of the newsroom, the newest last. It ends with 0 however much is missing; what \
      must not be missing, 'gnews check' tells.

      A page to look at, with every finding beside its source:

        gnews status issue-3 --format html --output status.html
      """)

  @Argument(
    help: ArgumentHelp("An issue, as its folder in Issues is named, or that folder's path.", valueName: "issue"))
  var issues: [String] = []

  @Option(help: ArgumentHelp("How the status is written.", valueName: "form"))
  var format = StatusFormatName()

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write to; else standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var diagnostics: DiagnosticOptions
  @OptionGroup var severities: KindOptions

  /// What the arguments ask for.
  func action(phases: Phases) -> StatusAction {
    StatusAction(
      newsroom: newsroom.newsroom, issues: issues, format: format.format, output: output, policy: severities.policy,
      phases: phases)
  }

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs the name of a file.") }
  }

  func run() async throws {
    try await action(phases: .live).perform(diagnostics.format)
  }
}

/// The name of a form of the status.
struct StatusFormatName: ExpressibleByArgument {
  /// The form.
  let format: StatusFormat

  /// The usual one.
  init() { format = .usual }

  init?(argument: String) {
    guard let format = StatusFormat.named(argument) else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.name }

  static var allValueStrings: [String] { StatusFormat.all.map(\.name) }
}
