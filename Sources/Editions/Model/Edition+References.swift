extension Edition {
  /// The slugs whose page numbers the edition's texts show.
  public var pageReferences: [String] {
    var slugs: [String] = []
    for block in about { slugs += block.pageReferences }
    for section in sections {
      for block in section.intro { slugs += block.pageReferences }
    }
    for item in items {
      slugs += item.title.pageReferences
      for block in item.blocks { slugs += block.pageReferences }
      for note in item.footnotes {
        for block in note.blocks { slugs += block.pageReferences }
      }
      for link in item.info { slugs += link.pageReferences }
    }
    return slugs
  }
}

extension ContentBlock {
  /// The slugs whose page numbers the block shows.
  var pageReferences: [String] {
    switch self {
    case .paragraph(let text), .heading(_, let text): text.pageReferences
    case .list(_, let items): items.flatMap { $0.flatMap(\.pageReferences) }
    case .quote(let blocks): blocks.flatMap(\.pageReferences)
    case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap(\.pageReferences)
    case .picture(let picture): picture.caption?.pageReferences ?? []
    case .code, .rule: []
    }
  }
}
