public import Newsroom

/// A piece of a contribution that is stamped as one: the front matter, or some blocks that follow each other.
public struct BlockGroup: Sendable, Hashable {
  /// Its hash, which tells content apart, not ways to write it.
  public let hash: StampHash
  /// Its bytes in the file.
  public let range: Range<Int>
  /// How many words it has, numbers counted.
  public let words: Int

  init(_ hash: BlockHash, range: Range<Int>) {
    self.hash = hash.stampHash
    self.range = range
    words = hash.count
  }
}
