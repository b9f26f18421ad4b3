internal import ArgumentParser
internal import Newsroom

/// `gnews check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong or missing in an issue.",
    discussion: """
      Reports all that a build would, items that an edition still lacks, and translations that are not whole, not fresh or \
      not in their language. Changes nothing, unless --fix says so.

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

  @Option(
    help: ArgumentHelp("Hold deadlines against this day instead of today's.", valueName: "yyyy-mm-dd"),
    transform: CheckCommand.day)
  var today: CalendarDate?

  @OptionGroup var newsroom: NewsroomOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var severities: SeverityOptions

  /// A day as ISO 8601 writes it.
  @Sendable private static func day(_ argument: String) throws -> CalendarDate {
    guard let day = CalendarDate(argument) else {
      throw ValidationError("'\(argument)' is no day; write it as 2007-09-10.")
    }
    return day
  }

  /// What the arguments ask for.
  func action(phases: Phases) -> CheckAction {
    CheckAction(
      newsroom: newsroom.newsroom, issues: issues, isRelease: release, today: today, gate: gate.gate,
      isFixing: gate.fix,
      policy: severities.policy,
      phases: phases)
  }

  func run() async throws {
    try await action(phases: .live).perform(try reports.targets())
  }
}
