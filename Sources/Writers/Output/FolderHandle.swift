internal import Glibc

/// An open folder. Names are looked up in it, never by path, so that nothing can lead out of it.
final class FolderHandle {
  /// The file descriptor, closed with the handle.
  let descriptor: CInt

  private init(descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder that a person named, through symbolic links if need be, and makes it if it is missing.
  static func making(_ path: String) throws(SystemError) -> FolderHandle {
    var isMissing = false
    do { return try opening(path) } catch { isMissing = error.code == ENOENT }
    guard isMissing else { return try opening(path) }
    var end = path.utf8.startIndex
    while end < path.utf8.endIndex {
      let next = path.utf8[end...].dropFirst().firstIndex(of: 0x2F) ?? path.utf8.endIndex
      let prefix = String(path[..<next])
      if mkdir(prefix, 0o777) != 0, errno != EEXIST, errno != EISDIR {
        // A parent that may not be written to is no harm as long as it is there.
        var status = stat()
        let code = errno
        if stat(prefix, &status) != 0 { throw SystemError(code) }
      }
      end = next
    }
    return try opening(path)
  }

  private static func opening(_ path: String) throws(SystemError) -> FolderHandle {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    return FolderHandle(descriptor: descriptor)
  }

  /// Opens a folder in this one; a symbolic link is refused.
  /// - Parameter isMade: whether a missing folder is made.
  func folder(_ name: String, isMade: Bool) throws(SystemError) -> FolderHandle {
    if isMade, mkdirat(descriptor, name, 0o777) != 0, errno != EEXIST { throw .last }
    let child = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard child >= 0 else {
      // Linux says "not a directory" of a symbolic link here; the difference matters to people.
      let code = errno
      if code == ENOTDIR, try isSymbolicLink(name) { throw SystemError(ELOOP) }
      throw SystemError(code)
    }
    return FolderHandle(descriptor: child)
  }

  private func isSymbolicLink(_ name: String) throws(SystemError) -> Bool {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return status.st_mode & S_IFMT == S_IFLNK
  }

  /// Reads a file.
  /// - Parameter sizes: the sizes worth reading; a file of another size comes back as `.other`.
  func read(_ name: String, sizes: (Int) -> Bool) throws(SystemError) -> Content {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return .missing }
      if errno == ELOOP || errno == ENXIO { return .other }
      throw .last
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT == S_IFREG, sizes(Int(status.st_size)) else { return .other }
    let size = Int(status.st_size)
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let length = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if length < 0, errno == EINTR { continue }
        if length < 0 { failure = .last }
        if length <= 0 { break }
        count += length
      }
    }
    if let failure { throw failure }
    return bytes.count == size ? .bytes(bytes) : .other
  }

  /// What is found under a name.
  enum Content: Equatable {
    /// Nothing.
    case missing
    /// A file, read.
    case bytes([UInt8])
    /// A file of a size that was not asked for, or something that is no file.
    case other
  }

  /// Moves a file from this folder to another in one step, over what is there.
  func move(_ name: String, to folder: FolderHandle, as target: String) throws(SystemError) {
    guard renameat(descriptor, name, folder.descriptor, target) == 0 else { throw .last }
  }

  /// Removes a file.
  func remove(_ name: String) throws(SystemError) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw .last }
  }

  /// Removes a folder if it is empty.
  func removeFolder(_ name: String) throws(SystemError) {
    guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOTEMPTY || errno == EEXIST || errno == ENOENT
    else { throw .last }
  }
}

extension FolderHandle {
  /// The names in the folder, sorted, without `.` and `..`.
  func names() throws(SystemError) -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw .last }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw .last
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = Glibc.readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
