internal import ArgumentParser

struct ClassifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "classify")
}
