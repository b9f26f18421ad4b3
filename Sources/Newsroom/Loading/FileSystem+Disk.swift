import Glibc

extension FileSystem {
  /// The disk.
  public static let disk = FileSystem(
    names: { folder throws(Failure) in try Disk.names(folder) },
    read: { path, limit throws(Failure) in try Disk.read(path, limit: limit) },
    kind: { path throws(Failure) in try Disk.kind(path) },
    realPath: { path throws(Failure) in try Disk.realPath(path) })
}

/// The system calls behind ``FileSystem/disk``.
private enum Disk {
  static func names(_ folder: String) throws(FileSystem.Failure) -> [String] {
    guard let stream = opendir(folder) else { throw failure() }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw failure() }
    return names
  }

  static func read(_ path: String, limit: Int) throws(FileSystem.Failure) -> [UInt8] {
    // A pipe would make open wait for ever; O_NONBLOCK and the check for a regular file prevent it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .other("it is no regular file") }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(size) }
    // One byte more than asked for shows that the file has grown meanwhile.
    let capacity = min(limit, size > 0 ? size : 4096) + 1
    var problem: FileSystem.Failure?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = 0
      while count < buffer.count {
        let part = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let received = Glibc.read(descriptor, part.baseAddress, part.count)
        if received < 0, errno == EINTR { continue }
        if received < 0 { problem = failure() }
        if received <= 0 { break }
        count += received
      }
    }
    if let problem { throw problem }
    guard bytes.count <= limit else { throw .tooLarge(bytes.count) }
    return bytes
  }

  static func kind(_ path: String) throws(FileSystem.Failure) -> FileSystem.Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw failure() }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  static func realPath(_ path: String) throws(FileSystem.Failure) -> String {
    guard let resolved = realpath(path, nil) else { throw failure() }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func failure() -> FileSystem.Failure {
    switch errno {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .notPermitted
    case let code: .other(String(cString: strerror(code)))
    }
  }
}
