internal import Newsroom

extension FileSystem {
  /// The disk as it was before some files of a folder changed.
  /// - Parameters:
  ///   - newsroom: the folder, absolute.
  ///   - contents: what the files held that have changed since or are gone, by path relative to the folder.
  ///   - added: the relative paths of the files that were not there.
  func before(_ newsroom: String, _ contents: [String: [UInt8]], added: Set<String>) -> FileSystem {
    let disk = self
    let folders = FileSystem.folders(of: contents.keys)
    @Sendable func relative(_ path: String) -> String? {
      if path == newsroom { return "" }
      return path.hasPrefix(newsroom + "/") ? String(path.dropFirst(newsroom.count + 1)) : nil
    }
    return FileSystem(
      names: { folder throws(Failure) in
        guard let place = relative(folder) else { return try disk.names(folder) }
        let known = folders[place]
        var names: [String]
        do throws(Failure) { names = try disk.names(folder) } catch {
          guard known != nil else { throw error }
          names = []
        }
        names.removeAll { added.contains(place.isEmpty ? $0 : place + "/" + $0) }
        let gone = (known ?? []).subtracting(names).sorted()
        return names + gone
      },
      read: { path, limit throws(Failure) in
        guard let place = relative(path) else { return try disk.read(path, limit) }
        if added.contains(place) { throw .notFound }
        guard let bytes = contents[place] else { return try disk.read(path, limit) }
        if bytes.count > limit { throw .tooLarge(bytes.count) }
        return bytes
      },
      kind: { path throws(Failure) in
        guard let place = relative(path) else { return try disk.kind(path) }
        if added.contains(place) { throw .notFound }
        if let bytes = contents[place] { return .file(size: bytes.count) }
        return folders[place] != nil ? .folder : try disk.kind(path)
      },
      realPath: { path throws(Failure) in
        guard let place = relative(path), contents[place] != nil || folders[place] != nil else {
          return try disk.realPath(path)
        }
        do throws(Failure) { return try disk.realPath(path) } catch {
          // Gone by now, with all links that led to it.
          return try disk.realPath(newsroom) + "/" + place
        }
      })
  }

  /// The folders above files, each with the names in it that lead to them; paths relative, the top's empty.
  private static func folders(of files: some Sequence<String>) -> [String: Set<String>] {
    var folders: [String: Set<String>] = [:]
    for file in files {
      var parts = file.split(separator: "/").map(String.init)
      while let name = parts.popLast() { folders[parts.joined(separator: "/"), default: []].insert(name) }
    }
    return folders
  }
}
