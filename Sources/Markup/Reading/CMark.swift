import CCmark
import Glibc

/// The only place where libcmark is called: bytes in, values out, C memory freed before it returns.
enum CMark {
  /// Parses CommonMark.
  /// - Parameters:
  ///   - bytes: the text, lines ended by `\n`.
  ///   - limit: the number of nodes to keep.
  /// - Returns: the nodes in pre-order; the first is the document.
  static func parse(_ bytes: [UInt8], limit: Int) -> NodeList {
    guard !bytes.isEmpty else { return NodeList() }
    // Typography is per language and done on the tree, so CMARK_OPT_SMART stays off.
    let root = bytes.withUnsafeBytes { raw in
      cmark_parse_document(raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count, CMARK_OPT_SOURCEPOS)
    }
    guard let root else { return NodeList() }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return NodeList() }
    defer { cmark_iter_free(iterator) }
    return copy(iterator, limit: limit, hint: bytes.count)
  }

  private static func copy(_ iterator: OpaquePointer, limit: Int, hint: Int) -> NodeList {
    var list = NodeList()
    list.nodes.reserveCapacity(min(limit, hint / 16 + 8))
    list.literals.reserveCapacity(hint)
    var open: [Int] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      if event == CMARK_EVENT_EXIT {
        if let index = open.popLast() { list.nodes[index].next = list.nodes.count }
        continue
      }
      guard let node = cmark_iter_get_node(iterator), let kind = kind(of: node) else { continue }
      guard list.nodes.count < limit else {
        list.isTruncated = true
        break
      }
      let index = list.nodes.count
      list.nodes.append(read(node, kind, index: index, into: &list.literals))
      if hasChildren(kind) { open.append(index) }
    }
    for index in open { list.nodes[index].next = list.nodes.count }
    return list
  }

  private static func read(_ node: OpaquePointer, _ kind: Node.Kind, index: Int, into literals: inout [UInt8]) -> Node {
    var result = Node(
      kind: kind, next: index + 1, startLine: Int(cmark_node_get_start_line(node)),
      startColumn: Int(cmark_node_get_start_column(node)), endLine: Int(cmark_node_get_end_line(node)),
      endColumn: Int(cmark_node_get_end_column(node)), literal: 0..<0, extra: 0..<0, number: -1, isTight: false)
    switch kind {
    case .text, .codeSpan, .htmlInline:
      result.literal = copy(cmark_node_get_literal(node), into: &literals)
    case .html:
      result.literal = copy(cmark_node_get_literal(node), into: &literals)
      // libcmark says one line too few where a block ends on the line of its closing sign.
      let text = literals[result.literal]
      let lines = text.reduce(text.last == ASCII.newline ? 0 : 1) { $0 + ($1 == ASCII.newline ? 1 : 0) }
      result.endLine = max(result.endLine, result.startLine + lines - 1)
    case .code:
      result.literal = copy(cmark_node_get_literal(node), into: &literals)
      result.extra = copy(cmark_node_get_fence_info(node), into: &literals)
    case .link, .image:
      result.literal = copy(cmark_node_get_url(node), into: &literals)
      result.extra = copy(cmark_node_get_title(node), into: &literals)
    case .heading:
      result.number = Int(cmark_node_get_heading_level(node))
    case .list:
      if cmark_node_get_list_type(node) == CMARK_ORDERED_LIST { result.number = Int(cmark_node_get_list_start(node)) }
      result.isTight = cmark_node_get_list_tight(node) != 0
    default: break
    }
    return result
  }

  private static func copy(_ text: UnsafePointer<CChar>?, into literals: inout [UInt8]) -> Range<Int> {
    let start = literals.count
    if let text { literals.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text))) }
    return start..<literals.count
  }

  /// As libcmark's iterator has it: these get an exit event.
  private static func hasChildren(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .code, .html, .rule, .text, .softBreak, .lineBreak, .codeSpan, .htmlInline: false
    default: true
    }
  }

  private static func kind(of node: OpaquePointer) -> Node.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: nil
    }
  }
}
