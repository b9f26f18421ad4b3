extension FileSystem {
  /// An entry of a file system in memory.
  public enum Entry: Sendable, Hashable {
    /// A file with its bytes.
    case file([UInt8])
    /// A file that claims a size and holds nothing, for tests of limits.
    case hugeFile(size: Int)
    /// A link to an absolute path, or to one relative to the link's folder.
    case link(String)
    /// A file or folder that the system does not permit to read.
    case forbidden(isFolder: Bool)
    /// A pipe or device.
    case other
    /// An empty folder.
    case folder

    /// A file with a text.
    public static func text(_ text: String) -> Entry { .file(Array(text.utf8)) }
  }

  /// A file system in memory.
  /// - Parameter entries: entries by absolute path; the folders above them exist.
  public static func memory(_ entries: [String: Entry]) -> FileSystem {
    let store = MemoryStore(entries)
    return FileSystem(
      names: { folder throws(Failure) in try store.names(folder) },
      read: { path, limit throws(Failure) in try store.read(path, limit: limit) },
      kind: { path throws(Failure) in try store.kind(path) },
      realPath: { path throws(Failure) in try store.realPath(path) })
  }
}

/// A tree of entries by path.
private struct MemoryStore: Sendable {
  private var entries: [String: FileSystem.Entry]
  private var children: [String: Set<String>] = [:]

  init(_ entries: [String: FileSystem.Entry]) {
    self.entries = entries
    for path in entries.keys {
      var child = path
      while let slash = child.lastIndex(of: "/") {
        let parent = String(child[..<slash])
        let isNew = children[parent.isEmpty ? "/" : parent, default: []].insert(
          String(child[child.index(after: slash)...])
        ).inserted
        if !isNew || parent.isEmpty { break }
        child = parent
      }
    }
  }

  func names(_ folder: String) throws(FileSystem.Failure) -> [String] {
    let path = try realPath(folder)
    if case .forbidden(isFolder: true) = entries[path] { throw .notPermitted }
    guard let names = children[path] else {
      if entries[path] == .folder { return [] }
      throw .notFound
    }
    return Array(names)
  }

  func read(_ path: String, limit: Int) throws(FileSystem.Failure) -> [UInt8] {
    switch entries[try realPath(path)] {
    case .file(let bytes):
      if bytes.count > limit { throw .tooLarge(bytes.count) }
      return bytes
    case .hugeFile(let size):
      if size > limit { throw .tooLarge(size) }
      return []
    case .forbidden: throw .notPermitted
    case nil: throw .notFound
    default: throw .other("it is no regular file")
    }
  }

  func kind(_ path: String) throws(FileSystem.Failure) -> FileSystem.Kind {
    let (folder, name) = split(path)
    let place = folder.isEmpty ? path : joined(try realPath(folder), name)
    switch entries[place] {
    case .file(let bytes): return .file(size: bytes.count)
    case .hugeFile(let size): return .file(size: size)
    case .forbidden(let isFolder): return isFolder ? .folder : .file(size: 0)
    case .link: return .link
    case .other: return .other
    case .folder: return .folder
    case nil:
      if children[place] != nil || place == "/" { return .folder }
      throw .notFound
    }
  }

  func realPath(_ path: String) throws(FileSystem.Failure) -> String {
    var pending = Array(path.split(separator: "/").map(String.init).reversed())
    var real = ""
    var steps = 0
    while let part = pending.popLast() {
      if part == "." { continue }
      if part == ".." {
        real = split(real).folder
        continue
      }
      let next = real + "/" + part
      if case .link(let target) = entries[next] {
        steps += 1
        if steps > 40 { throw .other("Too many levels of symbolic links") }
        if target.hasPrefix("/") { real = "" }
        pending += target.split(separator: "/").map(String.init).reversed()
        continue
      }
      guard entries[next] != nil || children[next] != nil else { throw .notFound }
      real = next
    }
    return real.isEmpty ? "/" : real
  }

  private func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private func joined(_ folder: String, _ name: String) -> String { folder == "/" ? "/" + name : folder + "/" + name }
}
