internal import Diagnostics
internal import Import
internal import Newsroom
internal import Writers

/// With what a command ends.
enum ExitStatus: Int32, Sendable {
  /// All is well.
  case success = 0
  /// The content has errors, or warnings under `--strict`.
  case content = 1
  /// The configuration is wrong, or something could not be read or written.
  case environment = 2

  /// What diagnostics, as they are told, end a command with.
  init(_ diagnostics: [Diagnostic], policy: SeverityPolicy) {
    if diagnostics.contains(where: { $0.severity == .error && ExitStatus.isEnvironmental($0) }) {
      self = .environment
    } else {
      self = policy.fails(diagnostics) ? .content : .success
    }
  }

  /// Whether a diagnostic is about the configuration or the disk rather than about what was contributed.
  static func isEnvironmental(_ diagnostic: Diagnostic) -> Bool {
    if isEnvironmental(diagnostic.kind) { return true }
    guard let path = diagnostic.path else { return false }
    return path == "gnews.yml" || path.hasPrefix("Sections/") || path.hasPrefix("Languages/")
      || path.hasPrefix("Styles/")
  }

  /// Whether a kind of diagnostic is always about the configuration or the disk.
  static func isEnvironmental(_ kind: DiagnosticKind) -> Bool {
    kind.severity == .error && environmental.contains(kind.id)
  }

  /// What the newsroom's loader says when it is the disk or the configuration that is at fault.
  private static let ofTheDisk: Set<String> = ["no-newsroom", "too-many-files", "unknown-issue", "unreadable-file"]

  private static let environmental = Set(
    (CommandDiagnostics.all + OutputDiagnostics.all + [PictureDiagnostics.libraryMissing]
      + ImportDiagnostics.all.filter { ImportDiagnostics.ofTheRequest.contains($0.id) }
      + NewsroomDiagnostics.all.filter { ExitStatus.ofTheDisk.contains($0.id) }).map(\.id))
}
