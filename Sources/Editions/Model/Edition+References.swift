extension Edition {
  /// The slugs whose page numbers the edition's texts show.
  public var pageReferences: [String] {
    about.flatMap(\.pageReferences) + (lead + colophon).flatMap(\.pageReferences) + sections.flatMap(\.pageReferences)
  }
}

extension EditionSection {
  /// The slugs whose page numbers the section's texts show.
  public var pageReferences: [String] {
    intro.flatMap(\.pageReferences) + items.flatMap(\.pageReferences)
  }
}

extension EditionItem {
  /// The slugs whose page numbers the item's texts show.
  var pageReferences: [String] {
    var slugs = title.pageReferences
    for block in blocks { slugs += block.pageReferences }
    for note in footnotes { slugs += note.blocks.flatMap(\.pageReferences) }
    for link in info { slugs += link.pageReferences }
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
    case .chart, .code, .rule: []
    }
  }
}
