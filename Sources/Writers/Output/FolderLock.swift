internal import Glibc

/// The right to write to an output folder, held until the value is gone; the system gives it back if the process dies.
final class FolderLock {
  private let descriptor: CInt

  private init(descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Waits for the right to write.
  /// - Parameters:
  ///   - folder: the folder to lock.
  ///   - milliseconds: how long to wait for another build to end.
  ///   - onWait: called once if there is something to wait for.
  /// - Returns: the lock, or nil if the other build did not end in time.
  static func acquire(
    in folder: FolderHandle, waiting milliseconds: Int, onWait: () -> Void
  ) throws(SystemError) -> FolderLock? {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let descriptor = openat(folder.descriptor, OutputPath.lock, flags, 0o666)
    guard descriptor >= 0 else { throw .last }
    let lock = FolderLock(descriptor: descriptor)
    let step = 25
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .last }
      if waited == 0 { onWait() }
      guard waited < milliseconds else { return nil }
      usleep(UInt32(step * 1000))
      waited += step
    }
    return lock
  }
}
