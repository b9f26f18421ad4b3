import Glibc
import TestSupport

/// TeX itself, without a format or fonts: it is given nothing but widths, and asked where it breaks lines.
enum TeX {
  /// What keeps TeX from answering.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The Debian package that has the program `tex`.
  static let package = "texlive-binaries"

  /// What TeX says of a run.
  struct Answer {
    /// The lines of the file that the input wrote by `\write0`.
    var written: [Substring]
    /// Its log.
    var log: String
  }

  /// Runs TeX over an input that opens output stream 0 as `answer`.
  static func run(_ input: String) throws -> Answer {
    let folder = TemporaryFolder()
    folder.write(input, to: "input.tex")
    let status = try spawn([
      "tex", "-ini", "-interaction=batchmode", "-output-directory=" + folder.path, folder.path + "/input.tex",
    ])
    let log = TextFile.read(folder.path + "/input.log")
    guard status == 0, !log.contains("\n! ") else {
      throw Failure(description: "tex ended with \(status): \(log.suffix(2000))")
    }
    return Answer(written: TextFile.read(folder.path + "/answer.tex").split(separator: "\n"), log: log)
  }

  private static func spawn(_ words: [String]) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw Failure(description: "there is no program '\(words[0])': install the Debian package '\(package)'")
    }
    var status: Int32 = -1
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
