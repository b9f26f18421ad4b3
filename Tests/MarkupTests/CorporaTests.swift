import Diagnostics
import Glibc
import Testing

@testable import Markup

/// Real newsletters, in the folder that GNEWS_CORPORA names, are read without a crash and without losing a word.
struct CorporaTests {
  static let root = getenv("GNEWS_CORPORA").map { String(cString: $0) }

  @Test(.enabled(if: root != nil)) func losesNoWordOfRealNewsletters() throws {
    let files = Self.files(in: try #require(Self.root))
    try #require(!files.isEmpty)
    var lost: [String] = []
    for path in files {
      let bytes = Self.read(path)
      let reading = Reading(bytes: bytes, from: Self.bodyStart(bytes))
      var known = Self.words(Array(reading.dump.utf8)[...])
      for text in reading.pointedAt { known.formUnion(Self.words(Array(text.utf8)[...])) }
      let missing = Self.words(bytes[Self.bodyStart(bytes)...]).subtracting(known).sorted()
      if !missing.isEmpty { lost.append("\(path): \(missing.prefix(20))") }
    }
    #expect(lost.isEmpty, "\(lost.joined(separator: "\n"))")
  }

  /// Runs of letters, with what is not ASCII counted as letters.
  private static func words(_ bytes: ArraySlice<UInt8>) -> Set<String> {
    Set(
      bytes.split { !ASCII.isAlphanumeric($0) && $0 < 0x80 }.map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.utf8.count > 3 })
  }

  private static func bodyStart(_ bytes: [UInt8]) -> Int {
    let fence = Array("\n---\n".utf8)
    guard bytes.starts(with: fence.dropFirst()) else { return 0 }
    return bytes.indices.dropFirst(3).first { bytes[$0...].starts(with: fence) }.map { $0 + fence.count } ?? 0
  }

  private static func files(in root: String) -> [String] {
    var found: [String] = []
    var folders = [root]
    while let folder = folders.popLast() {
      guard let stream = opendir(folder) else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
          String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name.hasPrefix(".") { continue }
        if entry.pointee.d_type == UInt8(DT_DIR) { folders.append(folder + "/" + name) }
        if name.hasSuffix(".md") { found.append(folder + "/" + name) }
      }
    }
    return found.sorted()
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
