/// The files of a build, sorted by path.
public struct OutputTree: Sendable, Hashable {
  /// The files, sorted by the bytes of their paths.
  public let files: [OutputFile]

  /// Makes a tree of files in any order.
  public init(_ files: [OutputFile]) {
    self.files = files.sorted { OutputTree.precedes($0.path, $1.path) }
  }

  /// The order of paths: by their bytes, the same everywhere.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The paths that must not be written: those that lead out of the folder, that are gnews's own, or that two files
  /// with different bytes have.
  var badPaths: [String] {
    var bad = files.map(\.path).filter { !OutputPath.isSafe($0) }
    for (file, next) in zip(files, files.dropFirst()) where file.path == next.path && file.bytes != next.bytes {
      bad.append(file.path)
    }
    return bad
  }
}
