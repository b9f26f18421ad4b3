internal import ArgumentParser
internal import Diagnostics

/// How diagnostics are written.
struct DiagnosticOptions: ParsableArguments {
  @Option(name: .customLong("diagnostics"), help: ArgumentHelp("How diagnostics are written.", valueName: "form"))
  var name: FormatName = FormatName()

  /// The format.
  var format: ReportFormat { name.format }
}

/// The name of a diagnostics format.
struct FormatName: ExpressibleByArgument {
  /// The format.
  let format: ReportFormat

  /// The usual one.
  init() { format = .usual }

  init?(argument: String) {
    guard let format = ReportFormat.named(argument) else { return nil }
    self.format = format
  }

  var defaultValueDescription: String { format.name }

  static var allValueStrings: [String] { ReportFormat.all.map(\.name) }
}
