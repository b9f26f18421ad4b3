internal import ArgumentParser

/// `gnews check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong or missing in an issue, and write nothing.",
    discussion: """
      Reports all that a build would, and items that an edition still lacks.

      Before sending an issue out:

        gnews check issue-2 --release

      In continuous integration:

        gnews check issue-2 --format github --format sarif=check.sarif
      """)

  @Argument(
    help: ArgumentHelp("An issue, as its folder in Issues is named, or that folder's path.", valueName: "issue"))
  var issues: [String]

  @Flag(help: "Accept nothing that may be open while preparing: unsorted items, drafts, missing translations.")
  var release = false

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var severities: SeverityOptions

  /// What the arguments ask for.
  func action(phases: Phases) -> CheckAction {
    CheckAction(
      newsroom: newsroom.newsroom, issues: issues, isRelease: release, policy: severities.policy, phases: phases)
  }

  func run() async throws {
    try await action(phases: .live).perform(try reports.targets())
  }
}
