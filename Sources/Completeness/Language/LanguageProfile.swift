public import Newsroom

/// How often words and groups of letters stand in the texts of a language, by which it is told from others.
///
/// Frequencies are classes: a word of class 5 is about one word in 2⁵, so a class is the surprise of meeting it, in
/// bits, rounded.
public struct LanguageProfile: Sendable, Hashable {
  /// A word or group of letters and how rare it is.
  public struct Term: Sendable, Hashable {
    /// The text in small letters; in a trigram `_` stands for the end of a word.
    public var text: String
    /// The class, 1 to ``LanguageProfile/rarest``.
    public var rarity: Int

    /// Makes a term.
    public init(_ text: String, rarity: Int) {
      self.text = text
      self.rarity = rarity
    }
  }

  /// The rarest class there is.
  public static let rarest = 14

  /// The language.
  public var language: Language
  /// Its letters beyond a to z, small.
  public var letters: String
  /// Its words that do not depend on the subject of a text: articles, pronouns, prepositions, forms of "be".
  public var words: [Term]
  /// Its most frequent groups of three letters in other words.
  public var trigrams: [Term]
  /// Frequent words of its neighbours that it does not have.
  public var foreign: [String]
  /// What its texts say where something was left out.
  public var omissions: [String]
  /// What stands in its files instead of a text that is still to come.
  public var promises: [String]

  /// Makes a profile; see the properties.
  public init(
    language: Language, letters: String, words: [Term], trigrams: [Term], foreign: [String] = [],
    omissions: [String] = [], promises: [String] = []
  ) {
    self.language = language
    self.letters = letters
    self.words = words
    self.trigrams = trigrams
    self.foreign = foreign
    self.omissions = omissions
    self.promises = promises
  }
}
