import Markup
public import Newsroom

/// Cuts a contribution into the pieces that are stamped.
///
/// The first is what the front matter says in its language. The body is cut at its top-level blocks, of a list at each
/// item: a piece ends with a block that has at least ``enough`` words, or before a heading. Shorter ones go with what
/// follows them. So a change touches one piece or two, wherever it is, and where the next piece begins depends on what
/// is near only.
public enum BlockGroups {
  /// A block with as many words ends a group.
  static let enough = 25
  /// The rest of a body with more groups is one.
  static let most = 500

  /// The groups of a contribution, that of the front matter first.
  public static func of(_ contribution: Contribution) -> [BlockGroup] {
    var front = ContentForm()
    front.add(contribution.frontMatter)
    let unit = Unit(range: contribution.frontMatter.range, hash: BlockHash(front))
    var groups = [BlockGroup(unit.hash, range: unit.range)]
    var pending: [Unit] = []
    func close() {
      guard let first = pending.first else { return }
      // A footnote comes last, but may be written before the text.
      let range = pending.dropFirst().reduce(first.range) { range, unit in
        unit.range.lowerBound < range.upperBound ? range : range.lowerBound..<unit.range.upperBound
      }
      groups.append(BlockGroup(BlockHash(pending.map(\.hash)), range: range))
      pending = []
    }
    for unit in units(of: contribution.body) {
      let isFull = groups.count >= most
      if unit.isHeading, !isFull, !pending.allSatisfy(\.isHeading) { close() }
      pending.append(unit)
      if !isFull, !unit.isHeading, unit.hash.count >= enough { close() }
    }
    close()
    return groups
  }

  /// A block, or an item of a list, that is not cut.
  private struct Unit {
    var range: Range<Int>
    var isHeading = false
    var hash: BlockHash

    init(range: Range<Int>, hash: BlockHash) {
      self.range = range
      self.hash = hash
    }

    init(range: Range<Int>, isHeading: Bool = false, _ write: (inout ContentForm) -> Void) {
      var form = ContentForm()
      write(&form)
      self.init(range: range, hash: BlockHash(form))
      self.isHeading = isHeading
    }
  }

  private static func units(of body: Document) -> [Unit] {
    var units: [Unit] = []
    for block in body.blocks {
      switch block.kind {
      case .list(let list):
        for (index, item) in list.items.enumerated() {
          // The list's own kind is part of its first item.
          let kind = index > 0 ? "" : list.start == nil ? "ul" : "ol"
          units.append(
            Unit(range: range(of: item, in: block)) { form in
              form.addUnseen(kind)
              form.add(item: item)
            })
        }
      case .heading: units.append(Unit(range: block.range, isHeading: true) { $0.add(block) })
      default: units.append(Unit(range: block.range) { $0.add(block) })
      }
    }
    for footnote in body.footnotes {
      units.append(
        Unit(range: footnote.range) { form in
          form.add("footnote") { form in for block in footnote.blocks { form.add(block) } }
        })
    }
    return units
  }

  private static func range(of item: [Block], in list: Block) -> Range<Int> {
    guard let first = item.first, let last = item.last else { return list.range.lowerBound..<list.range.lowerBound }
    return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
  }
}
