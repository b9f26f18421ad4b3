internal import Diagnostics
internal import Editions
internal import Newsroom

extension Phases {
  /// The phases of the modules.
  static let live = Phases(
    load: { _, _, _, _ in nil },
    classify: { _, _ in },
    complete: { _, _, _ in },
    assemble: { _, _, _ in fatalError() },
    formats: OutputFormat.all)
}

extension OutputFormat {
  /// All formats, in the order they are built.
  static let all: [OutputFormat] = [html, text]

  static let html = OutputFormat(name: "html") { _, _ in nil }
  static let text = OutputFormat(name: "text") { _, _ in nil }
}
enum FrontMatterSchema { static func jsonSchema() -> String { "" }; static func documentation() -> String { "" } }
