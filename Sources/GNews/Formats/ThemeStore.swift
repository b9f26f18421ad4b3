internal import Diagnostics
internal import Newsroom
internal import Synchronization
internal import Typesetting
internal import Writers

/// Themes with their fonts, read once for all editions of a run.
final class ThemeStore: Sendable {
  /// A theme ready to set with.
  struct Ready: Sendable {
    /// The theme.
    var theme: Theme
    /// Its fonts.
    var fonts: FontLibrary
    /// Shares font subsets between editions.
    var subsets: FontSubsetCache
  }

  private struct Key: Hashable {
    var newsroom: String
    var name: String
  }

  private enum Entry {
    case ready(Ready)
    case failed
  }

  private let entries = Mutex<[Key: Entry]>([:])

  /// A theme of a newsroom.
  /// - Parameters:
  ///   - name: the name of its folder in `Styles/`.
  ///   - newsroom: the newsroom's folder, absolute.
  ///   - files: the disk.
  ///   - diagnostics: gets what is wrong, the first time it is asked for.
  /// - Returns: nil if it cannot be used.
  func theme(_ name: String, newsroom: String, files: FileSystem, into diagnostics: inout [Diagnostic]) -> Ready? {
    let (ready, found) = entries.withLock { entries -> (Ready?, [Diagnostic]) in
      let key = Key(newsroom: newsroom, name: name)
      switch entries[key] {
      case .ready(let ready): return (ready, [])
      case .failed: return (nil, [])
      case nil:
        var found: [Diagnostic] = []
        let ready = ThemeStore.read(name, newsroom: newsroom, files: files, into: &found)
        entries[key] = ready.map(Entry.ready) ?? .failed
        return (ready, found)
      }
    }
    diagnostics += found
    return ready
  }

  private static func read(_ name: String, newsroom: String, files: FileSystem, into diagnostics: inout [Diagnostic])
    -> Ready?
  {
    let folder = ThemeFolder(name: name, newsroom: newsroom, files: files)
    guard let file = folder.source("theme.yml", into: &diagnostics) else { return nil }
    let css = folder.decoration(into: &diagnostics)
    guard let theme = ThemeReader.read(name, from: file, css: css ?? "", into: &diagnostics),
      let fonts = FontLibrary(theme: theme, into: &diagnostics), css != nil
    else { return nil }
    return Ready(theme: theme, fonts: fonts, subsets: FontSubsetCache())
  }
}
