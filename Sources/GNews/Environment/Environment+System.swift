internal import Glibc
internal import Newsroom
internal import Writers

extension Environment {
  /// The world of this process.
  static var system: Environment {
    Environment(
      currentFolder: SystemCalls.currentFolder(),
      files: .disk,
      replace: { path, old, new in FileReplacement.replace(path, from: old, to: new) },
      save: { path, bytes in FileReplacement.write(path, bytes) },
      writeOutput: { SystemCalls.write($0, to: STDOUT_FILENO) },
      writeError: { _ = SystemCalls.write($0, to: STDERR_FILENO) },
      errorIsTerminal: isatty(STDERR_FILENO) == 1,
      terminalWidth: SystemCalls.terminalWidth(),
      variable: { name in getenv(name).map { String(cString: $0) } },
      today: SystemCalls.today,
      milliseconds: SystemCalls.milliseconds,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      git: .system,
      add: { files, folder in FolderAddition.add(files, to: folder) })
  }
}

/// The system calls behind ``Environment``.
private enum SystemCalls {
  static func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  static func write(_ text: String, to descriptor: CInt) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }

  static func terminalWidth() -> Int? {
    if let columns = getenv("COLUMNS"), let width = Int(String(cString: columns)), width > 0 { return width }
    for descriptor in [STDERR_FILENO, STDOUT_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    }
    return nil
  }

  static func today() -> CalendarDate? {
    var now = time(nil)
    var parts = tm()
    guard gmtime_r(&now, &parts) != nil else { return nil }
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
