internal import CHyphen
internal import Synchronization

/// A dictionary of libhyphen. It is only read from once it is loaded, so all threads may use it at once.
final class HyphenationDictionary: @unchecked Sendable {
  let handle: UnsafeMutablePointer<HyphenDict>

  private init?(path: String) {
    guard let handle = hnj_hyphen_load(path) else { return nil }
    self.handle = handle
  }

  deinit { hnj_hyphen_free(handle) }

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
