public import Diagnostics
internal import Glibc

/// The folder that the editions of an issue are written to.
///
/// Files are written aside and moved to their places with rename(2) when all of them are there: a reader never sees half
/// a file, and a build that fails before that changes nothing. Files with the same bytes are not touched. Files of
/// an earlier build that are no longer produced go; files that are not gnews's own are neither overwritten nor removed.
/// Nothing is written outside the folder, symbolic links inside it are not followed.
public struct OutputFolder: Sendable {
  /// The folder that all issues are written to; made if it is missing, may be reached through symbolic links.
  public let root: String
  /// The issue's folder in it, a single name.
  public let name: String
  /// How the root is called in diagnostics.
  public let shownRoot: String
  /// How long to wait for another build to end, in milliseconds.
  public let patience: Int
  var writing = FileWriting.system

  /// Makes an output folder; see the properties. Nothing is written yet.
  public init(root: String, name: String, shownRoot: String? = nil, patience: Int = 10_000) {
    self.root = root
    self.name = name
    self.shownRoot = shownRoot ?? root
    self.patience = patience
  }

  /// Writes the files of a build.
  /// - Parameters:
  ///   - tree: the files; paths are relative to the issue's folder.
  ///   - scope: what of an earlier build is replaced.
  ///   - diagnostics: gets what went wrong.
  ///   - onWait: called once if another build is writing and is waited for.
  /// - Returns: what was done, or nil if the files could not be written.
  public func write(
    _ tree: OutputTree, replacing scope: OutputScope = .everything, diagnostics: inout [Diagnostic],
    onWait: () -> Void = {}
  ) -> OutputReport? {
    let bad = tree.badPaths
    if !OutputPath.isSafe(name) || name.utf8.contains(0x2F) { return refuse([name], to: &diagnostics) }
    if !bad.isEmpty { return refuse(bad, to: &diagnostics) }
    var failed = shown("")
    do throws(SystemError) {
      failed = shownRoot
      let top = try FolderHandle.making(root)
      failed = shown("")
      let folder = try top.folder(name, isMade: true)
      guard let lock = try lock(folder, failed: &failed, onWait) else {
        diagnostics.append(
          Diagnostic(
            OutputDiagnostics.busy, path: shown(""), "Another build is writing to '\(shown(""))'",
            help: "Wait until it has ended, or build into another folder with --output."))
        return nil
      }
      defer { withExtendedLifetime(lock) {} }
      var update = OutputUpdate(folder: folder, writing: writing, failed: "")
      do throws(SystemError) {
        return try update.run(tree, scope, shown: shown, diagnostics: &diagnostics)
      } catch {
        failed = shown(update.failed)
        throw error
      }
    } catch {
      diagnostics.append(OutputFolder.diagnostic(error, at: failed))
      return nil
    }
  }

  /// Waits for the right to write to the issue's folder.
  /// - Parameter failed: gets the name of the lock if that itself is what is wrong, not that the folder is protected.
  private func lock(
    _ folder: FolderHandle, failed: inout String, _ onWait: () -> Void
  ) throws(SystemError) -> FolderLock? {
    do throws(SystemError) {
      return try FolderLock.acquire(in: folder, waiting: patience, onWait: onWait)
    } catch {
      if error.code != EACCES, error.code != EROFS { failed = shown(OutputPath.lock) }
      throw error
    }
  }

  private func shown(_ path: String) -> String {
    shownRoot + "/" + name + (path.isEmpty ? "" : "/" + path)
  }

  private func refuse(_ paths: [String], to diagnostics: inout [Diagnostic]) -> OutputReport? {
    for path in paths {
      diagnostics.append(
        Diagnostic(
          OutputDiagnostics.unsafePath, path: shownRoot, "No file can be written as '\(path)' here",
          help: "Rename the picture or theme file it comes from."))
    }
    return nil
  }

  private static func diagnostic(_ error: SystemError, at path: String) -> Diagnostic {
    if error.code == ELOOP {
      return Diagnostic(
        OutputDiagnostics.symbolicLink, path: path, "'\(path)' is a symbolic link, nothing is written through it",
        help: "Remove the link, or build into another folder with --output.")
    }
    return Diagnostic(
      OutputDiagnostics.notWritable, path: path, "Cannot write '\(path)': \(error.words)",
      help: "Put that right, or build into another folder with --output.")
  }
}
