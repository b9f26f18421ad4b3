internal import ArgumentParser
internal import Diagnostics

/// The id of a diagnostic that exists.
struct KnownKind: Sendable {
  /// The kind.
  let kind: DiagnosticKind

  /// Completes ids in the shell.
  static var completion: CompletionKind { .list(DiagnosticRegistry.all.map(\.id)) }

  /// The kind of an id; what is thrown says what may have been meant.
  static func parse(_ argument: String) throws -> KnownKind {
    guard let kind = DiagnosticRegistry.kind(argument) else {
      throw ValidationError(DiagnosticRegistry.complaint(about: argument))
    }
    return KnownKind(kind: kind)
  }
}
