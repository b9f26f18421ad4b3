/// A node of libcmark's tree, copied out: nodes stand in an array in pre-order, so a subtree is a range of indices.
struct Node {
  enum Kind: UInt8 {
    case document, quote, list, item, code, html, paragraph, heading, rule
    case text, softBreak, lineBreak, codeSpan, htmlInline, emphasis, strong, link, image
  }

  var kind: Kind
  /// The index behind the node's subtree.
  var next: Int
  /// Lines and columns as libcmark says, from 1, columns in bytes, the end inclusive; 0 where it says nothing.
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var endColumn: Int
  /// The text of a leaf or the destination of a link or image, in ``NodeList/literals``.
  var literal: Range<Int>
  /// A title or a fence's info, in ``NodeList/literals``.
  var extra: Range<Int>
  /// A heading's level, or an ordered list's first number; -1 for a bullet list.
  var number: Int
  var isTight: Bool

  /// Whether the lines of the block are its own text.
  var isLeafBlock: Bool {
    switch kind {
    case .code, .html, .paragraph, .heading, .rule: true
    default: false
    }
  }
}

/// libcmark's tree as values.
struct NodeList {
  var nodes: [Node] = []
  /// The bytes that the nodes' ranges refer to.
  var literals: [UInt8] = []
  /// Whether the tree had more nodes than asked for.
  var isTruncated = false
}
