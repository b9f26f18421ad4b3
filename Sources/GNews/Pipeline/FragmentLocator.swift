internal import Diagnostics
internal import Newsroom

/// Finds where the Markdown texts of `gnews.yml` and of the sections stand, for diagnostics that know only their file.
struct FragmentLocator {
  /// The disk.
  let files: FileSystem
  /// The newsroom's folder, absolute.
  let newsroom: String
  /// The language of the edition.
  let language: Language

  private static let mostBytes = 262_144

  /// A diagnostic with the place of the text it is about, if that can be found.
  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.location == nil, diagnostic.kind.id != "label-missing", let path = diagnostic.path,
      let key = FragmentLocator.key(of: path), let location = place(of: key, in: path)
    else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.location = location
    return diagnostic
  }

  /// The key of the Markdown text in a file.
  private static func key(of path: String) -> String? {
    if path == "gnews.yml" { return "about" }
    return path.hasPrefix("Sections/") ? "intro" : nil
  }

  private func place(of key: String, in path: String) -> Location? {
    // What is wrong with the file was told when it was read.
    var told: [Diagnostic] = []
    guard
      let file = SourceReader(fileSystem: files, root: newsroom)
        .source(path, limit: FragmentLocator.mostBytes, into: &told),
      let root = YAMLNode.parse(file, into: &told),
      let node = YAMLMapping(root, named: "", in: file, into: &told)?.node(key)
    else { return nil }
    guard case .mapping(let entries) = node.content else { return Location(file: file, range: node.range) }
    return entries.first { $0.key.value == language.rawValue }.map { Location(file: file, range: $0.value.range) }
  }
}
