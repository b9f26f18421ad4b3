internal import Newsroom

/// What the world is to a command: the disk as far as commands look at it themselves, the terminal, the clock.
///
/// Commands touch the world through these closures only, so that they are tested without a process.
struct Environment: Sendable {
  /// The caller's folder, absolute.
  var currentFolder: String
  /// The disk, for reading.
  var files: FileSystem
  /// Puts new bytes in place of a file that still has the old ones; says what went wrong, or nil.
  var replace: @Sendable (_ path: String, _ old: [UInt8], _ new: [UInt8]) -> String?
  /// Writes to standard output; false if that failed.
  var writeOutput: @Sendable (String) -> Bool
  /// Writes to standard error.
  var writeError: @Sendable (String) -> Void
  /// Whether standard error is a terminal.
  var errorIsTerminal: Bool
  /// The cells of a line of the terminal, if there is one.
  var terminalWidth: Int?
  /// An environment variable.
  var variable: @Sendable (String) -> String?
  /// The day it is, in UTC; for deadlines only.
  var today: @Sendable () -> CalendarDate?
  /// Milliseconds since some moment; for progress only.
  var milliseconds: @Sendable () -> Int
  /// Makes a folder with new files in it, by their paths, and overwrites nothing; says what went wrong, or nil.
  var add: @Sendable (_ files: [(path: String, bytes: [UInt8])], _ folder: String) -> String? = { _, _ in
    "nothing can be written here"
  }

  /// Whether standard error takes colours: a terminal that is not dumb, and NO_COLOR (no-color.org) not set.
  var isColoured: Bool {
    errorIsTerminal && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }
}
