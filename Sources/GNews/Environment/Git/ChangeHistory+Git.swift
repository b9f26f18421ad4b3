internal import Completeness
internal import Synchronization

extension ChangeHistory {
  /// What git knows of a newsroom's files; it is asked once, and only if somebody wants to know.
  /// - Parameters:
  ///   - git: the program.
  ///   - newsroom: the newsroom's folder, absolute.
  static func git(_ git: Git, newsroom: String) -> ChangeHistory {
    let store = LastChangeStore(git: git, newsroom: newsroom)
    return ChangeHistory(
      lastChange: { path in (try? store.changes.get())?[path]?.time },
      problem: {
        switch store.changes {
        case .failure(let failure): failure.words
        case .success: store.isShallow ? "the history of this clone is cut off" : nil
        }
      })
  }
}

/// The last changes of a newsroom's files, read when they are first asked for.
private final class LastChangeStore: Sendable {
  private struct Known {
    var changes: Result<[String: GitRepository.LastChange], Git.Failure>
    var isShallow: Bool
  }

  private let git: Git
  private let newsroom: String
  private let known = Mutex<Known?>(nil)

  init(git: Git, newsroom: String) {
    self.git = git
    self.newsroom = newsroom
  }

  var changes: Result<[String: GitRepository.LastChange], Git.Failure> { asked.changes }
  var isShallow: Bool { asked.isShallow }

  private var asked: Known {
    known.withLock { known in
      if let known { return known }
      let repository = GitRepository.open(newsroom, git)
      let answer = Known(
        changes: repository.flatMap { $0.lastChanges() }, isShallow: (try? repository.get())?.isShallow ?? false)
      known = answer
      return answer
    }
  }
}
