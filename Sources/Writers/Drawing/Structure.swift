/// What the parts of a document are and how they are nested, for those who have it read to them: the logical structure of
/// ISO 32000-1, 14.7 and 14.8.
struct Structure: Hashable {
  /// What a part is.
  enum Kind: Hashable {
    case document, part, article, division, quotation, paragraph
    /// A heading, 1 to 6.
    case heading(Int)
    case list(isNumbered: Bool)
    case listItem, label, listBody
    case table, row
    case cell(isHeader: Bool)
    case figure, caption, code
    case contents, contentsItem
    case reference, link, span
    case note
  }

  /// What stands in a part.
  enum Child: Hashable {
    case node(Int)
    /// A piece of content: the page, from 0, and its number there.
    case content(page: Int, sequence: Int)
    /// A link: the page, from 0, and its number there.
    case link(page: Int, index: Int)
  }

  /// A part.
  struct Node: Hashable {
    var kind: Kind
    var parent: Int?
    var children: [Child] = []
    /// What is said instead of a picture.
    var alternative: String?
    /// The language, where it is not the document's.
    var language: String?
    /// What an abbreviation stands for.
    var expansion: String?
    /// Where a picture stands on its page.
    var place: Rectangle?
  }

  /// The parts; the first is the document.
  private(set) var nodes = [Node(kind: .document)]

  /// Adds a part to another.
  /// - Returns: its number.
  mutating func add(_ kind: Kind, to parent: Int) -> Int {
    nodes.append(Node(kind: kind, parent: parent))
    nodes[parent].children.append(.node(nodes.count - 1))
    return nodes.count - 1
  }

  /// Adds a part to another, before one that is there.
  /// - Returns: its number.
  mutating func add(_ kind: Kind, beside node: Int, in parent: Int) -> Int {
    nodes.append(Node(kind: kind, parent: parent))
    let place = nodes[parent].children.firstIndex(of: .node(node)) ?? nodes[parent].children.endIndex
    nodes[parent].children.insert(.node(nodes.count - 1), at: place)
    return nodes.count - 1
  }

  /// Adds content to a part.
  mutating func add(_ child: Child, to node: Int) { nodes[node].children.append(child) }

  /// Changes what is said of a part.
  mutating func describe(_ node: Int, _ change: (inout Node) -> Void) { change(&nodes[node]) }
}
