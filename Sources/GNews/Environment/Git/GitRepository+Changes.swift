internal import Newsroom

extension GitRepository {
  /// What was done to a file.
  enum Change: Hashable, Sendable {
    /// It is new.
    case added
    /// It is no longer there.
    case removed
    /// These lines, from 1, are new or different; where lines were only taken out, the two beside the gap.
    case modified([ClosedRange<Int>])

    /// Whether a line was touched.
    func concerns(line: Int) -> Bool {
      switch self {
      case .added, .removed: true
      case .modified(let lines): lines.contains { $0.contains(line) }
      }
    }
  }

  private static let mostBytes = 4 << 20

  /// What has changed in the newsroom since a revision, committed or not, by path.
  ///
  /// Where the revision and the present have gone different ways, it is what changed since they parted: a branch is
  /// not charged with what was done meanwhile to the branch it left. Files that git ignores are left out. Contents are
  /// compared as they are, without the filters that a repository may name; a line that differs in its line end only
  /// has not changed.
  /// - Parameters:
  ///   - revision: as a person names it: `origin/main`, `HEAD~1`.
  ///   - files: the disk.
  func changes(since revision: String, _ files: FileSystem) -> Result<[String: Change], Git.Failure> {
    start(of: revision).flatMap { changes(sinceCommit: $0, files) }
  }

  /// What files held at a revision, or where the present parted from it; see ``changes(since:_:)``.
  /// - Returns: one entry a path, nil where there was no such file.
  func contents(of paths: [String], at revision: String) -> Result<[[UInt8]?], Git.Failure> {
    start(of: revision).flatMap { start in contents(of: paths.map { Version(commit: start, path: path($0)) }) }
  }

  private func start(of revision: String) -> Result<String, Git.Failure> {
    commit(revision).map { commit in
      let base = run(["merge-base", "--end-of-options", commit, "HEAD"]).map(GitRepository.firstLine)
      return (try? base.get()).flatMap { GitRepository.isHash($0) ? $0 : nil } ?? commit
    }
  }

  private func changes(sinceCommit commit: String, _ files: FileSystem) -> Result<[String: Change], Git.Failure> {
    run(["ls-tree", "-r", "-z", commit]).flatMap { tree in
      run(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "."]).flatMap { listed in
        let before = GitRepository.blobs(tree)
        var present: [String] = []
        var seen: Set<String> = []
        let listed = listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        for path in listed + before.keys.sorted() where seen.insert(path).inserted {
          if case .file? = try? files.kind(newsroom + "/" + path), !path.utf8.contains(0x0A) { present.append(path) }
        }
        return hashes(of: present).flatMap { now in compare(before, now, files) }
      }
    }
  }

  /// The hashes that git would store files under.
  private func hashes(of paths: [String]) -> Result<[String: String], Git.Failure> {
    guard !paths.isEmpty else { return .success([:]) }
    let input = paths.reduce(into: [UInt8]()) { $0 += Array((newsroom + "/" + $1).utf8) + [0x0A] }
    return run(["hash-object", "--no-filters", "--stdin-paths"], input: input).map { output in
      let lines = output.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      return Dictionary(zip(paths, lines)) { first, _ in first }
    }
  }

  private func compare(
    _ before: [String: String], _ now: [String: String], _ files: FileSystem
  ) -> Result<[String: Change], Git.Failure> {
    var changes: [String: Change] = [:]
    for path in before.keys where now[path] == nil { changes[path] = .removed }
    for path in now.keys where before[path] == nil { changes[path] = .added }
    let modified = now.keys.filter { before[$0] != nil && before[$0] != now[$0] }.sorted()
    return contents(named: modified.compactMap { before[$0] }).map { old in
      for (path, old) in zip(modified, old) {
        guard let old, let new = try? files.read(newsroom + "/" + path, GitRepository.mostBytes) else {
          changes[path] = .added
          continue
        }
        let lines = ChangedLines.between(old, new)
        if !lines.isEmpty { changes[path] = .modified(lines) }
      }
      return changes
    }
  }

  /// The files of `git ls-tree -r -z`: hash by path.
  private static func blobs(_ output: [UInt8]) -> [String: String] {
    var blobs: [String: String] = [:]
    for entry in output.split(separator: 0) {
      guard let tab = entry.firstIndex(of: 0x09) else { continue }
      let words = String(decoding: entry[..<tab], as: UTF8.self).split(separator: " ")
      guard words.count == 3, words[1] == "blob" else { continue }
      blobs[String(decoding: entry[(tab + 1)...], as: UTF8.self)] = String(words[2])
    }
    return blobs
  }

  private static func firstLine(_ output: [UInt8]) -> String {
    String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
