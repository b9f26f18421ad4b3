internal import Newsroom

/// What reports need to know of the newsroom as a folder.
enum NewsroomFiles {
  /// The files at the top of a newsroom that gnews reads.
  private static let files = ["glossary.yml", "gnews.yml"]
  /// The folders of a newsroom that gnews reads.
  private static let folders = ["Issues", "Languages", "Sections", "Styles"]

  /// Whether a path is one that gnews reads as part of the newsroom.
  /// - Parameters:
  ///   - path: an absolute path.
  ///   - newsroom: the newsroom's folder, absolute.
  ///   - files: the disk, for links on the way.
  static func isSource(_ path: String, of newsroom: String, _ files: FileSystem) -> Bool {
    let real = (try? files.realPath(Paths.parent(path))).map { Paths.absolute(Paths.name(path), from: $0) } ?? path
    let root = (try? files.realPath(newsroom)) ?? newsroom
    let inside = Paths.shown(real, from: root)
    return NewsroomFiles.files.contains(inside) || folders.contains { inside.hasPrefix($0 + "/") }
  }

  /// The folder of the repository that a folder is in: the nearest one upwards with a `.git`, if there is any.
  static func repository(above folder: String, _ files: FileSystem) -> String? {
    var folder = folder
    while true {
      if (try? files.kind(Paths.absolute(".git", from: folder))) != nil { return folder }
      if folder == "/" { return nil }
      folder = Paths.parent(folder)
    }
  }
}
