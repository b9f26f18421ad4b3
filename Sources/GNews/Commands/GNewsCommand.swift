public import ArgumentParser
internal import Diagnostics
internal import Newsroom

/// The command `gnews` with its subcommands.
public struct GNewsCommand: AsyncParsableCommand {
  /// Name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "gnews",
    abstract: "Builds the editions of a multilingual newsletter from a folder of contributions.",
    discussion: """
      The first build of the sample issue:

        gnews build issue-2

      Exit status: 0 all is well, 1 the content has errors, 2 the configuration is wrong or something could not be read \
      or written, 64 the command was not understood.
      """,
    version: Version.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, StatusCommand.self, ClassifyCommand.self, TranslationCommand.self,
      ImportCommand.self, SchemaCommand.self, ExplainCommand.self,
    ])

  /// Makes the command; its parser fills it in.
  public init() {}

  /// Runs the command that the process was called with, and ends the process.
  public static func start() async {
    if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) { return print(Version.current) }
    guard let build = PlainBuild(CommandLine.arguments.dropFirst(), phases: .live) else {
      let name = CommandLine.arguments.dropFirst().first ?? ""
      if let problem = unknownCommand(name) { exit(withError: ValidationError(problem)) }
      return await main()
    }
    let status = await build.action.perform(in: .system, format: .usual)
    if status != .success { exit(withError: ExitCode(status.rawValue)) }
  }

  /// What to say of a command that there is none of; nil if there is one, or none is named.
  static func unknownCommand(_ name: String) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !name.isEmpty, !name.hasPrefix("-"), name != "help", !names.contains(name) else { return nil }
    let help = Suggestion.help(for: name, among: names, what: "commands")
    return "There is no command '\(VisibleText.escaping(name))'. \(help)"
  }
}
