import Diagnostics

/// Tells word by word how a text became another.
public enum WordDifference {
  /// A run of words.
  public struct Piece: Sendable, Hashable {
    /// Whether the words are in both texts, went or came.
    public enum Kind: Sendable, Hashable { case same, removed, added }
    /// Whether the words are in both texts, went or came.
    public var kind: Kind
    /// The words, as the later text has them where they are in both.
    public var words: [String]

    /// Makes a piece.
    public init(_ kind: Kind, _ words: [String]) {
      self.kind = kind
      self.words = words
    }
  }

  /// The words of two texts, in order; words that went stand before those that came in their place. How lines are broken
  /// and quotation marks written makes no difference.
  public static func between(_ old: String, _ new: String) -> [Piece] {
    let before = words(of: old)
    let after = words(of: new)
    var pieces: [Piece] = []
    var place = 0
    func add(_ kind: Piece.Kind, _ words: some Collection<Word>) {
      if !words.isEmpty { pieces.append(Piece(kind, words.map(\.text))) }
    }
    for edit in SequenceEdits.between(before, after) {
      add(.same, after[place..<edit.new.lowerBound])
      add(.removed, before[edit.old])
      add(.added, after[edit.new])
      place = edit.new.upperBound
    }
    add(.same, after[place...])
    return pieces
  }

  /// A word, equal to another that is the same to a translator.
  private struct Word: Hashable {
    var text: String
    var canonical: [UInt8]

    static func == (left: Word, right: Word) -> Bool { left.canonical == right.canonical }
    func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
  }

  private static func words(of text: String) -> [Word] {
    text.split { $0.isWhitespace }.map { Word(text: String($0), canonical: CanonicalText.of(Array($0.utf8))) }
  }
}
