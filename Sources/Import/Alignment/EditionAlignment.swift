import Newsroom

/// An item in all its languages.
struct AlignedItem: Sendable {
  /// A version and how it was found.
  struct Version: Sendable {
    var piece: Piece
    var pairing: ImportPlan.Pairing
  }

  /// The versions, the original first.
  var versions: [Version]

  init(_ piece: Piece) { versions = [Version(piece: piece, pairing: .original)] }

  /// The version all others were compared with.
  var original: Piece? { versions.first?.piece }
}

/// A section in all its languages, or an item that stands in none.
struct AlignedSection: Sendable {
  /// The headings by index of edition; none for the introduction.
  var headings: [(edition: Int, heading: Heading)]
  /// Whether it has items of its own.
  var isSection: Bool
  /// What it is compared by.
  var features: Features
  var items: [AlignedItem]

  /// Whether it is the text before the first heading.
  var isIntro: Bool { headings.isEmpty }
}

/// Puts the items of all editions together, one edition after the other: sections first, then items within, then items
/// that stand in other sections.
struct EditionAlignment {
  private(set) var sections: [AlignedSection] = []

  /// An item in another section is the same only if what they share leaves no doubt.
  private static let evidenceElsewhere: Float = 0.4

  init(_ editions: [[Chunk]]) {
    for edition in editions { add(edition) }
  }

  private mutating func add(_ chunks: [Chunk]) {
    let intro = chunks.first { $0.heading == nil }
    let rest = chunks.filter { $0.heading != nil }
    let known = sections.filter { !$0.isIntro }
    var merged: [AlignedSection] = []
    for match in SequenceAlignment.align(known.map(\.features), rest.map(\.whole.features)) {
      switch (match.left, match.right) {
      case (let left?, let right?): merged.append(Self.merge(known[left], rest[right], isSure: match.isSure))
      case (let left?, nil): merged.append(known[left])
      case (nil, let right?): merged.append(Self.section(rest[right]))
      case (nil, nil): break
      }
    }
    let first = sections.first { $0.isIntro }
    if let first, let intro {
      merged.insert(Self.merge(first, intro, isSure: true), at: 0)
    } else if let only = first ?? intro.map(Self.section) {
      merged.insert(only, at: 0)
    }
    sections = merged
    if let edition = chunks.first?.whole.edition { joinElsewhere(edition) }
  }

  private static func section(_ chunk: Chunk) -> AlignedSection {
    AlignedSection(
      headings: chunk.heading.map { [(chunk.whole.edition, $0)] } ?? [], isSection: chunk.isSection,
      features: chunk.whole.features, items: (chunk.isSection ? chunk.items : [chunk.whole]).map { AlignedItem($0) })
  }

  private static func merge(_ section: AlignedSection, _ chunk: Chunk, isSure: Bool) -> AlignedSection {
    var section = section
    if let heading = chunk.heading { section.headings.append((chunk.whole.edition, heading)) }
    // What is a section and what an item is for the first edition to say.
    let pieces = section.isSection && chunk.isSection ? chunk.items : [chunk.whole]
    if !section.isSection, let known = section.items.indices.first {
      section.items[known].versions.append(.init(piece: chunk.whole, pairing: isSure ? .content : .place))
      return section
    }
    let known = section.items
    section.items = []
    for match in SequenceAlignment.align(known.compactMap(\.original?.features), pieces.map(\.features)) {
      switch (match.left, match.right) {
      case (let left?, let right?):
        var item = known[left]
        item.versions.append(.init(piece: pieces[right], pairing: match.isSure ? .content : .place))
        section.items.append(item)
      case (let left?, nil): section.items.append(known[left])
      case (nil, let right?): section.items.append(AlignedItem(pieces[right]))
      case (nil, nil): break
      }
    }
    return section
  }

  /// Joins items that an edition alone has with items that lack it, wherever these stand.
  private mutating func joinElsewhere(_ edition: Int) {
    var alone: [(section: Int, item: Int)] = []
    var lacking: [(section: Int, item: Int)] = []
    for (section, value) in sections.enumerated() where !value.isIntro {
      for (item, aligned) in value.items.enumerated() {
        if aligned.versions.allSatisfy({ $0.piece.edition == edition }) {
          alone.append((section, item))
        } else if aligned.versions.allSatisfy({ $0.piece.edition != edition }) {
          lacking.append((section, item))
        }
      }
    }
    guard !alone.isEmpty, !lacking.isEmpty else { return }
    func features(_ place: (section: Int, item: Int)) -> Features? {
      sections[place.section].items[place.item].original?.features
    }
    let similarity = Similarity(lacking.compactMap(features), alone.compactMap(features))
    var joined: [(section: Int, item: Int)] = []
    for (column, place) in alone.enumerated() {
      guard let row = lacking.indices.max(by: { similarity.evidence($0, column) < similarity.evidence($1, column) }),
        similarity.evidence(row, column) >= Self.evidenceElsewhere, similarity.likeness(row, column) >= 0.4,
        alone.indices.allSatisfy({ $0 == column || similarity.evidence(row, $0) < similarity.evidence(row, column) }),
        let piece = sections[place.section].items[place.item].original
      else { continue }
      let target = lacking[row]
      sections[target.section].items[target.item].versions.append(.init(piece: piece, pairing: .content))
      joined.append(place)
    }
    for place in joined.reversed() { sections[place.section].items.remove(at: place.item) }
    sections.removeAll { $0.items.isEmpty }
  }
}
