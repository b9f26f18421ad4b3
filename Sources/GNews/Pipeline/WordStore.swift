internal import Diagnostics
internal import Editions
internal import Newsroom
internal import Synchronization

/// The fixed words of themes, `Styles/NAME/labels.yml`, read once for all editions of a run.
final class WordStore: Sendable {
  /// The words by key and language.
  typealias Words = [Labels.Key: Localized<String>]

  private static let mostBytes = 1_048_576
  private let known = Mutex<[String: Words]>([:])

  /// Where the words of a theme are, from the newsroom's folder.
  static func path(theme: String) -> String { "Styles/\(theme)/labels.yml" }

  /// The words of a theme; empty where the file says nothing or cannot be read, which making ``Labels`` of them reports.
  /// - Parameters:
  ///   - theme: the name of the theme's folder.
  ///   - newsroom: the newsroom's folder, absolute.
  ///   - files: the disk.
  ///   - languages: the languages there are.
  ///   - diagnostics: gets what is wrong with the file, the first time it is asked for.
  func words(
    theme: String, newsroom: String, files: FileSystem, languages: [Language], into diagnostics: inout [Diagnostic]
  ) -> Words {
    let path = WordStore.path(theme: theme)
    let key = newsroom + "/" + path
    let (words, found) = known.withLock { known -> (Words, [Diagnostic]) in
      if let words = known[key] { return (words, []) }
      var found: [Diagnostic] = []
      let words = WordStore.read(path, at: key, files, languages, into: &found)
      known[key] = words
      return (words, found)
    }
    diagnostics += found
    return words
  }

  private static func read(
    _ path: String, at place: String, _ files: FileSystem, _ languages: [Language], into diagnostics: inout [Diagnostic]
  ) -> Words {
    guard let bytes = try? files.read(place, mostBytes) else { return [:] }
    let file = SourceFile(path: path, bytes: bytes)
    guard let node = YAMLNode.parse(file, into: &diagnostics),
      let mapping = YAMLMapping(node, named: "", in: file, into: &diagnostics)
    else { return [:] }
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
