internal import Diagnostics
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
  /// Writes a file that the person named, in place of one if there is; says what went wrong, or nil.
  var save: @Sendable (_ path: String, _ bytes: [UInt8]) -> String?
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
  /// Whether standard output is a terminal.
  var outputIsTerminal = false
  /// The program git, if there is one.
  var git = Git.absent
  /// Makes a folder with new files in it, by their paths, and overwrites nothing; says what went wrong, or nil.
  var add: @Sendable (_ files: [(path: String, bytes: [UInt8])], _ folder: String) -> String? = { _, _ in
    "nothing can be written here"
  }

  /// Whether standard error takes colours: a terminal that is not dumb, and NO_COLOR (no-color.org) not set.
  var isColoured: Bool { errorIsTerminal && wantsColour }

  /// Whether standard output takes colours.
  var isOutputColoured: Bool { outputIsTerminal && wantsColour }

  /// How standard output shows a text: lines of 80 cells where there is no terminal.
  var outputStyle: ReportStyle {
    let columns = outputIsTerminal ? terminalWidth : variable("COLUMNS").flatMap { Int($0) }
    return ReportStyle(isColoured: isOutputColoured, width: columns ?? 80)
  }

  private var wantsColour: Bool { (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb" }
}
