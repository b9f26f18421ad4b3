import Newsroom

/// An item of a whole edition, in one language.
struct Piece: Sendable {
  /// The index of its edition.
  var edition: Int
  /// Its heading; nil for the introduction.
  var heading: Heading?
  /// Its text, several ranges where something stands between.
  var ranges: [Range<Int>]
  /// What it can be compared by.
  var features: Features
}

/// A part of a whole edition: the introduction, a section or an item by itself.
struct Chunk: Sendable {
  /// Its heading; nil for the introduction.
  var heading: Heading?
  /// All of it as one item.
  var whole: Piece
  /// Its items, if it is a section: first the text before them, if there is any.
  var items: [Piece] = []
  /// Whether it is a section.
  var isSection: Bool { !items.isEmpty }
}
