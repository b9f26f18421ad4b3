/// What a translation was made from: the state of its original, and its own, when somebody last said that they agree.
public struct Stamp: Sendable, Hashable {
  /// A hash of each block group of the original.
  public var blocks: [StampHash]
  /// A hash of the translation's own text, sealed together with ``blocks``.
  public var own: StampHash
  /// Whether the original had changed since and the text was left as it was, because the change did not matter to it.
  public var isReviewed: Bool

  /// Makes a stamp.
  public init(blocks: [StampHash], own: StampHash, isReviewed: Bool = false) {
    self.blocks = blocks
    self.own = own
    self.isReviewed = isReviewed
  }
}
