import Diagnostics
import Newsroom

/// Finds the language of a whole-edition file.
struct LanguageFinder {
  /// The newsletter's languages.
  let languages: [Language]

  /// The language of a file: as given with it, else as its name, its front matter or its nearest folder says.
  /// - Parameters:
  ///   - source: the file as asked for.
  ///   - file: the file as read.
  ///   - header: its front matter.
  ///   - diagnostics: gets an error if nothing says it, or two disagree.
  func language(
    of source: ImportRequest.Source, _ file: SourceFile, _ header: EditionHeader, into diagnostics: inout [Diagnostic]
  ) -> Language? {
    let help = LanguageCode.help(languages)
    if let given = source.language {
      if let language = language(given) { return language }
      diagnostics.append(
        Diagnostic(ImportDiagnostics.language, path: source.path, "There is no language '\(given)'", help: help))
      return nil
    }
    let named = nameLanguage(source.place)
    let stated = header.language.flatMap { language($0.value) }
    if let stated, let named, stated != named, let range = header.language?.range {
      diagnostics.append(
        Diagnostic(
          ImportDiagnostics.language, at: Location(file: file, range: range),
          "The file's name says '\(named)', its front matter '\(stated)'",
          help: "Say which it is with --language \(stated)=FILE."))
      return nil
    }
    if let language = named ?? stated ?? folderLanguage(source.place) { return language }
    var text = "Name it, for instance, with --language \(languages.first?.rawValue ?? "fr")=\(source.path). " + help
    if let other = header.language { text = "Its front matter says '\(other.value)'. " + help }
    diagnostics.append(
      Diagnostic(
        ImportDiagnostics.language, path: source.path, "Nothing says in which language '\(source.path)' is", help: text)
    )
    return nil
  }

  /// The newsletter's language that a code or name means: `fr`, `FR`, `fr-FR`, `French`.
  private func language(_ text: String) -> Language? {
    let language = Language(rawValue: text)
    return languages.contains(language) ? language : LanguageCode.meant(by: text, among: languages)
  }

  private func nameLanguage(_ path: String) -> Language? {
    var stem = PathText.name(of: path)
    for end in [".md", ".markdown", ".mdown", ".txt"] where stem.lowercased().hasSuffix(end) {
      stem = String(stem.dropLast(end.count))
      break
    }
    if let whole = language(stem) { return whole }
    if let dot = stem.lastIndex(of: "."), let language = language(String(stem[stem.index(after: dot)...])) {
      return language
    }
    // "letter-fr", "letter_fr"; only two letters, since more may be any word.
    guard let sign = stem.lastIndex(where: { $0 == "-" || $0 == "_" }) else { return nil }
    let code = stem[stem.index(after: sign)...]
    return code.utf8.count == 2 ? language(String(code)) : nil
  }

  private func folderLanguage(_ path: String) -> Language? {
    for folder in path.split(separator: "/").dropLast().reversed() {
      let code = folder.prefix { $0 != "-" && $0 != "_" }
      if code.utf8.count == 2, let language = language(String(folder)) { return language }
    }
    return nil
  }
}
