import Diagnostics
import Newsroom

/// Reads a file of the folder `Languages`.
enum LanguageProfileReader {
  private static let keys = ["letters", "words", "foreign", "trigrams", "omissions", "promises"]
  private static let synonyms = ["alphabet": "letters", "function-words": "words", "others": "foreign"]
  /// Terms of one list; beyond them there is an error.
  private static let mostTerms = 2_000
  private static let longestTerm = 64

  /// Reads a profile.
  /// - Parameters:
  ///   - language: the language it is of.
  ///   - file: the file.
  ///   - diagnostics: gets what is wrong with it.
  /// - Returns: nil if an error was reported.
  static func read(_ language: Language, from file: SourceFile, into diagnostics: inout [Diagnostic])
    -> LanguageProfile?
  {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard let node = YAMLNode.parse(file, into: &found),
      let mapping = YAMLMapping(node, named: "", in: file, into: &found)
    else { return nil }
    mapping.reportUnknownKeys(known: keys, synonyms: synonyms, into: &found)
    let letters = mapping.node("letters").flatMap {
      $0.isEmptyText ? nil : mapping.text("letters", into: &found)?.value
    }
    let profile = LanguageProfile(
      language: language, letters: letters ?? "", words: terms("words", of: mapping, into: &found),
      trigrams: terms("trigrams", of: mapping, into: &found), foreign: foreign(mapping, into: &found),
      omissions: phrases("omissions", of: mapping, into: &found),
      promises: phrases("promises", of: mapping, into: &found))
    for trigram in profile.trigrams where trigram.text.count != 3 {
      report("'\(trigram.text)' is no group of three letters", at: mapping.node("trigrams"), file, into: &found)
      break
    }
    return found.contains { $0.severity == .error } ? nil : profile
  }

  /// Words by class: `5: de la`.
  private static func terms(
    _ key: String, of mapping: YAMLMapping, into diagnostics: inout [Diagnostic]
  ) -> [LanguageProfile.Term] {
    guard let byClass = mapping.mapping(key, into: &diagnostics) else {
      if mapping.node(key) == nil {
        diagnostics.append(
          Diagnostic(
            LanguageProfileLoader.brokenProfile, at: Location(startOf: mapping.file), "'\(key)' is missing",
            help: "Scripts/language-profile writes it."))
      }
      return []
    }
    var terms: [LanguageProfile.Term] = []
    for entry in byClass.entries {
      guard let rarity = Int(entry.key.value), (1...LanguageProfile.rarest).contains(rarity) else {
        diagnostics.append(
          Diagnostic(
            LanguageProfileLoader.brokenProfile, at: Location(file: mapping.file, range: entry.key.range),
            "'\(entry.key.value)' is no class of '\(key)'",
            help: "Classes are numbers from 1, the most frequent, to \(LanguageProfile.rarest)."))
        continue
      }
      let text = byClass.text(entry.key.value, into: &diagnostics)?.value ?? ""
      terms += split(text).map { LanguageProfile.Term($0, rarity: rarity) }
    }
    return checked(terms, \.text, key, of: mapping, into: &diagnostics)
  }

  private static func foreign(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> [String] {
    guard mapping.node("foreign") != nil, let text = mapping.text("foreign", into: &diagnostics) else { return [] }
    return checked(split(text.value), \.self, "foreign", of: mapping, into: &diagnostics)
  }

  private static func phrases(
    _ key: String, of mapping: YAMLMapping, into diagnostics: inout [Diagnostic]
  ) -> [String] {
    guard mapping.node(key) != nil else { return [] }
    let phrases = mapping.list(key, into: &diagnostics).compactMap { item in
      item.text(named: key, in: mapping.file, into: &diagnostics)?.value
    }
    return checked(phrases, \.self, key, of: mapping, into: &diagnostics)
  }

  private static func split(_ text: String) -> [String] { text.split(separator: " ").map { $0.lowercased() } }

  private static func checked<Term>(
    _ terms: [Term], _ text: (Term) -> String, _ key: String, of mapping: YAMLMapping,
    into diagnostics: inout [Diagnostic]
  ) -> [Term] {
    if terms.count > mostTerms || terms.contains(where: { text($0).utf8.count > longestTerm }) {
      let headline = "'\(key)' holds more than \(mostTerms) words, or one of more than \(longestTerm) bytes"
      report(headline, at: mapping.node(key), mapping.file, into: &diagnostics)
      return []
    }
    return terms
  }

  private static func report(
    _ headline: String, at node: YAMLNode?, _ file: SourceFile, into diagnostics: inout [Diagnostic]
  ) {
    diagnostics.append(
      Diagnostic(
        LanguageProfileLoader.brokenProfile, at: Location(file: file, range: node?.range ?? 0..<0), headline,
        help: "Write the file with Scripts/language-profile."))
  }
}

extension YAMLNode {
  /// Whether it is `""`: a text that is empty on purpose.
  fileprivate var isEmptyText: Bool {
    if case .scalar("", .quoted) = content { return true }
    return false
  }
}
