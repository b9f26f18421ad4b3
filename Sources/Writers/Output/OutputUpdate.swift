internal import Diagnostics
internal import Glibc

/// One update of an output folder, while its lock is held.
struct OutputUpdate {
  private let folder: FolderHandle
  private let writing: FileWriting
  /// The path that was being worked on, for the diagnostic if it fails.
  private(set) var failed: String
  private var folders: [String: FolderHandle] = [:]

  private static let largestManifest = 16 << 20

  init(folder: FolderHandle, writing: FileWriting, failed: String) {
    self.folder = folder
    self.writing = writing
    self.failed = failed
    folders[""] = folder
  }

  /// Brings the folder up to date.
  /// - Returns: what was done; nil if files that are not gnews's own are in the way, which the diagnostics say.
  mutating func run(
    _ tree: OutputTree, _ scope: OutputScope, shown: (String) -> String, diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> OutputReport? {
    try removeStaging()
    let (before, isSaved) = try manifest()
    var report = OutputReport()
    let produced = Set(tree.files.map(\.path))
    var entries = before.entries.filter { !scope.covers($0.part) && !produced.contains($0.path) }
    var changed: [OutputFile] = []
    var conflicts: [Diagnostic] = []
    var last: String?
    for file in tree.files where file.path != last {
      last = file.path
      failed = file.path
      entries.append(OutputManifest.Entry(file))
      switch try state(of: file, known: before.states(of: file.path)) {
      case .unchanged: report.unchanged.append(file.path)
      case .own:
        report.written.append(file.path)
        changed.append(file)
      case .foreign: conflicts.append(OutputUpdate.conflict(shown(file.path)))
      }
    }
    guard conflicts.isEmpty else {
      diagnostics += conflicts
      return nil
    }
    report.removed = try stale(before, scope, produced, shown: shown, diagnostics: &diagnostics)
    let after = OutputManifest(entries)
    guard !changed.isEmpty || !report.removed.isEmpty || after != before || !isSaved else { return report }
    try swap(changed, removing: report.removed, before: before, after: after)
    return report
  }

  private enum FileState { case unchanged, own, foreign }

  /// What stands in a file's place; nothing counts as gnews's own.
  private mutating func state(
    of file: OutputFile, known: ArraySlice<OutputManifest.Entry>
  ) throws(SystemError) -> FileState {
    let (path, name) = OutputPath.split(file.path)
    guard let parent = try existing(path) else { return .own }
    let found = try parent.read(name) { size in size == file.bytes.count || known.contains { $0.size == size } }
    switch found {
    case .missing: return .own
    case .other: return .foreign
    case .bytes(let bytes):
      if OutputUpdate.isSame(bytes, file.bytes) { return .unchanged }
      return OutputUpdate.isOwn(bytes, known) ? .own : .foreign
    }
  }

  private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard let left = left.baseAddress, let other = right.baseAddress else { return true }
        return memcmp(left, other, right.count) == 0
      }
    }
  }

  private static func isOwn(_ bytes: [UInt8], _ known: ArraySlice<OutputManifest.Entry>) -> Bool {
    guard known.contains(where: { $0.size == bytes.count }) else { return false }
    let hash = ContentHash.hash(bytes)
    return known.contains { $0.size == bytes.count && $0.hash == hash }
  }

  /// The files of an earlier build that are no longer produced and are still as they were written.
  private mutating func stale(
    _ before: OutputManifest, _ scope: OutputScope, _ produced: Set<String>, shown: (String) -> String,
    diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> [String] {
    var stale: [String] = []
    for entry in before.entries where scope.covers(entry.part) && !produced.contains(entry.path) {
      guard stale.last != entry.path else { continue }
      failed = entry.path
      let (path, name) = OutputPath.split(entry.path)
      let known = before.states(of: entry.path)
      // A folder that became a link or a file is no longer gnews's own, nor is what is behind it.
      guard let parent = try? existing(path) else { continue }
      switch try parent.read(name, sizes: { size in known.contains { $0.size == size } }) {
      case .missing: continue
      case .bytes(let bytes) where OutputUpdate.isOwn(bytes, known): stale.append(entry.path)
      default:
        guard known.first == entry else { continue }
        diagnostics.append(
          Diagnostic(
            OutputDiagnostics.keptFile, path: shown(entry.path),
            "'\(shown(entry.path))' is no longer produced, but was changed since gnews wrote it and is kept",
            help: "Delete it if nobody needs it."))
      }
    }
    return stale
  }

  /// Writes aside, then moves and removes. The manifest is written before and after, so that it never knows too little.
  private mutating func swap(
    _ files: [OutputFile], removing stale: [String], before: OutputManifest, after: OutputManifest
  ) throws(SystemError) {
    failed = OutputPath.staging
    let staging = try folder.folder(OutputPath.staging, isMade: true)
    do throws(SystemError) {
      for (index, file) in files.enumerated() {
        failed = file.path
        try writing.create(String(index), in: staging, bytes: file.bytes)
      }
      if !files.isEmpty || !stale.isEmpty {
        let known = Set(before.entries)
        try save(OutputManifest(before.entries + after.entries.filter { !known.contains($0) }), staging)
      }
      for (index, file) in files.enumerated() {
        failed = file.path
        let (path, name) = OutputPath.split(file.path)
        try staging.move(String(index), to: made(path), as: name)
      }
      for path in stale { try remove(path) }
      try save(after, staging)
    } catch {
      let place = failed
      try? removeStaging()
      failed = place
      throw error
    }
    try folder.removeFolder(OutputPath.staging)
  }

  private mutating func save(_ manifest: OutputManifest, _ staging: FolderHandle) throws(SystemError) {
    failed = OutputPath.manifest
    try writing.create("manifest", in: staging, bytes: manifest.bytes)
    try staging.move("manifest", to: folder, as: OutputPath.manifest)
  }

  private mutating func remove(_ path: String) throws(SystemError) {
    failed = path
    var (parent, name) = OutputPath.split(path)
    try existing(parent)?.remove(name)
    while !parent.isEmpty {
      folders[parent] = nil
      (parent, name) = OutputPath.split(parent)
      try existing(parent)?.removeFolder(name)
    }
  }

  private mutating func manifest() throws(SystemError) -> (manifest: OutputManifest, isSaved: Bool) {
    failed = OutputPath.manifest
    switch try folder.read(OutputPath.manifest, sizes: { $0 <= OutputUpdate.largestManifest }) {
    case .missing: return (OutputManifest([]), false)
    case .other: throw SystemError(EINVAL)
    // A manifest that cannot be read vouches for nothing: files that differ are then taken for somebody's work.
    case .bytes(let bytes):
      guard let manifest = OutputManifest(parsing: bytes) else { return (OutputManifest([]), false) }
      return (manifest, true)
    }
  }

  /// Removes what a build that was killed left behind: numbered files, a manifest, their folder.
  private mutating func removeStaging() throws(SystemError) {
    failed = OutputPath.staging
    do throws(SystemError) {
      let staging = try folder.folder(OutputPath.staging, isMade: false)
      for name in try staging.names() { try staging.remove(name) }
      try folder.removeFolder(OutputPath.staging)
    } catch  where error.code == ENOENT {}
  }

  /// A folder that is there, or nil.
  private mutating func existing(_ path: String) throws(SystemError) -> FolderHandle? {
    do throws(SystemError) { return try open(path, isMade: false) } catch  where error.code == ENOENT { return nil }
  }

  private mutating func made(_ path: String) throws(SystemError) -> FolderHandle { try open(path, isMade: true) }

  private mutating func open(_ path: String, isMade: Bool) throws(SystemError) -> FolderHandle {
    if let known = folders[path] { return known }
    var handle = folder
    for part in path.split(separator: "/") { handle = try handle.folder(String(part), isMade: isMade) }
    folders[path] = handle
    return handle
  }

  private static func conflict(_ path: String) -> Diagnostic {
    Diagnostic(
      OutputDiagnostics.foreignFile, path: path,
      "'\(path)' was not written by gnews or was changed since, so it is not overwritten",
      help: "Move it away, or delete it if nobody needs it.")
  }
}
