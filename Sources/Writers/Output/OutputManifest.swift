internal import Diagnostics

/// What earlier builds wrote into an output folder.
///
/// A text file: a line `gnews-manifest 1`, then `HASH SIZE PART PATH` a line, sorted. While a build moves its files to
/// their places, a path may stand in it twice: as it was and as it will be; so a build that is killed leaves nothing
/// that the next one would not know as gnews's own.
struct OutputManifest: Equatable {
  /// A file as it was written.
  struct Entry: Hashable {
    var path: String
    var part: String
    var size: Int
    var hash: UInt64

    init(path: String, part: String, size: Int, hash: UInt64) {
      self.path = path
      self.part = part
      self.size = size
      self.hash = hash
    }

    init(_ file: OutputFile) {
      self.init(path: file.path, part: file.part, size: file.bytes.count, hash: ContentHash.hash(file.bytes))
    }
  }

  /// The entries, sorted by path.
  private(set) var entries: [Entry]

  private static let header = "gnews-manifest 1"

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { left, right in
      if left.path != right.path { return OutputTree.precedes(left.path, right.path) }
      return (left.size, left.hash) < (right.size, right.hash)
    }
  }

  /// Reads a manifest; nil if it is not one. Lines with a path that is not safe are left out.
  init?(parsing bytes: [UInt8]) {
    guard !bytes.isEmpty else {
      self.init([])
      return
    }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)[...]
    guard let first = lines.popFirst(), String(decoding: first, as: UTF8.self) == OutputManifest.header else {
      return nil
    }
    var entries: [Entry] = []
    for line in lines {
      let fields = line.split(separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, let hash = UInt64(String(decoding: fields[0], as: UTF8.self), radix: 16),
        let size = Int(String(decoding: fields[1], as: UTF8.self)), size >= 0
      else { return nil }
      let path = String(decoding: fields[3], as: UTF8.self)
      guard OutputPath.isSafe(path) else { continue }
      entries.append(Entry(path: path, part: String(decoding: fields[2], as: UTF8.self), size: size, hash: hash))
    }
    self.init(entries)
  }

  /// The manifest as a file.
  var bytes: [UInt8] {
    var text = OutputManifest.header + "\n"
    for entry in entries {
      let hash = String(entry.hash, radix: 16)
      text += String(repeating: "0", count: 16 - hash.utf8.count) + hash + " " + String(entry.size) + " "
      text += entry.part + " " + entry.path + "\n"
    }
    return Array(text.utf8)
  }

  /// The states in which a path may be and still be gnews's own.
  func states(of path: String) -> ArraySlice<Entry> {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if OutputTree.precedes(entries[middle].path, path) { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, entries[end].path == path { end += 1 }
    return entries[low..<end]
  }
}
