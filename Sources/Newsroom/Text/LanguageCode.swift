import Diagnostics

/// Reads the codes by which people name languages.
package enum LanguageCode {
  /// The language a code names.
  /// - Parameters:
  ///   - code: the code as written; upper case is as good as lower.
  ///   - languages: the languages there are.
  ///   - whose: whose languages these are, for the error.
  ///   - file: the file it stands in.
  ///   - diagnostics: gets an error, with what to write, if it names none of them.
  static func language(
    _ code: Located<String>, among languages: [Language], of whose: String = "newsletter", in file: SourceFile,
    into diagnostics: inout [Diagnostic]
  ) -> Language? {
    let language = Language(rawValue: code.value)
    if languages.contains(language) { return language }
    let location = Location(file: file, range: code.range)
    var diagnostic = Diagnostic(.unknownLanguage, at: location, "There is no language '\(code.value)'")
    if let meant = meant(by: code.value, among: languages) {
      diagnostic.help = "Write '\(meant)'."
      diagnostic.fixIts = [.init("write '\(meant)'", replace: location, with: meant.rawValue)]
    } else {
      diagnostic.help = help(languages, of: whose)
    }
    diagnostics.append(diagnostic)
    return nil
  }

  /// A sentence that lists the languages.
  package static func help(_ languages: [Language], of whose: String = "newsletter") -> String {
    "The \(whose)'s languages are: " + languages.map(\.rawValue).joined(separator: ", ") + "."
  }

  /// The language meant by a code with a region, or by a name.
  package static func meant(by text: String, among languages: [Language]) -> Language? {
    let folded = text.lowercased()
    let base = folded.prefix { $0 != "-" && $0 != "_" }
    let code = base.count < folded.count ? String(base) : names[folded] ?? threeLetters[folded]
    guard let code else { return nil }
    return languages.first { $0.rawValue == code }
  }

  /// Whether a part of a file name looks like a language code: `fr`, `FR`, `fr-FR`, `fra`.
  static func looksLikeCode(_ text: some StringProtocol) -> Bool {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, parts.count <= 2, (2...3).contains(first.utf8.count) else { return false }
    let isShort = parts.count == 1 || (2...4).contains(parts[1].utf8.count)
    return isShort && first.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// The languages whose names are known here.
  static let known = ["fr", "en", "es", "de", "pt", "it"].map { Language(rawValue: $0) }

  private static let threeLetters = [
    "fra": "fr", "fre": "fr", "eng": "en", "spa": "es", "esp": "es", "ger": "de", "deu": "de", "por": "pt", "ita": "it",
  ]

  private static let names = [
    "français": "fr", "francais": "fr", "french": "fr", "francés": "fr", "frances": "fr", "english": "en",
    "anglais": "en", "inglés": "en", "ingles": "en", "spanish": "es", "español": "es", "espanol": "es",
    "espagnol": "es", "castellano": "es", "german": "de", "deutsch": "de", "portuguese": "pt", "português": "pt",
    "italian": "it", "italiano": "it",
  ]
}
