public import Newsroom

/// Makes stamps, and decides whether a translation may have one.
public enum Stamping {
  /// What came of it.
  public enum Result: Sendable, Hashable {
    /// The stamp it has is right.
    case unchanged
    /// The stamp to write.
    case stamp(Stamp)
    /// The original has changed since the translation was stamped, the translation has not.
    case notTranslated
  }

  /// The stamp that says that a translation agrees with its original.
  /// - Parameters:
  ///   - translation: the translation.
  ///   - original: its original.
  ///   - earlier: the last stamp that the translation had with the words it has now, where it has none any more.
  /// - Returns: ``Result/notTranslated`` if by its stamp, or an earlier one, nothing was translated since the original
  ///   changed.
  public static func stamp(
    _ translation: Contribution, of original: Contribution, earlier: Stamp? = nil
  ) -> Result {
    let own = BlockGroups.of(translation)
    let groups = BlockGroups.of(original)
    let present = translation.frontMatter.translation?.stamp?.value
    if let present, isWhole(present, groups, own) { return .unchanged }
    if let stamp = present ?? earlier {
      let freshness = Freshness(stamp: stamp, groups: groups) { own }
      switch freshness.state {
      case .bumped: return .notTranslated
      case .aged, .outdated:
        let stamped = OwnHash(stamp.own)
        let now = OwnHash(of: own, sealing: stamp.blocks, isReviewed: stamp.isReviewed)
        // Other words are translated by other words; for another address it is enough that anything has changed.
        if freshness.hasOtherWords ? stamped.hasSameWords(as: now) : stamped.hasSameContent(as: now) {
          return .notTranslated
        }
      case .fresh, .unstamped: break
      }
    }
    return .stamp(stamp(groups, own, isReviewed: false))
  }

  /// The stamp that says that a translation holds although its original has changed.
  public static func review(_ translation: Contribution, of original: Contribution) -> Result {
    let own = BlockGroups.of(translation)
    let groups = BlockGroups.of(original)
    let present = translation.frontMatter.translation?.stamp?.value
    if let present, isWhole(present, groups, own) { return .unchanged }
    return .stamp(stamp(groups, own, isReviewed: true))
  }

  /// Whether two translations have the same words.
  public static func sameText(_ left: Contribution, _ right: Contribution) -> Bool {
    BlockGroups.of(left).map(\.hash.wordPart) == BlockGroups.of(right).map(\.hash.wordPart)
  }

  /// Whether a stamp names both texts as they are.
  private static func isWhole(_ stamp: Stamp, _ groups: [BlockGroup], _ own: [BlockGroup]) -> Bool {
    self.stamp(groups, own, isReviewed: stamp.isReviewed) == stamp
  }

  private static func stamp(_ groups: [BlockGroup], _ own: [BlockGroup], isReviewed: Bool) -> Stamp {
    let blocks = groups.map(\.hash)
    return Stamp(
      blocks: blocks, own: OwnHash(of: own, sealing: blocks, isReviewed: isReviewed).stampHash, isReviewed: isReviewed)
  }
}
