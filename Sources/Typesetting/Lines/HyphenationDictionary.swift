internal import Newsroom
internal import Synchronization

/// The patterns in a file, shared by all threads.
final class HyphenationDictionary: Sendable {
  let patterns: HyphenationPatterns

  private init?(path: String) {
    guard let bytes = try? FileSystem.disk.read(path, HyphenationPatterns.mostBytes),
      let patterns = HyphenationPatterns(bytes)
    else { return nil }
    self.patterns = patterns
  }

  /// A file being read or read; who comes second waits for the first.
  private final class Entry: Sendable {
    let dictionary = Mutex<HyphenationDictionary?>(nil)
  }

  private static let entries = Mutex<[String: Entry]>([:])

  /// The dictionary in a file, read once a process: all editions and formats in a language share it.
  /// - Parameter path: the absolute path of the file.
  /// - Returns: nil if there is none; then it is looked for again the next time.
  static func shared(_ path: String) -> HyphenationDictionary? {
    let entry = entries.withLock { entries in
      if let known = entries[path] { return known }
      let new = Entry()
      entries[path] = new
      return new
    }
    return entry.dictionary.withLock { dictionary in
      if dictionary == nil { dictionary = HyphenationDictionary(path: path) }
      return dictionary
    }
  }
}
