internal import Glibc

/// Writes a process's input and reads its output and errors, all at once, so that neither side waits for the other.
struct Talk {
  /// Our ends of its standard input, output and error.
  let channels: [CInt]
  /// What it is given.
  let input: [UInt8]
  /// What it may cost.
  let bound: ChildProcess.Bound
  /// What it wrote to standard output.
  private(set) var output: [UInt8] = []
  /// The beginning of what it wrote to standard error.
  private(set) var error: [UInt8] = []
  /// Whether it wrote more than it may.
  private(set) var isTooMuch = false
  private var written = 0
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  private static let mostErrors = 16_384

  init(channels: [CInt], input: [UInt8], bound: ChildProcess.Bound) {
    self.channels = channels
    self.input = input
    self.bound = bound
  }

  /// Goes on until the process has closed its output and errors; false if the bound was reached.
  mutating func run() -> Bool {
    let end = Talk.milliseconds() + bound.milliseconds
    var isOpen = [true, true, true]
    if input.isEmpty { closeInput(&isOpen) }
    while isOpen[1] || isOpen[2] {
      var polls = channels.indices.map {
        pollfd(fd: isOpen[$0] ? channels[$0] : -1, events: Int16($0 == 0 ? POLLOUT : POLLIN), revents: 0)
      }
      let left = end - Talk.milliseconds()
      guard left > 0 else { return false }
      let ready = poll(&polls, nfds_t(polls.count), CInt(left))
      if ready < 0, errno != EINTR { return false }
      guard ready > 0 else { continue }
      if polls[0].revents != 0, !write() || written == input.count { closeInput(&isOpen) }
      for index in 1...2 where polls[index].revents != 0 {
        let count = read(channels[index], &chunk, chunk.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count > 0 else {
          isOpen[index] = false
          continue
        }
        guard take(count, from: index) else { return false }
      }
    }
    return true
  }

  /// Writes what can be written now; false if nobody reads it.
  private mutating func write() -> Bool {
    let count = input.withUnsafeBytes { buffer in
      send(
        channels[0], buffer.baseAddress.map { $0 + written }, buffer.count - written,
        CInt(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    written += count
    return true
  }

  private func closeInput(_ isOpen: inout [Bool]) {
    isOpen[0] = false
    shutdown(channels[0], CInt(SHUT_WR))
  }

  private mutating func take(_ count: Int, from channel: Int) -> Bool {
    if channel == 2 {
      error += chunk[..<min(count, max(0, Talk.mostErrors - error.count))]
      return true
    }
    guard output.count + count <= bound.bytes else {
      isTooMuch = true
      return false
    }
    output += chunk[..<count]
    return true
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
