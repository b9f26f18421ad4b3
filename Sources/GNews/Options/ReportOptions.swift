internal import ArgumentParser
internal import Diagnostics
internal import Newsroom

/// Which reports are written, and where.
struct ReportOptions: ParsableArguments {
  @Option(
    name: [.customLong("format"), .customLong("diagnostics")],
    help: ArgumentHelp(
      "How to report: \(names); NAME=FILE writes to a file. May be repeated.", valueName: "name[=file]"),
    completion: .list(ReportFormat.all.map(\.name)), transform: ReportArgument.parse)
  var formats: [ReportArgument] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file for the format that names none.", valueName: "file"),
    completion: .file())
  var output: String?

  private static let names = ReportFormat.all.map(\.name).joined(separator: ", ")

  func validate() throws { _ = try targets(from: Environment.system.currentFolder) }

  /// The reports asked for; without any the usual one.
  func targets() throws -> [ReportTarget] { try targets(from: Environment.system.currentFolder) }

  /// The reports asked for, as they are seen from a folder.
  /// - Throws: what is wrong with them: two go to the same place, or there is a file too many.
  func targets(from folder: String) throws -> [ReportTarget] {
    let arguments = formats.isEmpty ? [ReportArgument(format: .usual)] : formats
    if let output {
      guard !output.isEmpty else { throw ValidationError("--output needs the name of a file.") }
      let free = arguments.filter { $0.file == nil }
      guard free.count == 1 else {
        throw ValidationError(
          free.isEmpty
            ? "--output has nothing to write: each format has a file of its own."
            : "--output is for one format; give the others a file of their own, as in "
              + "'--format \(free[1].format.name)=\(free[1].format.name).txt'.")
      }
    }
    var targets: [ReportTarget] = []
    for argument in arguments {
      let target = argument.target(output: output)
      if let other = targets.first(where: { ReportOptions.meet($0, target, from: folder) }) {
        throw ValidationError(ReportOptions.complaint(other, target))
      }
      targets.append(target)
    }
    return targets
  }

  private static func meet(_ left: ReportTarget, _ right: ReportTarget, from folder: String) -> Bool {
    switch (left.destination, right.destination) {
    case (.file(let left), .file(let right)):
      Paths.absolute(left, from: folder) == Paths.absolute(right, from: folder)
    case (let left, let right): left == right
    }
  }

  private static func complaint(_ left: ReportTarget, _ right: ReportTarget) -> String {
    if case .file(let path) = right.destination {
      return "The formats \(left.format.name) and \(right.format.name) both go to '\(path)'."
    }
    let place = right.isProduct ? "standard output" : "the terminal"
    return "The formats \(left.format.name) and \(right.format.name) both go to \(place); give one a file, as in "
      + "'--format \(right.format.name)=FILE'."
  }
}

/// A format, and a file if one is named: `sarif` or `sarif=check.sarif`.
struct ReportArgument: Sendable {
  /// The format.
  var format: ReportFormat
  /// The file as named, if any.
  var file: String?

  /// Reads an argument; what is thrown says what may have been meant.
  static func parse(_ argument: String) throws -> ReportArgument {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts.first ?? ""
    guard let format = ReportFormat.named(name) else {
      let names = ReportFormat.all.map(\.name)
      throw ValidationError(
        "There is no format '\(VisibleText.escaping(name))' for reports. "
          + Suggestion.help(for: name, among: names, what: "formats"))
    }
    guard parts.count == 2 else { return ReportArgument(format: format) }
    guard !parts[1].isEmpty, parts[1] != "-" else {
      throw ValidationError("'--format \(name)=' needs the name of a file; '--format \(name)' needs none.")
    }
    return ReportArgument(format: format, file: parts[1])
  }

  /// Where the report goes: to its file, else to the one that is for all, else to where such reports go.
  func target(output: String?) -> ReportTarget {
    if let path = file ?? output { return ReportTarget(format, .file(path)) }
    return ReportTarget(format, format.isForPeople ? .standardError : .standardOutput)
  }
}
