public import Newsroom

/// The language that a text is in, as far as ``LanguageGuesser`` can tell.
public struct Guess: Sendable, Hashable {
  /// The language.
  public var language: Language
  /// By how many bits the text is likelier in it than in the next language.
  public var margin: Int
  /// The words it was told by; what holds a digit is none.
  public var words: Int

  /// Makes a guess; see the properties.
  public init(language: Language, margin: Int, words: Int) {
    self.language = language
    self.margin = margin
    self.words = words
  }
}
