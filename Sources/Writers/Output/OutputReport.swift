/// What a build did to an output folder; paths as in the tree, sorted.
public struct OutputReport: Sendable, Hashable {
  /// Files that are new or have new bytes.
  public var written: [String] = []
  /// Files that were there with the same bytes and were not touched.
  public var unchanged: [String] = []
  /// Files of an earlier build that are no longer produced and were removed.
  public var removed: [String] = []
}
