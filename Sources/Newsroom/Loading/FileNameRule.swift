/// What the name of a contribution's file says: `SLUG.LANG.md`, or `whatever.md`.
struct FileNameRule {
  /// The part before the language, as written.
  var slug: String
  /// The language code as written, if the name has one.
  var code: String?

  /// Takes a file name apart.
  /// - Parameter name: a name that ends in `.md`.
  init(_ name: String) {
    let stem = name.hasSuffix(".md") ? String(Substring(name.utf8.dropLast(3))) : name
    if let dot = stem.utf8.lastIndex(of: 0x2E), dot > stem.startIndex {
      let code = stem[stem.utf8.index(after: dot)...]
      if LanguageCode.looksLikeCode(code) || LanguageCode.meant(by: String(code), among: LanguageCode.known) != nil {
        slug = String(stem[..<dot])
        self.code = String(code)
        return
      }
    }
    slug = stem
    code = nil
  }

  /// The language that the code says, or was probably meant to say: French for `fr-FR`.
  /// - Parameter languages: the languages there are.
  func language(among languages: [Language]) -> Language? {
    guard let code else { return nil }
    return languages.first { $0.rawValue == code.lowercased() } ?? LanguageCode.meant(by: code, among: languages)
  }

  /// The slug and the language that a name without a code was probably meant to give: `c` and `en` for `c_en.md`.
  /// - Parameter languages: the languages there are.
  func meant(among languages: [Language]) -> (slug: String, language: Language)? {
    guard code == nil, let sign = slug.lastIndex(where: { "_- ".contains($0) }), sign > slug.startIndex else {
      return nil
    }
    let code = slug[slug.index(after: sign)...]
    guard code.utf8.count == 2, languages.contains(Language(rawValue: String(code))) else { return nil }
    return (String(slug[..<sign]), Language(rawValue: String(code)))
  }
}
