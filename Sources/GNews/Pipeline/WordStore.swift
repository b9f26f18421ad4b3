internal import Diagnostics
internal import Editions
internal import Newsroom
internal import Synchronization

/// The fixed words of themes, `Styles/NAME/labels.yml`, read once for all editions of a run.
final class WordStore: Sendable {
  /// The words by key and language.
  typealias Words = [Labels.Key: Localized<String>]

  private let known = Mutex<[String: Words?]>([:])

  /// The theme that a theme takes its words from: itself if it has a `labels.yml`, else the newsroom's own theme, else
  /// `gnews`; itself again if none of them has words, which ``words(theme:newsroom:files:languages:into:)`` reports.
  /// - Parameters:
  ///   - theme: the name of the theme.
  ///   - own: the name of the newsroom's own theme.
  ///   - newsroom: the newsroom's folder, absolute.
  ///   - files: the disk.
  static func owner(of theme: String, own: String, newsroom: String, files: FileSystem) -> String {
    guard ThemeFolder(name: theme, newsroom: newsroom, files: files).exists else { return theme }
    return [theme, own, "gnews"].first { ThemeFolder(name: $0, newsroom: newsroom, files: files).hasLabels } ?? theme
  }

  /// Where the words of a theme are, from the newsroom's folder.
  static func path(theme: String) -> String { "Styles/\(theme)/labels.yml" }

  /// The words of a theme, without those the file does not say, which making ``Labels`` of them reports.
  /// - Parameters:
  ///   - theme: the name of the theme's folder.
  ///   - newsroom: the newsroom's folder, absolute.
  ///   - files: the disk.
  ///   - languages: the languages there are.
  ///   - diagnostics: gets what is wrong with the file, the first time it is asked for.
  /// - Returns: nil if the file cannot be read.
  func words(
    theme: String, newsroom: String, files: FileSystem, languages: [Language], into diagnostics: inout [Diagnostic]
  ) -> Words? {
    let key = newsroom + "/" + WordStore.path(theme: theme)
    let folder = ThemeFolder(name: theme, newsroom: newsroom, files: files)
    let (words, found) = known.withLock { known -> (Words?, [Diagnostic]) in
      if let words = known[key] { return (words, []) }
      var found: [Diagnostic] = []
      let words = WordStore.read(folder, languages, into: &found)
      known[key] = .some(words)
      return (words, found)
    }
    diagnostics += found
    return words
  }

  private static func read(
    _ folder: ThemeFolder, _ languages: [Language], into diagnostics: inout [Diagnostic]
  ) -> Words? {
    guard let file = folder.source("labels.yml", into: &diagnostics) else { return nil }
    let before = diagnostics.count
    guard let node = YAMLNode.parse(file, into: &diagnostics),
      let mapping = YAMLMapping(node, named: "", in: file, into: &diagnostics)
    else { return diagnostics.count == before ? [:] : nil }
    // A theme may know more languages than a newsletter has.
    let languages = languages + Languages.all.map(\.language).filter { !languages.contains($0) }
    mapping.reportUnknownKeys(known: Labels.Key.allCases.map(\.rawValue), into: &diagnostics)
    var words: Words = [:]
    for key in Labels.Key.allCases {
      words[key] = mapping.localizedText(key.rawValue, languages: languages, into: &diagnostics)
    }
    return words
  }
}
