/// A container of blocks whose content is being read.
struct BlockFrame {
  enum Kind { case root, quote, list, item }

  var kind: Kind
  /// The node in the tree, and the index behind its subtree.
  var node: Int
  var end: Int
  var blocks: [Block] = []
  /// A list's items.
  var items: [[Block]] = []
}
