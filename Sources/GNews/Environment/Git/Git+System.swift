internal import Diagnostics

extension Git {
  /// The git of this system.
  static let system = Git { folder, arguments, input in
    switch ChildProcess.run(
      ["git", "-C", folder] + settings + arguments, environment: environment(), input: input, bound: bound)
    {
    case .notStarted: .failure(.noProgram)
    case .tooSlow: .failure(.tooSlow)
    case .tooMuch: .failure(.tooMuch)
    case .ended(status: 0, let output, _): .success(output)
    case .ended(_, _, let error): .failure(failure(of: error))
    }
  }

  /// What git may cost.
  private static let bound = ChildProcess.Bound(bytes: 256 << 20, milliseconds: 30_000)

  /// A repository is somebody else's: nothing that its configuration names is run.
  private static let settings = [
    "--no-pager", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c",
    "core.quotePath=false", "-c", "log.showSignature=false", "-c", "protocol.allow=never", "-c", "color.ui=false",
  ]

  /// The caller's environment, without what would turn git to another repository or make it run other programs.
  private static func environment() -> [String] {
    let kept = ["GIT_CONFIG", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM"]
    let inherited = ChildProcess.environment.filter { entry in
      !(entry.hasPrefix("GIT_") && !kept.contains(where: entry.hasPrefix)) && !entry.hasPrefix("LC_ALL=")
        && !entry.hasPrefix("LANGUAGE=")
    }
    return inherited + [
      "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1",
      "GIT_ALLOW_PROTOCOL=none",
    ]
  }

  private static func failure(of error: [UInt8]) -> Failure {
    let text = String(decoding: error, as: UTF8.self)
    if text.contains("not a git repository") || text.contains("must be run in a work tree") { return .noRepository }
    let line = text.split(separator: "\n").first.map(String.init) ?? "nothing"
    let prefix = ["fatal: ", "error: "].first(where: line.hasPrefix) ?? ""
    return .other(VisibleText.escaping(String(line.dropFirst(prefix.count).prefix(200))))
  }
}
