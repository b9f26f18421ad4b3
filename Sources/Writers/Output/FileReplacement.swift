internal import Glibc

/// Puts a file in place in one step: written aside, then moved there.
public enum FileReplacement {
  /// Replaces a file that people wrote, if it is still as it was read; its permissions are kept.
  /// - Parameters:
  ///   - path: an absolute path, through symbolic links if need be.
  ///   - old: the bytes it had when it was read.
  ///   - new: the bytes it is to have.
  /// - Returns: what went wrong, without a full stop, or nil.
  public static func replace(_ path: String, from old: [UInt8], to new: [UInt8]) -> String? {
    guard let resolved = realpath(path, nil) else { return SystemError.last.words }
    defer { free(resolved) }
    do throws(SystemError) {
      let (parent, name) = OutputPath.split(String(cString: resolved))
      let folder = try FolderHandle.making(parent.isEmpty ? "/" : parent)
      var status = stat()
      guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
      // A file that its owner made read-only stays as it is, although its folder would let it be replaced.
      guard faccessat(folder.descriptor, name, W_OK, 0) == 0 else { throw .last }
      guard try folder.read(name, sizes: { $0 == old.count }) == .bytes(old) else {
        return "it was changed meanwhile"
      }
      try swap(new, into: folder, as: name, mode: status.st_mode)
      return nil
    } catch {
      return error.words
    }
  }

  /// Writes a file that a person named, whether or not there is one; its folder is made if it is missing. Only a regular
  /// file is replaced, and keeps its permissions.
  /// - Parameters:
  ///   - path: an absolute path; the folder may be reached through symbolic links, the file must not be one.
  ///   - bytes: the bytes it is to have.
  /// - Returns: what went wrong, without a full stop, or nil.
  public static func write(_ path: String, _ bytes: [UInt8]) -> String? {
    do throws(SystemError) {
      let (parent, name) = OutputPath.split(path)
      let folder = try FolderHandle.making(parent.isEmpty ? "/" : parent)
      var status = stat()
      if fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
        guard errno == ENOENT else { throw .last }
        try swap(bytes, into: folder, as: name, mode: nil)
        return nil
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw SystemError(EISDIR)
      case S_IFLNK: throw SystemError(ELOOP)
      default: return "it is a device or a pipe"
      }
      guard faccessat(folder.descriptor, name, W_OK, 0) == 0 else { throw .last }
      try swap(bytes, into: folder, as: name, mode: status.st_mode)
      return nil
    } catch {
      return error.words
    }
  }

  private static func swap(
    _ bytes: [UInt8], into folder: FolderHandle, as name: String, mode: mode_t?
  ) throws(SystemError) {
    let aside = ".gnews-" + String(getpid()) + ".tmp"
    try folder.remove(aside)
    do throws(SystemError) {
      try FileWriting.system.create(aside, in: folder, bytes: bytes)
      if let mode, fchmodat(folder.descriptor, aside, mode & 0o7777, 0) != 0 { throw .last }
      try folder.move(aside, to: folder, as: name)
    } catch {
      try? folder.remove(aside)
      throw error
    }
  }
}
