internal import Newsroom

/// A plain `gnews build`, read without the argument parser: building its commands and reflecting on their options takes
/// longer than reading an issue.
///
/// It knows the issues and the options with a value of ``BuildCommand`` but those that set severities, each given once as
/// `--name value`. Whatever else there is, right or wrong, is the parser's, which also has all the messages. What is read
/// here must mean the same there; a test compares them.
struct PlainBuild {
  /// What to build.
  let action: BuildAction

  private static let names = ["--language", "--format", "--output", "--theme", "--newsroom"]

  /// Reads the arguments of the process, without its name; nil if they are not plain.
  init?(_ arguments: some Sequence<String>, phases: Phases) {
    var rest = arguments.makeIterator()
    guard rest.next() == "build" else { return nil }
    var issues: [String] = []
    var values: [String: String] = [:]
    while let argument = rest.next() {
      guard PlainBuild.isValue(argument) else {
        guard PlainBuild.names.contains(argument), values[argument] == nil, let value = rest.next(),
          PlainBuild.isValue(value)
        else { return nil }
        values[argument] = value
        continue
      }
      issues.append(argument)
    }
    guard !issues.isEmpty else { return nil }
    var action = BuildAction(newsroom: values["--newsroom"], issues: issues, output: values["--output"], phases: phases)
    if let text = values["--language"] {
      guard let list = LanguageList(argument: text) else { return nil }
      action.languages = list.languages
    }
    if let text = values["--format"] {
      guard let list = FormatList(argument: text) else { return nil }
      action.formats = list.names
    }
    if let text = values["--theme"] {
      guard let name = FolderName(argument: text) else { return nil }
      action.theme = name.name
    }
    self.action = action
  }

  private static func isValue(_ argument: String) -> Bool { !argument.isEmpty && !argument.hasPrefix("-") }
}
