extension GitRepository {
  /// When a file was last changed.
  struct LastChange: Hashable, Sendable {
    /// The commit that changed it.
    var commit: String
    /// When that was committed, in seconds since 1970.
    var time: Int
  }

  private static let format = "--format=%x01%H %ct %P"

  /// The versions of a file, the newest first, by the commits that changed it; renames are followed.
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the most versions.
  func history(of path: String, limit: Int = 500) -> Result<[Version], Git.Failure> {
    run([
      "log", "-z", GitRepository.format, "--name-only", "--no-ext-diff", "--no-textconv", "--follow", "-n",
      String(limit), "--", path,
    ]).map { output in
      var versions: [Version] = []
      for commit in LogOutput.commits(output, hasStatus: false) {
        guard let change = commit.changes.last else { continue }
        versions.append(Version(commit: commit.name, path: change.path))
      }
      return versions
    }
  }

  /// The files of the newsroom that held a text at some time and lost it, or got it, in one run of git; under the names
  /// they had.
  func files(thatHeld text: String) -> Result<Set<String>, Git.Failure> {
    run([
      "log", "-z", "--format=", "--name-only", "--no-ext-diff", "--no-textconv", "--no-renames", "-S" + text, "--", ".",
    ]).map { output in
      let paths = output.split(separator: 0).map { field in
        String(decoding: field.first == 0x0A ? field.dropFirst() : field, as: UTF8.self)
      }
      return Set(paths.compactMap { pathInNewsroom($0) })
    }
  }

  /// The last commit that changed each file of the newsroom's, by its path; a move without a change does not count.
  ///
  /// The history of the whole repository is looked at, as the newsroom may have had another folder. Where it is cut
  /// off, files that were not changed since are left out: when they were changed is not known.
  func lastChanges() -> Result<[String: LastChange], Git.Failure> {
    run([
      "log", "-z", GitRepository.format, "--name-status", "--no-ext-diff", "--no-textconv", "-M100%",
    ]).map { output in
      var result: [String: LastChange] = [:]
      // What a file was called at the time, and what it is called now.
      var presentNames: [String: String] = [:]
      for commit in LogOutput.commits(output, hasStatus: true) where !(isShallow && commit.parents.isEmpty) {
        for change in commit.changes {
          let present = presentNames[change.path] ?? change.path
          guard result[present] == nil else { continue }
          if let earlier = change.movedFrom {
            presentNames[earlier] = present
          } else {
            result[present] = LastChange(commit: commit.name, time: commit.time)
          }
        }
      }
      var inNewsroom: [String: LastChange] = [:]
      for (path, change) in result { if let path = pathInNewsroom(path) { inNewsroom[path] = change } }
      return inNewsroom
    }
  }
}

/// What `git log -z` writes in the format above: for each commit a field that begins with U+0001, then fields with
/// what it changed, the first of them after a line end.
private enum LogOutput {
  struct Change {
    var path: String
    /// Its earlier path, if it was moved and nothing else.
    var movedFrom: String?
  }

  struct Commit {
    var name: String
    var time: Int
    var parents: [Substring]
    var changes: [Change] = []
  }

  static func commits(_ output: [UInt8], hasStatus: Bool) -> [Commit] {
    var commits: [Commit] = []
    var fields = output.split(separator: 0, omittingEmptySubsequences: true)[...]
    while let field = fields.popFirst() {
      if field.first == 1 {
        let words = String(decoding: field.dropFirst(), as: UTF8.self).split(separator: " ")
        guard words.count >= 2, GitRepository.isHash(words[0]), let time = Int(words[1]) else { return commits }
        commits.append(Commit(name: String(words[0]), time: time, parents: Array(words.dropFirst(2))))
        continue
      }
      guard !commits.isEmpty else { return commits }
      let text = String(decoding: field.first == 0x0A ? field.dropFirst() : field, as: UTF8.self)
      var change = Change(path: text)
      if hasStatus {
        guard let path = fields.popFirst() else { return commits }
        change.path = String(decoding: path, as: UTF8.self)
        if text.hasPrefix("R") || text.hasPrefix("C") {
          guard let new = fields.popFirst() else { return commits }
          if text.hasPrefix("R") { change.movedFrom = change.path }
          change.path = String(decoding: new, as: UTF8.self)
        }
      }
      commits[commits.count - 1].changes.append(change)
    }
    return commits
  }
}
