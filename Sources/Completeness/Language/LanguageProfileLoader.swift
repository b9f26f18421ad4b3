public import Diagnostics
public import Newsroom

/// Reads the profiles of languages: the files of the newsroom's folder `Languages`, and those built in for the rest.
public struct LanguageProfileLoader: Sendable {
  /// The folder of the profiles.
  public static let folder = "Languages"

  /// The diagnostic about files that are no profiles.
  static let brokenProfile = DiagnosticKind(
    "broken-language-profile", .error, "A file of the folder Languages tells how to know a language",
    explanation: """
      Languages/pt.yml holds the frequent words and letter groups of Portuguese, by which its texts are told from those in other \
      languages. It is written by Scripts/language-profile from texts in that language; docs/languages.md explains it. The \
      newsroom needs such files only for languages that gnews does not know, or to replace what it knows.
      """,
    bad: "words:\n  often: de que",
    good: "words:\n  5: de que")

  private static let mostBytes = 262_144
  private static let mostFiles = 64
  private let files: FileSystem
  private let newsroom: String

  /// Makes a loader.
  /// - Parameters:
  ///   - files: the disk.
  ///   - newsroom: the newsroom's folder, absolute.
  public init(files: FileSystem, newsroom: String) {
    self.files = files
    self.newsroom = newsroom
  }

  /// Reads the profiles.
  /// - Parameter diagnostics: gets what is wrong with the newsroom's files.
  /// - Returns: a profile a language, those of the newsroom first. A file with errors gives none, and takes the place
  ///   of what is built in.
  public func load(into diagnostics: inout [Diagnostic]) -> [LanguageProfile] {
    var profiles: [LanguageProfile] = []
    var own: Set<String> = []
    for name in names() {
      let path = Self.folder + "/" + name
      let code = String(name.dropLast(4))
      guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
        diagnostics.append(
          Diagnostic(
            Self.brokenProfile, path: path, "'\(code)' is no code of a language",
            help: "Name the file by the language's two small letters, such as 'pt.yml'."))
        continue
      }
      own.insert(code)
      guard
        let file = SourceReader(fileSystem: files, root: newsroom)
          .source(path, limit: Self.mostBytes, into: &diagnostics),
        let profile = LanguageProfileReader.read(Language(rawValue: code), from: file, into: &diagnostics)
      else { continue }
      profiles.append(profile)
    }
    return profiles + Self.builtIn(except: own)
  }

  /// The profiles that are part of the program.
  /// - Parameter others: codes of languages to leave out.
  static func builtIn(except others: Set<String> = []) -> [LanguageProfile] {
    var unused: [Diagnostic] = []
    return BuiltInProfiles.files.filter { !others.contains($0.language) }.compactMap { code, text in
      let file = SourceFile(path: "\(folder)/\(code).yml", text: text)
      return LanguageProfileReader.read(Language(rawValue: code), from: file, into: &unused)
    }
  }

  /// The names of the newsroom's files; none if there is no folder, or it cannot be read.
  private func names() -> [String] {
    let names = (try? files.names(newsroom + "/" + Self.folder)) ?? []
    return Array(names.filter { $0.hasSuffix(".yml") && !$0.hasPrefix(".") }.sorted().prefix(Self.mostFiles))
  }
}

extension LanguageGuesser {
  /// The guesser of a newsroom: its own profiles, and those built in.
  /// - Parameters:
  ///   - newsroom: the newsroom's folder, absolute.
  ///   - files: the disk.
  ///   - diagnostics: gets what is wrong with the newsroom's profiles.
  public init(newsroom: String, files: FileSystem, into diagnostics: inout [Diagnostic]) {
    self.init(profiles: LanguageProfileLoader(files: files, newsroom: newsroom).load(into: &diagnostics))
  }
}
