import Newsroom

/// The tables of a few languages or of many: vectors of four cost a fourth of those of sixteen.
enum SharedLanguageTables: Sendable {
  case few(LanguageTables<SIMD4<Int32>>)
  case many(LanguageTables<SIMD16<Int32>>)

  /// Makes tables of profiles; the first counts where a language is there twice.
  init(profiles: [LanguageProfile]) {
    var chosen: [LanguageProfile] = []
    for profile in profiles where !chosen.contains(where: { $0.language == profile.language }) {
      chosen.append(profile)
    }
    chosen = Array(chosen.sorted { $0.language < $1.language }.prefix(LanguageGuesser.mostLanguages))
    self = chosen.count <= SIMD4<Int32>.scalarCount ? .few(LanguageTables(chosen)) : .many(LanguageTables(chosen))
  }

  /// The languages, sorted.
  var languages: [Language] {
    switch self {
    case .few(let tables): tables.languages
    case .many(let tables): tables.languages
    }
  }

  /// Guesses the language of a plain text in UTF-8; see ``LanguageGuesser/guess(_:)-(String)``.
  func guess(_ text: UnsafeBufferPointer<UInt8>) -> Guess? {
    switch self {
    case .few(let tables): tables.guess(text)
    case .many(let tables): tables.guess(text)
    }
  }

  /// Whether a plain text in UTF-8 leans to a language rather than another, both as indices of ``languages``; see
  /// ``LanguageGuesser/leans(_:to:from:)``.
  func leans(_ text: UnsafeBufferPointer<UInt8>, to language: Int, from other: Int) -> Bool {
    switch self {
    case .few(let tables): LanguageDecision.leans(tables.evidence(of: text), to: language, from: other)
    case .many(let tables): LanguageDecision.leans(tables.evidence(of: text), to: language, from: other)
    }
  }
}
