internal import Diagnostics
internal import Newsroom

/// A folder that exists only while gnews reads files from elsewhere as if they were an issue's.
enum GuestFolder {
  /// The folder's name; each file has a folder of its own in it, by its number.
  static let name = "gnews-guests"

  /// The number of a guest by its path, or nil for other files.
  static func index(of path: String) -> Int? {
    let parts = path.split(separator: "/")
    guard let place = parts.lastIndex(of: Substring(name)), place + 1 < parts.count else { return nil }
    return Int(parts[place + 1])
  }
}

extension FileSystem {
  /// A file system in which an issue's folder holds its `issue.yml` and some files from elsewhere, and nothing else.
  /// - Parameters:
  ///   - guests: the absolute paths of the files.
  ///   - issue: the absolute path of the issue's folder.
  func hosting(_ guests: [String], in issue: String) -> FileSystem {
    let home = issue + "/" + GuestFolder.name
    let disk = self
    @Sendable func real(_ path: String) -> String {
      guard path.hasPrefix(home + "/") else { return path }
      let parts = path.dropFirst(home.count + 1).split(separator: "/")
      guard parts.count == 2, let index = Int(parts[0]), guests.indices.contains(index) else { return path }
      return guests[index]
    }
    @Sendable func isFolder(_ path: String) -> Bool {
      guard path.hasPrefix(home) else { return false }
      return !path.dropFirst(home.count).dropFirst().contains("/")
    }
    return FileSystem(
      names: { folder throws(Failure) in
        if folder == issue { return ["issue.yml", GuestFolder.name] }
        if folder == home { return guests.indices.map(String.init) }
        if isFolder(folder), let index = GuestFolder.index(of: folder), guests.indices.contains(index) {
          return [Paths.name(guests[index])]
        }
        return try disk.names(folder)
      },
      read: { path, limit throws(Failure) in try disk.read(real(path), limit) },
      kind: { path throws(Failure) in
        if isFolder(path) { return .folder }
        // A guest may be a link; it is the person's own.
        return try disk.kind(real(path) == path ? path : disk.realPath(real(path)))
      },
      realPath: { path throws(Failure) in
        path.hasPrefix(home) ? path : try disk.realPath(path)
      })
  }
}

extension Diagnostic {
  /// The diagnostic with its files under other names.
  func renamed(_ name: (String) -> String) -> Diagnostic {
    func renamed(_ location: Location) -> Location {
      let path = name(location.file.path)
      guard path != location.file.path else { return location }
      return Location(file: SourceFile(path: path, bytes: location.file.bytes), range: location.range)
    }
    var copy = self
    copy.path = path.map(name)
    copy.location = location.map(renamed)
    for index in copy.notes.indices { copy.notes[index].location = copy.notes[index].location.map(renamed) }
    for index in copy.fixIts.indices { copy.fixIts[index].location = renamed(copy.fixIts[index].location) }
    return copy
  }
}
