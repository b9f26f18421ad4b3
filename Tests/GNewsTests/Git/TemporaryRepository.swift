import TestSupport

/// A git repository that lives as long as a test.
struct TemporaryRepository {
  let disk = TemporaryFolder()

  init(isBare: Bool = false) { git(["init", "-q", "-b", "main"] + (isBare ? ["--bare"] : [])) }

  var path: String { disk.path }

  /// Runs git in it, as nobody in particular.
  @discardableResult func git(_ arguments: [String], in folder: String? = nil) -> String {
    let settings = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "protocol.file.allow=always"]
    return Program.run(settings + arguments, in: folder ?? path, program: "git").output
  }

  /// Commits everything, at a moment given in seconds.
  func commit(_ time: Int) {
    git(["add", "-A"])
    let settings = ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "--no-verify", "-m", "x"]
    let words = ["GIT_COMMITTER_DATE=@\(time) +0000", "GIT_AUTHOR_DATE=@\(time) +0000", "git"] + settings
    _ = Program.run(words, in: path, program: "env")
  }

}
