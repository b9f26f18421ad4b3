/// A picture that is not where a contribution says, and what else is there.
struct MissingImage {
  let reader: SourceReader
  /// The path as written, and with `%20` and its like decoded.
  let spellings: [String]
  /// The folders it is relative to, relative to the newsroom.
  let folders: [String]
  /// The places that were looked at, relative to the newsroom.
  let places: [String]

  /// How many folders are searched for a picture that is named without its folder.
  private static let mostFolders = 100

  /// What to write instead, or where it was looked for.
  var help: String {
    for folder in folders {
      for spelling in spellings {
        guard let near = near(spelling, in: folder) else { continue }
        // Equal to people, and to Swift, but not byte for byte: é as one character or as two.
        return near == spelling
          ? "There is a file of that name whose accents are written with other characters; type its name anew."
          : "Did you mean '\(near)'?"
      }
    }
    for folder in folders {
      for spelling in spellings {
        if let moved = below(folder, named: PathText.name(of: spelling)) { return "Did you mean '\(moved)'?" }
      }
    }
    return "Looked for " + places.map { "'\($0)'" }.joined(separator: " and ") + "."
  }

  /// The path of a file that differs from one as written by small and capital letters, or by a letter or two in each of
  /// its parts.
  private func near(_ path: String, in folder: String) -> String? {
    var place = folder
    var found: [String] = []
    for part in path.split(separator: "/").map(String.init) {
      guard part != ".", part != ".." else {
        guard let next = PathText.normalized(PathText.joined(place, part)) else { return nil }
        found.append(part)
        place = next
        continue
      }
      guard let names = try? reader.fileSystem.names(reader.absolute(place)),
        let name = names.first(where: { $0 == part })
          ?? Suggestion.closest(to: part, among: names.sorted(by: PathText.precedes))
      else { return nil }
      found.append(name)
      place = PathText.joined(place, name)
    }
    guard case .file? = try? reader.fileSystem.kind(reader.absolute(place)) else { return nil }
    return found.joined(separator: "/")
  }

  /// The path of a file of a name in one of the folders of a folder.
  private func below(_ folder: String, named name: String) -> String? {
    let names = ((try? reader.fileSystem.names(reader.absolute(folder))) ?? []).sorted(by: PathText.precedes)
    for other in names.prefix(Self.mostFolders) where !other.hasPrefix(".") {
      let path = PathText.joined(other, name)
      if case .file? = try? reader.fileSystem.kind(reader.absolute(PathText.joined(folder, path))) { return path }
    }
    return nil
  }
}
