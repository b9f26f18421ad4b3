/// Writes the structure of a document: what is a heading, a paragraph, a list, in which order they are read (ISO 32000-1,
/// 14.7 and 14.8).
struct PDFStructure {
  let edition: DrawnEdition
  /// The numbers of the pages' objects.
  let pages: [Int]
  /// The numbers of the links' objects, by page.
  let links: [[Int]]
  /// The height of pages in pixels.
  let height: Double

  /// Writes the structure.
  /// - Returns: the number of its root.
  func write(to draft: inout PDFDraft) -> Int {
    let root = draft.reserve()
    // Parts without content are not said: nobody could tell what they are for.
    let kept = keptNodes
    var numbers = [Int?](repeating: nil, count: nodes.count)
    for index in nodes.indices where kept[index] { numbers[index] = draft.reserve() }
    var notes: [(name: String, number: Int)] = []
    for index in nodes.indices {
      guard let number = numbers[index] else { continue }
      draft.set(number, element(index, root: root, numbers: numbers, notes: &notes))
    }

    var body = PDFSyntax("<< /Type /StructTreeRoot /K ")
    if let document = numbers.first ?? nil { body.reference(document) } else { body.plain("[] ") }
    body.plain("/ParentTree ")
    body.reference(parentTree(numbers, &draft))
    body.plain("/ParentTreeNextKey \(parentTreeCount) ")
    if !notes.isEmpty {
      body.plain("/IDTree << /Names [")
      for note in notes.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
        body.string(Array(note.name.utf8))
        body.plain(" ")
        body.reference(note.number)
      }
      body.plain("] >> ")
    }
    body.plain(">>")
    draft.set(root, body)
    return root
  }

  /// The name of the structure type that each piece of a page's content belongs to.
  static func tags(of page: DrawnPage, _ structure: Structure) -> [String] {
    page.nodes.map { structure.nodes[$0].kind.name }
  }

  private var nodes: [Structure.Node] { edition.structure.nodes }

  /// Which parts hold content, or parts that do. Parts stand behind those they are in.
  private var keptNodes: [Bool] {
    var kept = nodes.map { node in
      node.children.contains { if case .node = $0 { false } else { true } }
    }
    for index in nodes.indices.reversed() {
      if kept[index], let parent = nodes[index].parent { kept[parent] = true }
      // A cell of a table keeps its place though it is empty.
      if case .cell = nodes[index].kind, let parent = nodes[index].parent {
        kept[index] = true
        kept[parent] = true
      }
    }
    return kept
  }

  private func element(
    _ index: Int, root: Int, numbers: [Int?], notes: inout [(name: String, number: Int)]
  ) -> PDFSyntax {
    let node = nodes[index]
    var body = PDFSyntax("<< /Type /StructElem /S /\(node.kind.name) /P ")
    body.reference(node.parent.flatMap { numbers[$0] } ?? root)
    let page = firstPage(of: node)
    if let page {
      body.plain("/Pg ")
      body.reference(pages[page])
    }
    body.plain("/K [")
    for child in node.children {
      switch child {
      case .node(let inner): if let number = numbers[inner] { body.reference(number) }
      case .content(let at, let sequence):
        if at == page {
          body.number(Double(sequence))
        } else {
          body.plain("<< /Type /MCR /Pg ")
          body.reference(pages[at])
          body.plain("/MCID \(sequence) >> ")
        }
      case .link(let at, let link):
        body.plain("<< /Type /OBJR /Pg ")
        body.reference(pages[at])
        body.plain("/Obj ")
        body.reference(links[at][link])
        body.plain(">> ")
      }
    }
    body.plain("] ")
    if let text = node.alternative { entry("/Alt", text, in: &body) }
    if let text = node.language { entry("/Lang", text, in: &body) }
    if let text = node.expansion { entry("/E", text, in: &body) }
    if case .note = node.kind, let number = numbers[index] {
      let name = "note-\(notes.count + 1)"
      notes.append((name, number))
      body.plain("/ID (\(name)) ")
    }
    attributes(of: node, in: &body)
    body.plain(">>")
    return body
  }

  private func entry(_ key: String, _ text: String, in body: inout PDFSyntax) {
    body.plain(key + " ")
    body.text(text)
    body.plain(" ")
  }

  private func attributes(of node: Structure.Node, in body: inout PDFSyntax) {
    switch node.kind {
    case .list(let isNumbered):
      body.plain("/A << /O /List /ListNumbering /\(isNumbered ? "Decimal" : "Disc") >> ")
    case .cell(isHeader: true): body.plain("/A << /O /Table /Scope /Column >> ")
    case .figure:
      guard let place = node.place else { return }
      body.plain("/A << /O /Layout /Placement /Block /BBox [")
      let edges = [
        place.x, height - place.y - place.height, place.x + place.width, height - place.y,
      ]
      for edge in edges { body.number(edge * 0.75) }
      body.plain("] >> ")
    default: break
    }
  }

  private func firstPage(of node: Structure.Node) -> Int? {
    for child in node.children {
      if case .content(let page, _) = child { return page }
    }
    return nil
  }

  /// The number of keys in the tree of parents: one a page, one a link.
  private var parentTreeCount: Int { pages.count + links.reduce(0) { $0 + $1.count } }

  /// What each piece of content, and each link, belongs to.
  private func parentTree(_ numbers: [Int?], _ draft: inout PDFDraft) -> Int {
    var tree = PDFSyntax("<< /Nums [")
    for (index, page) in edition.pages.enumerated() {
      tree.plain("\(index) [")
      for node in page.nodes { if let number = numbers[node] { tree.reference(number) } else { tree.plain("null ") } }
      tree.plain("] ")
    }
    var key = pages.count
    for page in edition.pages {
      for link in page.links {
        tree.plain("\(key) ")
        if let number = numbers[link.node] { tree.reference(number) } else { tree.plain("null ") }
        key += 1
      }
    }
    tree.plain("] >>")
    return draft.add(tree)
  }
}

extension Structure.Kind {
  /// The standard structure type (14.8.4).
  fileprivate var name: String {
    switch self {
    case .document: "Document"
    case .part: "Sect"
    case .article: "Art"
    case .division: "Div"
    case .quotation: "BlockQuote"
    case .paragraph: "P"
    case .heading(let level): "H\(max(1, min(6, level)))"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .row: "TR"
    case .cell(let isHeader): isHeader ? "TH" : "TD"
    case .figure: "Figure"
    case .caption: "P"
    case .code: "Code"
    case .contents: "TOC"
    case .contentsItem: "TOCI"
    case .reference: "Reference"
    case .link: "Link"
    case .span: "Span"
    case .note: "Note"
    }
  }
}
