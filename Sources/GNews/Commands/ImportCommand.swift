internal import ArgumentParser

/// `gnews import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring a newsletter that exists already into the newsroom.",
    discussion: """
      Make an issue of three whole editions, without writing it:

        gnews import markdown fr.md en.md es.md --issue issue-50 --dry-run
      """,
    subcommands: [ImportMarkdownCommand.self])
}
