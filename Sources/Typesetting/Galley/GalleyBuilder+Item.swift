internal import Editions
internal import Newsroom

extension GalleyBuilder {
  /// Notes taller than this part of a column are set behind their item instead of at the column's foot.
  private static let noteShare = 0.25

  /// Sets an item.
  /// - Parameters:
  ///   - item: the item.
  ///   - measure: the width of a column in pixels.
  ///   - group: a number of the item's own, to keep boxes together.
  ///   - isFirst: whether it is the first of its galley.
  ///   - titleStandsElsewhere: whether the title is in the section's opener.
  ///   - galley: gets the blocks and footnotes.
  mutating func add(
    _ item: EditionItem, measure: Double, group: Int, isFirst: Bool, titleStandsElsewhere: Bool,
    to galley: inout Galley
  ) {
    let article = container(.article(slug: item.slug, kind: item.kind))
    var notes: [String: Int] = [:]
    let set = footnotes(of: item, measure: measure)
    let height = set.reduce(0) { $0 + $1.height }
    if height <= theme.page.textHeight * GalleyBuilder.noteShare {
      for (note, footnote) in zip(set, item.footnotes) {
        notes[footnote.id] = galley.footnotes.count
        galley.footnotes.append(note)
      }
    }

    var blocks: [GalleyBlock]
    switch item.kind {
    case .zoom, .figure, .quote, .notice:
      blocks = box(item, measure: measure, article: article, group: group, notes: notes)
    default:
      blocks = plain(
        item, measure: measure, article: article, isFirst: isFirst, titleStandsElsewhere: titleStandsElsewhere,
        notes: notes)
    }
    let cited = keepFirstMarks(in: &blocks)
    for (note, footnote) in zip(set, item.footnotes) where !(notes[footnote.id].map(cited.contains) ?? false) {
      blocks += trailing(note, in: article)
    }
    galley.blocks += blocks
  }

  /// Leaves each footnote with the first of its marks, so that it is set once.
  /// - Returns: the indices of the footnotes that have a mark.
  private func keepFirstMarks(in blocks: inout [GalleyBlock]) -> Set<Int> {
    var cited: Set<Int> = []
    for index in blocks.indices where !blocks[index].footnotes.isEmpty {
      blocks[index].footnotes = blocks[index].footnotes.filter { cited.insert($0.note).inserted }
    }
    return cited
  }

  private func trailing(_ note: Galley.Note, in article: Container) -> [GalleyBlock] {
    note.blocks.map { block in
      var inside = block
      inside.containers = [article] + inside.containers
      return inside
    }
  }

  /// The footnotes of an item as blocks behind its text, where there is no column to put them at the foot of.
  mutating func trailingNotes(of item: EditionItem, measure: Double, in article: Container) -> [GalleyBlock] {
    footnotes(of: item, measure: measure).flatMap { trailing($0, in: article) }
  }

  private mutating func plain(
    _ item: EditionItem, measure: Double, article: Container, isFirst: Bool, titleStandsElsewhere: Bool,
    notes: [String: Int]
  ) -> [GalleyBlock] {
    var blocks: [GalleyBlock] = []
    if !titleStandsElsewhere { blocks += heading(of: item, measure: measure, in: [article], isFirst: isFirst) }
    if let picture = item.picture { blocks += self.picture(picture, measure: measure, in: [article]) }
    let style = BodyStyle(heading: item.kind == .interview ? .question : .heading, indent: baseline)
    blocks += body(item.blocks, style: style, measure: measure, in: [article], notes: notes)
    blocks += tail(of: item, measure: measure, in: [article])
    return blocks
  }

  /// Title, subtitle, event line: kept with what follows.
  private mutating func heading(of item: EditionItem, measure: Double, in containers: [Container], isFirst: Bool)
    -> [GalleyBlock]
  {
    let isFeature = item.kind == .article || item.kind == .interview
    var blocks = [
      block(
        item.title, as: isFeature ? .featureTitle : .title, measure: measure, in: containers,
        spaceBefore: isFirst ? 0 : 2)
    ]
    if let subtitle = item.subtitle { blocks.append(block(subtitle, as: .subtitle, measure: measure, in: containers)) }
    if let interviewee = item.interviewee {
      blocks.append(block(interviewee, as: .subtitle, measure: measure, in: containers))
    }
    if let event = item.eventLine { blocks.append(block(event, as: .eventLine, measure: measure, in: containers)) }
    for index in blocks.indices { blocks[index].keepsWithNext = true }
    return blocks
  }

  private mutating func box(
    _ item: EditionItem, measure: Double, article: Container, group: Int, notes: [String: Int]
  ) -> [GalleyBlock] {
    let frame = container(.box(item.kind), padTop: baseline, padBottom: baseline)
    let inside = [article, frame]
    let inner = item.kind == .notice ? measure : measure - 2 * Insets.box
    var blocks: [GalleyBlock] = []
    if item.kind == .quote {
      blocks += body(item.blocks, style: BodyStyle(text: .quote), measure: inner, in: inside, notes: notes)
    } else {
      blocks += boxHead(of: item, measure: inner, in: inside)
      if let picture = item.picture { blocks += self.picture(picture, measure: inner, in: inside) }
      blocks += body(
        item.blocks, style: BodyStyle(text: .box, indent: baseline), measure: inner, in: inside, notes: notes)
    }
    blocks += tail(of: item, measure: inner, in: inside)
    for index in blocks.indices { blocks[index].group = group }
    return blocks
  }

  /// The "find out more" box and the contributor line.
  mutating func tail(of item: EditionItem, measure: Double, in containers: [Container]) -> [GalleyBlock] {
    var blocks: [GalleyBlock] = []
    if !item.info.isEmpty {
      let frame = container(.info, padTop: baseline / 2, padBottom: baseline / 2)
      let inner = measure - Insets.info
      let outer = containers + [frame]
      blocks.append(block(infoLabel, as: .infoTitle, measure: inner, in: outer))
      let list = container(.infoList)
      for link in item.info {
        blocks.append(block(link, as: .info, measure: inner, in: outer + [list, container(.infoItem)]))
      }
      for index in blocks.indices {
        blocks[index].keepsWithPrevious = true
        blocks[index].keepsWithNext = index < blocks.count - 1
      }
    }
    if let byline = item.byline {
      var line = block(byline, as: .byline, measure: measure, in: containers)
      line.keepsWithPrevious = true
      blocks.append(line)
    }
    return blocks
  }

  private mutating func footnotes(of item: EditionItem, measure: Double) -> [Galley.Note] {
    item.footnotes.map { note in
      let inset = Insets.note + room(forDigitsOf: note.number, as: .footnote)
      let frame = container(.footnote(id: note.id, number: note.number, inset: inset))
      let style = BodyStyle(text: .footnote)
      return Galley.Note(
        blocks: body(
          note.blocks, style: style, measure: measure - inset, in: [frame], notes: [:]))
    }
  }

}
