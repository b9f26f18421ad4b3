/// How grave a diagnostic is.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Worth knowing; never fails a command.
  case note
  /// To be put right, but the issue can be built; fails under `--strict`.
  case warning
  /// The content is wrong; the command exits with 1.
  case error

  /// Orders from note to error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
