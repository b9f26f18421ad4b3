/// The body of a contribution as a tree of values: what libcmark and our own extensions made of its Markdown.
///
/// Depth is bounded by ``Limits/depth``, so code may recurse over it.
public struct Document: Sendable, Hashable {
  /// The blocks in source order, without the footnote definitions.
  public var blocks: [Block]
  /// The footnotes that are referred to, in order of first reference.
  public var footnotes: [Footnote]

  /// Makes a document.
  public init(blocks: [Block] = [], footnotes: [Footnote] = []) {
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

/// A footnote: its label in the source and its text.
public struct Footnote: Sendable, Hashable {
  /// The label between `[^` and `]`.
  public var label: String
  /// The note's blocks.
  public var blocks: [Block]
  /// The definition's bytes in the source file.
  public var range: Range<Int>

  /// Makes a footnote.
  public init(label: String, blocks: [Block], range: Range<Int>) {
    self.label = label
    self.blocks = blocks
    self.range = range
  }
}
