/// Paths as text; nothing here looks at the disk.
enum Paths {
  /// An absolute path without `.`, `..`, doubled or final slashes.
  /// - Parameters:
  ///   - path: a path, relative or absolute.
  ///   - folder: the absolute folder a relative one starts from.
  static func absolute(_ path: String, from folder: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// A path as a person in a folder would write it: relative if it is below the folder, else as it is.
  static func shown(_ path: String, from folder: String) -> String {
    let prefix = folder == "/" ? "/" : folder + "/"
    if path == folder { return "." }
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// The folder a path is in; "/" for the top.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }
}
