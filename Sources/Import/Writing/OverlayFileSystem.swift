import Newsroom

extension FileSystem {
  /// The file system as it will be when some files are written.
  /// - Parameters:
  ///   - files: the bytes of the files by path in a folder.
  ///   - folder: the absolute folder.
  func overlaid(with files: [ImportPlan.File], in folder: String) -> FileSystem {
    let disk = self
    var contents: [String: [UInt8]] = [:]
    var children: [String: Set<String>] = [:]
    for file in files {
      let path = PathText.joined(folder, file.path)
      contents[path] = file.bytes
      var child = path
      while child.utf8.count > folder.utf8.count {
        children[PathText.folder(of: child), default: []].insert(PathText.name(of: child))
        child = PathText.folder(of: child)
      }
    }
    let (added, folders) = (contents, children)
    let parent = PathText.folder(of: folder)
    return FileSystem(
      names: { path throws(Failure) in
        guard let names = folders[path] else { return try disk.names(path) }
        let present = (try? disk.names(path)) ?? []
        return Array(names.union(present))
      },
      read: { path, limit throws(Failure) in
        guard let bytes = added[path] else { return try disk.read(path, limit) }
        if bytes.count > limit { throw .tooLarge(bytes.count) }
        return bytes
      },
      kind: { path throws(Failure) in
        if let bytes = added[path] { return .file(size: bytes.count) }
        return folders[path] != nil ? .folder : try disk.kind(path)
      },
      realPath: { path throws(Failure) in
        guard added[path] != nil || folders[path] != nil else { return try disk.realPath(path) }
        let real = (try? disk.realPath(parent)) ?? parent
        return real + path.dropFirst(parent.utf8.count)
      })
  }
}
