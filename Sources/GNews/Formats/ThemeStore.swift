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

  private struct Entry {
    /// Nil if the theme cannot be used.
    var ready: Ready?
    /// What is wrong with it and not told yet.
    var untold: [Diagnostic]
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
    entries.withLock { entries in
      let key = Key(newsroom: newsroom, name: name)
      var entry = ThemeStore.entry(key, files: files, in: &entries)
      diagnostics += entry.untold
      entry.untold = []
      entries[key] = entry
      return entry.ready
    }
  }

  /// Makes ready what an edition is set with; what is wrong with the theme is told to who asks for it.
  func prepare(_ prospect: OutputFormat.Prospect) {
    let key = Key(newsroom: prospect.newsroom, name: prospect.theme)
    let ready = entries.withLock { ThemeStore.entry(key, files: prospect.files, in: &$0).ready }
    if let ready { Typesetter.prepare(ready.theme, ready.fonts, language: prospect.language.rawValue) }
  }

  private static func entry(_ key: Key, files: FileSystem, in entries: inout [Key: Entry]) -> Entry {
    if let known = entries[key] { return known }
    var found: [Diagnostic] = []
    let ready = read(key.name, newsroom: key.newsroom, files: files, into: &found)
    let entry = Entry(ready: ready, untold: found)
    entries[key] = entry
    return entry
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
