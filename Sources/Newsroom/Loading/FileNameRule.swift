/// What the name of a contribution's file says: `SLUG.LANG.md`, or `whatever.md`.
struct FileNameRule {
  /// The part before the language, as written.
  var slug: String
  /// The language code as written, if the name has one.
  var code: String?

  /// Takes a file name apart.
  /// - Parameter name: a name that ends in `.md`.
  init(_ name: String) {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    if let dot = stem.lastIndex(of: "."), dot > stem.startIndex {
      let code = stem[stem.index(after: dot)...]
      if LanguageCode.looksLikeCode(code) || LanguageCode.meant(by: String(code), among: LanguageCode.known) != nil {
        slug = String(stem[..<dot])
        self.code = String(code)
        return
      }
    }
    slug = stem
    code = nil
  }
}
