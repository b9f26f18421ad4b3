/// What a build replaces of an earlier one.
public enum OutputScope: Sendable, Hashable {
  /// All of it: whatever is no longer produced goes.
  case everything
  /// The files of some parts only; see ``OutputFile/part``.
  case parts(Set<String>)

  /// Whether files of a part are replaced.
  func covers(_ part: String) -> Bool {
    switch self {
    case .everything: true
    case .parts(let parts): parts.contains(part)
    }
  }
}
