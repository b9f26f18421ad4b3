public import Diagnostics

/// What can be wrong with an output folder; none of it is the content's fault.
public enum OutputDiagnostics {
  /// All kinds, sorted by id.
  public static let all = [busy, foreignFile, keptFile, notWritable, symbolicLink, unsafePath]

  /// Another build is writing.
  public static let busy = DiagnosticKind(
    "output-busy", .error, "Two builds do not write to the same folder at once",
    explanation: """
      While a build writes, it holds a lock on the issue's output folder. A second build waits for it for some seconds \
      and then gives up, so that the two do not mix their files.

      Wait until the other build has ended, or build into another folder with --output.
      """)

  /// A file that gnews did not write is in the way.
  public static let foreignFile = DiagnosticKind(
    "output-foreign-file", .error, "Files that gnews did not write are never overwritten",
    explanation: """
      gnews remembers which files it wrote, in a file named .gnews-manifest in the output folder. A file that \
      is not among them, or that was changed since, is somebody's work. If the build needs its place, it writes nothing \
      at all.

      Move the file away, or delete it if nobody needs it; then build again.
      """)

  /// A file that is no longer produced was changed by somebody and stays.
  public static let keptFile = DiagnosticKind(
    "output-kept-file", .warning, "A file of an earlier build that was changed since is kept",
    explanation: """
      Files of an earlier build that are no longer produced are removed. This one was changed after gnews wrote it, so \
      it is kept, and from now on it is yours.
      """)

  /// A file or folder cannot be written.
  public static let notWritable = DiagnosticKind(
    "output-not-writable", .error, "The output folder can be written to",
    explanation: """
      A file or folder could not be written: the disk is full, the folder belongs to somebody else, or it is \
      write-protected. Files are written aside first and moved to their places when all are there, so the earlier \
      edition is still whole.

      Put right what the message says, or build into another folder with --output.
      """)

  /// A part of a path is a symbolic link.
  public static let symbolicLink = DiagnosticKind(
    "output-symbolic-link", .error, "Nothing is written through a symbolic link",
    explanation: """
      Inside the output folder, gnews does not follow symbolic links: they could lead a build to overwrite files \
      elsewhere. The output folder itself may be one.

      Remove the link, or build into another folder with --output.
      """)

  /// A path leads out of the output folder, or two files have the same one.
  public static let unsafePath = DiagnosticKind(
    "output-unsafe-path", .error, "Every output file has a path of its own inside the output folder",
    explanation: """
      A file of the edition has a name that leads out of the output folder (an absolute path, or one with ".."), that \
      gnews keeps for itself, or that another file has too. Nothing was written.

      Look for the picture or theme file of that name and rename it.
      """)
}
