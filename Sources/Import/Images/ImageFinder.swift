import Diagnostics
import Newsroom

/// Finds the pictures that editions show, and gives each a name in the issue.
struct ImageFinder {
  /// What came of a picture.
  enum Finding: Sendable {
    /// It is copied to this path in the issue's folder.
    case copied(String)
    /// It is on the web.
    case remote(String)
    /// It cannot be had; why, for a headline.
    case missing(String)
  }

  let fileSystem: FileSystem
  /// The folder named with --images-root, absolute.
  let root: String?

  private var findings: [String: Finding] = [:]
  private var byBytes: [Int: [Int]] = [:]
  /// The pictures to write.
  private(set) var files: [ImportPlan.File] = []
  private var total = 0

  /// The most bytes of all pictures of an issue.
  static let mostBytes = 256 * 1_048_576
  /// Folders that sites serve their pictures from.
  private static let siteFolders = ["", "static", "public", "assets", "source", "content"]

  init(fileSystem: FileSystem, root: String?) {
    self.fileSystem = fileSystem
    self.root = root
  }

  /// The picture at an address.
  /// - Parameters:
  ///   - address: the address as the text gives it.
  ///   - file: the file that shows it.
  mutating func picture(_ address: String, in file: EditionFile) -> Finding {
    let folded = address.lowercased()
    if folded.hasPrefix("http://") || folded.hasPrefix("https://") { return .remote(address) }
    if folded.hasPrefix("//") { return .remote("https:" + address) }
    if folded.hasPrefix("data:") { return .missing("is data within the text") }
    let folder = PathText.folder(of: file.source.place)
    let key = folder + "\n" + address
    if let known = findings[key] { return known }
    let finding = find(ShortcodeConverter.plainAddress(address), folder, file)
    findings[key] = finding
    return finding
  }

  private mutating func find(_ address: String, _ folder: String, _ file: EditionFile) -> Finding {
    let bare = String(address.prefix { $0 != "?" && $0 != "#" })
    guard let root = try? fileSystem.realPath(self.root ?? folder) else { return .missing("is not there") }
    var places: [String] = []
    for spelling in [address, bare] + [PathText.percentDecoded(bare)].compactMap(\.self) where !spelling.isEmpty {
      if !spelling.hasPrefix("/") { places.append(PathText.joined(folder, spelling)) }
      for site in Self.siteFolders { places.append(PathText.joined(PathText.joined(root, site), spelling)) }
      places.append(PathText.joined(folder, PathText.name(of: spelling)))
    }
    var problem = "is not there"
    for place in places where !place.hasSuffix("/") {
      guard let real = existing(place) else { continue }
      guard PathText.isInside(real, root) else {
        problem = "is outside of the folder that pictures are taken from"
        continue
      }
      do {
        let bytes = try fileSystem.read(real, NewsroomLimits.imageBytes)
        return take(bytes, PathText.name(of: place), file)
      } catch .tooLarge(_) {
        problem = "is larger than 20 MiB"
      } catch {
        problem = "cannot be read"
      }
    }
    return .missing(problem)
  }

  /// The real path of a file at a place; a name whose accents are written with other characters will do.
  private func existing(_ place: String) -> String? {
    if let real = try? fileSystem.realPath(place) { return isFile(real) ? real : nil }
    let name = PathText.name(of: place)
    guard name.utf8.contains(where: { $0 >= 0x80 }), let names = try? fileSystem.names(PathText.folder(of: place)),
      let other = names.sorted(by: PathText.precedes).first(where: { $0 == name }),
      let real = try? fileSystem.realPath(PathText.joined(PathText.folder(of: place), other))
    else { return nil }
    return isFile(real) ? real : nil
  }

  private func isFile(_ path: String) -> Bool {
    if case .file = try? fileSystem.kind(path) { return true }
    return false
  }

  private mutating func take(_ bytes: [UInt8], _ name: String, _ file: EditionFile) -> Finding {
    for index in byBytes[bytes.count] ?? [] where files[index].bytes == bytes { return .copied(files[index].path) }
    var problems: [Diagnostic] = []
    guard let image = ImageLoader.picture(name, bytes, at: Location(startOf: file.file), into: &problems) else {
      return .missing(problems.first?.kind.id == "unsafe-image" ? "holds what no picture may" : "is no whole picture")
    }
    guard total + bytes.count <= Self.mostBytes else { return .missing("would make the pictures more than 256 MiB") }
    total += bytes.count
    let stem = Slug.suggestion(for: name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name) ?? "picture"
    let end = image.format == .jpeg ? "jpg" : image.format.rawValue
    var path = "images/\(stem).\(end)"
    var number = 2
    while files.contains(where: { $0.path == path }) {
      path = "images/\(stem)-\(number).\(end)"
      number += 1
    }
    byBytes[bytes.count, default: []].append(files.count)
    files.append(ImportPlan.File(path: path, bytes: bytes))
    return .copied(path)
  }
}
