internal import Glibc

/// Writes new files into a folder, all of them or none, over nothing.
public enum FolderAddition {
  /// Writes files.
  ///
  /// They are made aside, in a folder beside the one they go to, so that a full disk leaves nothing half written. If the
  /// folder is not there yet it is moved in whole; else the files are moved in one by one, and out again if one of them
  /// finds its place taken.
  /// - Parameters:
  ///   - files: paths in the folder, with `/` between their parts, and bytes.
  ///   - path: the folder, absolute; the folder above it is made if it is missing.
  /// - Returns: what went wrong, without a full stop, or nil.
  public static func add(_ files: [(path: String, bytes: [UInt8])], to path: String) -> String? {
    let (parent, name) = OutputPath.split(path)
    do throws(SystemError) {
      let above = try FolderHandle.making(parent.isEmpty ? "/" : parent)
      let aside = ".gnews-" + String(getpid()) + ".new"
      guard mkdirat(above.descriptor, aside, 0o777) == 0 else { throw .last }
      let made = try above.folder(aside, isMade: false)
      var isMoved = false
      defer {
        // The open folder stays the same when its name is another.
        if !isMoved {
          for file in files { try? remove(file.path, in: made) }
          try? above.removeFolder(aside)
        }
      }
      for file in files {
        let (folder, name) = try place(of: file.path, in: made)
        try FileWriting.system.create(name, in: folder, bytes: file.bytes)
      }
      // Moving a folder succeeds only if nothing is there, or an empty folder.
      isMoved = renameat(above.descriptor, aside, above.descriptor, name) == 0
      if isMoved { return nil }
      guard errno == ENOTEMPTY || errno == EEXIST else { throw .last }
      return try merge(files.map(\.path), from: made, into: above.folder(name, isMade: false))
    } catch {
      return error.words
    }
  }

  /// Moves files one by one; a hard link fails where something stands already.
  private static func merge(
    _ paths: [String], from made: FolderHandle, into target: FolderHandle
  ) throws(SystemError) -> String? {
    var moved: [String] = []
    for path in paths {
      do throws(SystemError) {
        let (source, name) = try place(of: path, in: made)
        let (folder, _) = try place(of: path, in: target)
        guard linkat(source.descriptor, name, folder.descriptor, name, 0) == 0 else { throw .last }
        moved.append(path)
      } catch {
        for path in moved { try? remove(path, in: target) }
        return error.code == EEXIST ? "'\(path)' is there already" : error.words
      }
    }
    return nil
  }

  /// The folder that a path leads to, made if it is missing, and the name in it.
  private static func place(
    of path: String, in folder: FolderHandle
  ) throws(SystemError) -> (folder: FolderHandle, name: String) {
    var folder = folder
    let parts = path.split(separator: "/").map(String.init)
    for part in parts.dropLast() { folder = try folder.folder(part, isMade: true) }
    return (folder, parts.last ?? path)
  }

  /// Removes a file, and the folders it was in if they are empty now.
  private static func remove(_ path: String, in folder: FolderHandle) throws(SystemError) {
    let parts = path.split(separator: "/").map(String.init)
    var folders = [folder]
    for part in parts.dropLast() {
      guard let last = folders.last else { return }
      folders.append(try last.folder(part, isMade: false))
    }
    guard let name = parts.last else { return }
    try folders.last?.remove(name)
    for (depth, part) in parts.dropLast().enumerated().reversed() { try? folders[depth].removeFolder(part) }
  }
}
