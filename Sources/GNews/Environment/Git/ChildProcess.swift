internal import Glibc

/// A program run to its end, without a shell, within bounds of time and output.
enum ChildProcess {
  /// What a run may cost.
  struct Bound: Sendable {
    /// The most bytes of output.
    var bytes: Int
    /// The most time.
    var milliseconds: Int
  }

  /// How a run ended.
  enum End: Sendable {
    /// There is no such program, or no process could be made.
    case notStarted
    /// It was stopped, as it took too long.
    case tooSlow
    /// It was stopped, as it wrote too much.
    case tooMuch
    /// It ended with a status, or by a signal with a negative one.
    case ended(status: Int32, output: [UInt8], error: [UInt8])
  }

  /// The caller's environment variables, as `NAME=value`.
  static var environment: [String] {
    var result: [String] = []
    var place = environ
    while let entry = place.pointee {
      result.append(String(cString: entry))
      place += 1
    }
    return result
  }

  /// Runs a program and waits for its end.
  /// - Parameters:
  ///   - words: its name, looked for in PATH, and its arguments.
  ///   - environment: its environment variables.
  ///   - input: what it can read.
  ///   - bound: what it may cost; beyond that it is killed.
  static func run(_ words: [String], environment: [String], input: [UInt8], bound: Bound) -> End {
    // Sockets rather than pipes: they are made with CLOEXEC at once, and writing to one can do without SIGPIPE.
    let channels = (0..<3).compactMap { _ in Channel() }
    defer { for channel in channels { close(channel.own) } }
    guard channels.count == 3, let name = words.first else {
      for channel in channels { close(channel.other) }
      return .notStarted
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (index, channel) in channels.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, channel.other, CInt(index))
    }
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, nil, &arguments, &variables)
    for channel in channels { close(channel.other) }
    guard code == 0 else { return .notStarted }
    var talk = Talk(channels: channels.map(\.own), input: input, bound: bound)
    let isWhole = talk.run()
    if !isWhole { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard isWhole else { return talk.isTooMuch ? .tooMuch : .tooSlow }
    let signal = status & 0x7F
    return .ended(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal, output: talk.output, error: talk.error)
  }

  /// Two ends of a line to the process: ours and its.
  private struct Channel {
    let own: CInt
    let other: CInt

    init?() {
      var ends: [CInt] = [-1, -1]
      let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
      own = ends[0]
      other = ends[1]
    }
  }
}
