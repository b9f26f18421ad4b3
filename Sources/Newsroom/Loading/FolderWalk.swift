import Diagnostics

/// Finds the files of an issue: the Markdown files below its folder, and what else lies there.
struct FolderWalk {
  /// A file to read.
  struct File: Sendable {
    /// Its path relative to the newsroom.
    var path: String
    /// Where to read it.
    var place: String
  }

  let reader: SourceReader
  /// The newsroom's folder with all links followed.
  let realRoot: String

  /// The Markdown files, sorted by path.
  private(set) var files: [File] = []
  /// Other files that nothing reads, sorted by path.
  private(set) var others: [String] = []

  private var visited: Set<String> = []
  private var isFull = false
  /// Folders that links lead to: walked last, so that a file in the issue is known by its own path.
  private var linked: [(folder: File, depth: Int)] = []

  init(reader: SourceReader, realRoot: String) {
    self.reader = reader
    self.realRoot = realRoot
  }

  /// Walks a folder and those below it.
  /// - Parameters:
  ///   - folder: its path relative to the newsroom.
  ///   - diagnostics: gets errors about what cannot be read, links that lead out of the newsroom, too many files.
  mutating func walk(_ folder: String, into diagnostics: inout [Diagnostic]) {
    var pending: [(folder: File, depth: Int)] = [(File(path: folder, place: reader.absolute(folder)), 0)]
    while !isFull, let (folder, depth) = pending.popLast() ?? linked.popLast() {
      guard visited.insert((try? reader.fileSystem.realPath(folder.place)) ?? folder.place).inserted else { continue }
      for name in names(in: folder, into: &diagnostics) {
        let entry = File(path: folder.path + "/" + name, place: PathText.joined(folder.place, name))
        guard let (place, kind) = resolve(entry, into: &diagnostics) else { continue }
        switch kind {
        case .folder:
          guard depth < NewsroomLimits.depth else {
            diagnostics.append(
              Diagnostic(
                .tooManyFiles, path: entry.path, "The folder '\(entry.path)' is too deep to be read",
                help: "Folders may be \(NewsroomLimits.depth) deep."))
            continue
          }
          let next = (File(path: entry.path, place: place), depth + 1)
          if place == entry.place { pending.append(next) } else { linked.append(next) }
        case .file: take(File(path: entry.path, place: place), name: name, into: &diagnostics)
        case .link, .other:
          diagnostics.append(
            Diagnostic(.unreadableFile, path: entry.path, "'\(entry.path)' is neither a file nor a folder"))
        }
      }
    }
    files.sort { PathText.precedes($0.path, $1.path) }
    others.sort(by: PathText.precedes)
  }

  private func names(in folder: File, into diagnostics: inout [Diagnostic]) -> [String] {
    do {
      return try reader.fileSystem.names(folder.place).filter { !Self.isHidden($0) }.sorted(by: PathText.precedes)
    } catch {
      diagnostics.append(SourceReader.diagnostic(error, path: folder.path, isFolder: true, isListed: true))
      return []
    }
  }

  /// Where an entry is and what it is, links followed when they stay inside the newsroom.
  private func resolve(
    _ entry: File, into diagnostics: inout [Diagnostic]
  ) -> (place: String, kind: FileSystem.Kind)? {
    do {
      let kind = try reader.fileSystem.kind(entry.place)
      guard kind == .link else { return (entry.place, kind) }
      // Pictures are judged where they are named.
      if Self.isExpected(PathText.name(of: entry.path)) { return nil }
      guard let real = try? reader.fileSystem.realPath(entry.place) else {
        diagnostics.append(
          Diagnostic(
            .linkOutside, path: entry.path, "The link '\(entry.path)' leads nowhere",
            help: "Remove it, or put the file itself there."))
        return nil
      }
      guard PathText.isInside(real, realRoot) else {
        diagnostics.append(
          Diagnostic(
            .linkOutside, path: entry.path, "The link '\(entry.path)' leads out of the newsroom and is not followed",
            help: "Put the file itself there."))
        return nil
      }
      return (real, try reader.fileSystem.kind(real))
    } catch {
      diagnostics.append(SourceReader.diagnostic(error, path: entry.path, isListed: true))
      return nil
    }
  }

  private mutating func take(_ file: File, name: String, into diagnostics: inout [Diagnostic]) {
    guard files.count < NewsroomLimits.files else {
      guard !isFull else { return }
      isFull = true
      diagnostics.append(
        Diagnostic(
          .tooManyFiles, path: file.path, "The issue has more than \(NewsroomLimits.files) files; the rest is not read")
      )
      return
    }
    if Self.isContribution(name) {
      files.append(file)
    } else if name.hasSuffix(".md") {
      return
    } else if !Self.isExpected(name) {
      others.append(file.path)
    }
  }

  /// Whether a file is a contribution by its name: not one that tells contributors what to do.
  static func isContribution(_ name: String) -> Bool {
    name.hasSuffix(".md") && !isHidden(name) && !name.lowercased().hasPrefix("readme")
  }

  /// Whether a name is one that editors and systems leave behind.
  private static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") || name == "Thumbs.db"
  }

  /// Whether a file that is no Markdown belongs in an issue.
  private static func isExpected(_ name: String) -> Bool {
    if name == "issue.yml" { return true }
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    return ["png", "jpg", "jpeg", "gif", "webp", "svg"].contains(ending)
  }
}
