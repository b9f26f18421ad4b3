/// The git repository that a newsroom is in, and what was in it before. All paths are relative to the newsroom.
///
/// Every question is one run of git, whatever the number of files, and none of them writes anything, asks the network,
/// or runs what the repository's configuration or attributes name (filters, diff drivers, hooks, signers).
struct GitRepository: Sendable {
  /// A version of a file.
  struct Version: Hashable, Sendable {
    /// The commit's name, hexadecimal.
    var commit: String
    /// The file's path at that time, from the repository's top.
    var path: String
  }

  let git: Git
  /// The newsroom's folder, absolute.
  let newsroom: String
  /// The newsroom's path from the repository's top; empty, or with a final slash.
  let prefix: String
  /// Whether the history is cut off: what is older than some commit is not there.
  let isShallow: Bool

  /// Finds the repository of a newsroom.
  /// - Parameters:
  ///   - newsroom: the newsroom's folder, absolute.
  ///   - git: the program.
  /// - Returns: why there is none, if so: no program, no repository, one without a working tree.
  static func open(_ newsroom: String, _ git: Git) -> Result<GitRepository, Git.Failure> {
    git.run(
      newsroom, ["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix"], []
    ).flatMap { output in
      let lines = String(decoding: output, as: UTF8.self).split(
        separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
      guard lines.count == 3, lines[0] == "true" else { return .failure(.noRepository) }
      let prefix = lines[2].hasSuffix("\n") ? lines[2].dropLast() : lines[2]
      return .success(
        GitRepository(git: git, newsroom: newsroom, prefix: String(prefix), isShallow: lines[1] == "true"))
    }
  }

  /// Runs git in the newsroom's folder.
  func run(_ arguments: [String], input: [UInt8] = []) -> Result<[UInt8], Git.Failure> {
    git.run(newsroom, arguments, input)
  }

  /// The name of the commit that a revision means.
  /// - Parameter revision: as a person names it: `main`, `HEAD~3`, `v1.0`, a hash.
  func commit(_ revision: String) -> Result<String, Git.Failure> {
    guard !revision.isEmpty, !revision.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      return .failure(.unknownRevision(revision))
    }
    return run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
      .mapError { failure in if case .other = failure { .unknownRevision(revision) } else { failure } }
      .flatMap { output in
        let name = String(decoding: output, as: UTF8.self).prefix { $0 != "\n" }
        return GitRepository.isHash(name) ? .success(String(name)) : .failure(.unknownRevision(revision))
      }
  }

  /// The path of a file of the newsroom from the repository's top.
  func path(_ path: String) -> String { prefix + path }

  /// The path in the newsroom of one from the repository's top; nil for files elsewhere.
  func pathInNewsroom(_ path: some StringProtocol) -> String? {
    path.utf8.starts(with: prefix.utf8) ? String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : nil
  }

  static func isHash(_ text: some StringProtocol) -> Bool {
    (40...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
