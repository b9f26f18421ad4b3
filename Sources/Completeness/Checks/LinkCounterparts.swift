import Newsroom

/// Finds links that only a translation has for those that only its original has: the same pages in another language.
struct LinkCounterparts {
  /// The destinations that only the translation has and that stand for none yet, by the bead of their paragraph.
  private var added: [Int: [String]] = [:]
  /// The bead of each unit of the original.
  private let beads: [Int: Int]
  private let languages: [Language]

  /// How many of a paragraph are looked at.
  private static let most = 32
  /// The bead of all where the texts were too long to be aligned.
  private static let none = -1

  /// - Parameters:
  ///   - pair: the two texts.
  ///   - known: the keys of the original's links; see ``LinkAddress/key(_:languages:)``.
  init(_ pair: TranslationPair, known: Set<String>) {
    languages = pair.original.issue.languages
    var beads: [Int: Int] = [:]
    var counterparts: [Int: Int] = [:]
    for (index, bead) in pair.alignment.beads.enumerated() {
      for unit in bead.original { beads[unit] = index }
      for unit in bead.translation { counterparts[unit] = index }
    }
    self.beads = beads
    let outline = pair.translation.outline
    var seen: Set<String> = []
    for (index, unit) in outline.units.enumerated() {
      let bead = counterparts[index] ?? Self.none
      for link in outline.links[unit.links] where !link.isCrossReference {
        let key = LinkAddress.key(link.destination, languages: languages)
        if !known.contains(key), seen.insert(key).inserted, added[bead, default: []].count < Self.most {
          added[bead, default: []].append(link.destination)
        }
      }
    }
  }

  /// Takes the link of the translation that stands for one of the original, beside which it must stand.
  /// - Parameters:
  ///   - link: a link that only the original has.
  ///   - unit: the unit it is in.
  /// - Returns: whether there is one.
  mutating func take(for link: Outline.Link, in unit: Int) -> Bool {
    let bead = beads[unit] ?? Self.none
    guard !link.isCrossReference,
      let index = added[bead]?.firstIndex(where: {
        LinkAddress.mayBeSamePage(link.destination, $0, languages: languages)
      })
    else { return false }
    added[bead]?.remove(at: index)
    return true
  }
}
