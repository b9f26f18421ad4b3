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

  private static let mostBytes = 1_048_576
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

  /// Whether there is a theme of a name; reports if there is none.
  static func exists(_ name: String, newsroom: String, files: FileSystem, into diagnostics: inout [Diagnostic]) -> Bool
  {
    let path = "Styles/\(name)/theme.yml"
    if Slug.isValid(name), (try? files.kind("\(newsroom)/\(path)")) != nil { return true }
    diagnostics.append(
      Diagnostic(
        TypesettingDiagnostics.brokenTheme, path: path, "There is no theme '\(name)'",
        help: "Themes are folders of 'Styles' with a 'theme.yml'; name one in 'gnews.yml' or with --theme."))
    return false
  }

  private static func read(_ name: String, newsroom: String, files: FileSystem, into diagnostics: inout [Diagnostic])
    -> Ready?
  {
    let folder = "Styles/\(name)"
    guard exists(name, newsroom: newsroom, files: files, into: &diagnostics) else { return nil }
    guard let bytes = try? files.read("\(newsroom)/\(folder)/theme.yml", mostBytes) else {
      diagnostics.append(
        Diagnostic(
          TypesettingDiagnostics.brokenTheme, path: "\(folder)/theme.yml",
          "The file '\(folder)/theme.yml' cannot be read or is larger than a megabyte"))
      return nil
    }
    let css = (try? files.read("\(newsroom)/\(folder)/theme.css", mostBytes)) ?? []
    let file = SourceFile(path: "\(folder)/theme.yml", bytes: bytes)
    guard
      let theme = ThemeReader.read(
        name, from: file, css: String(decoding: css, as: UTF8.self), into: &diagnostics),
      let fonts = FontLibrary(theme: theme, into: &diagnostics)
    else { return nil }
    return Ready(theme: theme, fonts: fonts, subsets: FontSubsetCache())
  }
}
