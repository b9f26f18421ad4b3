/// Paths inside an output folder.
enum OutputPath {
  /// The file that lists what gnews wrote.
  static let manifest = ".gnews-manifest"
  /// The file that is locked while a build writes.
  static let lock = ".gnews-lock"
  /// The folder in which files are written before they are moved to their places.
  static let staging = ".gnews-staging"

  /// Whether a path stays inside the folder: relative, without `.`, `..`, empty parts, control characters and gnews's
  /// own names.
  static func isSafe(_ path: String) -> Bool {
    guard !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, !first.hasPrefix(".gnews") else { return false }
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255 }
  }

  /// The folder and the name of a path; the folder is empty for the top.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }
}
