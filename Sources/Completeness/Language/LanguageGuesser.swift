public import Newsroom

/// Tells which of a few languages a text is in, and says nothing when it is not sure.
///
/// Each word of a text is weighed by how surprising it is in each language (naive Bayes): function words as such, other
/// words by their groups of three letters and by letters a language does not use. The language of the least surprise is
/// the guess if it is ahead by a margin, if the text holds enough of its function words and few of its neighbours', and
/// if no stretch of the text speaks for another language. Method and figures: docs/languages.md.
public struct LanguageGuesser: Sendable {
  /// The tables are shared by all threads, so that passing a guesser around copies one reference.
  private final class Storage: Sendable {
    let tables: SharedLanguageTables
    let phrases: LanguagePhrases

    init(_ profiles: [LanguageProfile]) {
      tables = SharedLanguageTables(profiles: profiles)
      phrases = LanguagePhrases(profiles)
    }
  }

  private let storage: Storage

  /// The fewest words it speaks of.
  public static let fewestWords = 8
  /// The most languages it tells apart; profiles beyond them are left out.
  public static let mostLanguages = 16

  /// Makes a guesser.
  /// - Parameter profiles: the languages; the first counts where one is there twice.
  public init(profiles: [LanguageProfile]) { storage = Storage(profiles) }

  /// The languages it knows, sorted.
  public var languages: [Language] { storage.tables.languages }

  /// What is said in these languages, and those built in, where a text is not all there.
  var phrases: LanguagePhrases { storage.phrases }

  /// What it knows of them; to be fetched once for many texts.
  var tables: SharedLanguageTables { storage.tables }

  /// Guesses the language of a plain text.
  /// - Parameter text: running text without markup, code or addresses.
  /// - Returns: nil if it is too short or mixed, in another language than those known, or the case is not clear.
  public func guess(_ text: String) -> Guess? {
    var text = text
    return text.withUTF8 { tables.guess($0) }
  }

  /// Guesses the language of a plain text in UTF-8; see ``guess(_:)-(String)``.
  public func guess(_ text: ArraySlice<UInt8>) -> Guess? {
    text.withUnsafeBufferPointer { tables.guess($0) }
  }

  /// Tells the language that most of a document is in.
  /// - Parameter paragraphs: the plain texts of its paragraphs.
  /// - Returns: nil if no language has two thirds of the words that could be told.
  public func verdict(of paragraphs: [String]) -> Guess? {
    LanguageDecision.verdict(of: paragraphs.compactMap { guess($0) })
      ?? guess(paragraphs.joined(separator: "\n"))
  }

  /// Whether a text that stands in two files unchanged was rather left as it was in one language than meant to be the
  /// same in both, as names are.
  ///
  /// This asks for less evidence than ``guess(_:)-(String)``, since that the text is the same is evidence in itself.
  /// - Parameters:
  ///   - text: the plain text, UTF-8.
  ///   - language: the language it was written in.
  ///   - other: the language it should be in.
  func leans(_ text: ArraySlice<UInt8>, to language: Language, from other: Language) -> Bool {
    guard let language = languages.firstIndex(of: language), let other = languages.firstIndex(of: other) else {
      return false
    }
    return text.withUnsafeBufferPointer { tables.leans($0, to: language, from: other) }
  }
}
