internal import Glibc

/// Replaces a file that people wrote by a new version of it.
public enum FileReplacement {
  /// Replaces a file in one step, if it is still as it was read; its permissions are kept.
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
      let aside = ".gnews-" + String(getpid()) + ".tmp"
      try folder.remove(aside)
      do throws(SystemError) {
        try FileWriting.system.create(aside, in: folder, bytes: new)
        guard fchmodat(folder.descriptor, aside, status.st_mode & 0o7777, 0) == 0 else { throw .last }
        try folder.move(aside, to: folder, as: name)
      } catch {
        try? folder.remove(aside)
        throw error
      }
      return nil
    } catch {
      return error.words
    }
  }
}
