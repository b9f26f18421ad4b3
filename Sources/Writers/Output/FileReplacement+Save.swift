internal import Glibc

extension FileReplacement {
  /// Writes a file in one step, in place of an earlier one or of nothing; never over a folder, a link or a device.
  /// - Parameters:
  ///   - bytes: what the file is to have.
  ///   - path: an absolute path; its folder must exist.
  /// - Returns: what went wrong, without a full stop, or nil.
  public static func save(_ bytes: [UInt8], as path: String) -> String? {
    let (parent, name) = OutputPath.split(path)
    guard !name.isEmpty else { return SystemError(EISDIR).words }
    do throws(SystemError) {
      let folder = try FolderHandle.existing(parent.isEmpty ? "/" : parent)
      var status = stat()
      var mode: mode_t?
      if fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
        switch status.st_mode & S_IFMT {
        case S_IFREG: mode = status.st_mode & 0o7777
        case S_IFDIR: throw SystemError(EISDIR)
        case S_IFLNK: throw SystemError(ELOOP)
        default: return "it is no regular file"
        }
        // A file that its owner made read-only stays as it is, although its folder would let it be replaced.
        guard faccessat(folder.descriptor, name, W_OK, 0) == 0 else { throw .last }
      } else if errno != ENOENT {
        throw .last
      }
      let aside = ".gnews-" + String(getpid()) + ".tmp"
      try folder.remove(aside)
      do throws(SystemError) {
        try FileWriting.system.create(aside, in: folder, bytes: bytes)
        if let mode { guard fchmodat(folder.descriptor, aside, mode, 0) == 0 else { throw .last } }
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
