/// Makes the chunks of an edition that are compared with those of the others.
enum ChunkReader {
  /// The chunks of a text: its introduction, if there is one, then its units.
  /// - Parameters:
  ///   - text: the text.
  ///   - edition: the index of the edition.
  ///   - outline: what the text is made of.
  ///   - section: the id of the section that a title names, if it names one.
  static func chunks(
    _ text: EditionText, edition: Int, _ outline: Outline, section: (String) -> String?
  ) -> [Chunk] {
    let bytes = text.text.bytes
    func piece(_ heading: Heading?, _ ranges: [Range<Int>]) -> Piece {
      var features = Features(text, ranges, heading: heading)
      if let heading, let id = section(heading.title) { features = features.adding("s", id, Features.Weight.section) }
      return Piece(edition: edition, heading: heading, ranges: ranges, features: features)
    }
    var chunks: [Chunk] = []
    if outline.intro.contains(where: { !Bytes.isBlank(bytes[$0]) }) {
      chunks.append(Chunk(heading: nil, whole: piece(nil, outline.intro)))
    }
    for unit in outline.units {
      var chunk = Chunk(heading: unit.heading, whole: piece(unit.heading, [unit.body]))
      if !unit.children.isEmpty {
        if !Bytes.isBlank(bytes[unit.lead]) { chunk.items.append(piece(unit.heading, [unit.lead])) }
        for child in unit.children { chunk.items.append(piece(child.heading, [child.body])) }
      }
      chunks.append(chunk)
    }
    return chunks
  }
}
