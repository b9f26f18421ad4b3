/// The languages that gnews knows besides those of a newsletter: words in them may stand in its files and are not read,
/// so that a newsletter can drop a language and keep what was written in it.
enum OtherLanguages {
  /// The folder of the newsroom whose files tell how to know a language.
  private static let folder = "Languages"

  /// The languages that are built in, and those of the newsroom's own files.
  static func known(to reader: SourceReader) -> [Language] {
    let names = (try? reader.fileSystem.names(reader.absolute(folder))) ?? []
    let own = names.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.filter {
      LanguageCode.looksLikeCode($0)
    }
    return LanguageCode.known + own.sorted().map { Language(rawValue: $0) }
  }
}

extension [Language] {
  /// Whether one of them has a code as written in a file.
  func contains(_ code: Located<String>) -> Bool { contains(Language(rawValue: code.value)) }
}
