import Glibc
import TestSupport
import Testing

/// The built program, run as a process of its own.
enum Program {
  /// What a run gave.
  struct Run {
    var status: Int32
    var output: String
    var error: String
  }

  /// The repository.
  static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  /// The program, which stands beside the tests' bundle.
  static var path: String {
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      var folder = argument
      while let slash = folder.lastIndex(of: "/") {
        folder = String(folder[..<slash])
        if access(folder + "/gnews", X_OK) == 0, !isFolder(folder + "/gnews") { return folder + "/gnews" }
      }
    }
    return root + "/.build/debug/gnews"
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Starts the program and waits for its end; its output goes to files, so that no pipe can fill up.
  static func run(_ arguments: [String], in folder: String = root, program: String? = nil) -> Run {
    finish(start(arguments, in: folder, program: program))
  }

  /// A process that was started.
  struct Started {
    var process: pid_t
    var files: TemporaryFolder
  }

  static func start(_ arguments: [String], in folder: String = root, program: String? = nil) -> Started {
    let files = TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, files.path + "/out", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files.path + "/err", O_WRONLY | O_CREAT, 0o600)
    // env(1) changes the folder.
    var words = (["env", "-C", folder, program ?? path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    if posix_spawnp(&process, "env", &actions, nil, &words, environ) != 0 { process = -1 }
    return Started(process: process, files: files)
  }

  static func finish(_ started: Started) -> Run {
    var status: Int32 = -1
    guard started.process > 0 else { return Run(status: -1, output: "", error: "could not start") }
    while waitpid(started.process, &status, 0) < 0, errno == EINTR {}
    // Ended by itself with a status, or by a signal.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    return Run(
      status: code, output: started.files.read("out") ?? "", error: started.files.read("err") ?? "")
  }
}
