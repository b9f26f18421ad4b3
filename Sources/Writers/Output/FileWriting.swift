internal import Glibc

/// The system call that writes, so that a full disk can be tried without one.
struct FileWriting: Sendable {
  /// Writes bytes to a descriptor as write(2) does.
  var write: @Sendable (CInt, UnsafeRawBufferPointer) -> Int

  /// The system's.
  static let system = FileWriting { Glibc.write($0, $1.baseAddress, $1.count) }

  /// Makes a new file in a folder.
  func create(_ name: String, in folder: FolderHandle, bytes: [UInt8]) throws(SystemError) {
    let file = openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .last }
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = write(file, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = count < 0 ? .last : SystemError(ENOSPC)
          return
        }
        offset += count
      }
    }
    // Some file systems tell only now that there is no room.
    if close(file) != 0, failure == nil, errno != EINTR { failure = .last }
    if let failure { throw failure }
  }
}
