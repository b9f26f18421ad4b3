internal import ArgumentParser

/// `gnews translation`.
struct TranslationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translation",
    abstract: "Say which state of its original a translation agrees with, and see what has changed since.",
    discussion: """
      When a text has been translated:

        gnews translation stamp Issues/issue-3/recus/merci.en.md
      """,
    subcommands: [StampCommand.self, DifferenceCommand.self, ReviewedCommand.self])
}
