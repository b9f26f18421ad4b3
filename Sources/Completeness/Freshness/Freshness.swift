import Diagnostics
public import Newsroom

/// How a translation stands to its original by its stamp.
public struct Freshness: Sendable {
  /// How far a translation is behind.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It was made from the original as it is.
    case fresh
    /// A little has changed in the original since.
    case aged
    /// The original has changed since.
    case outdated
    /// Its stamp was changed by hand to name another state of the original, its text was not.
    case bumped
    /// It has no stamp that can be read.
    case unstamped
  }

  /// A change that leaves more of the words alone than this is a small one.
  static let smallShare = 0.2

  /// How far it is behind.
  public let state: State
  /// The groups of the original as it is, that of the front matter first.
  public let groups: [BlockGroup]
  /// The groups that are new or different, as indices of ``groups``.
  public let changed: [Int]
  /// How many groups of the stamped original are gone.
  public let removed: Int
  /// Whether words have changed, and not only numbers, addresses, punctuation, emphasis.
  public let hasOtherWords: Bool
  /// Whether the translation itself was changed since it was stamped.
  public let isEdited: Bool

  /// Compares a translation's stamp with its original.
  public init(of translation: Contribution, original: Contribution) {
    self.init(
      stamp: translation.frontMatter.translation?.stamp?.value, groups: BlockGroups.of(original),
      own: { BlockGroups.of(translation) })
  }

  /// Compares a stamp with an original.
  /// - Parameters:
  ///   - stamp: the stamp, if there is one.
  ///   - groups: the groups of the original.
  ///   - own: the groups of the translation.
  init(stamp: Stamp?, groups: [BlockGroup], own: () -> [BlockGroup]) {
    self.groups = groups
    guard let stamp else {
      (state, changed, removed, hasOtherWords, isEdited) = (.unstamped, [], 0, false, false)
      return
    }
    let sealed = OwnHash(stamp.own)
    let present = OwnHash(of: own(), sealing: stamp.blocks, isReviewed: stamp.isReviewed)
    isEdited = !sealed.hasSameContent(as: present)
    let comparison = StampComparison(stamp.blocks, groups)
    (changed, removed, hasOtherWords) = (comparison.changed, comparison.removed, comparison.hasOtherWords)
    if !isEdited, !sealed.isSealed(stamp) {
      state = .bumped
    } else if comparison.isSame {
      state = .fresh
    } else {
      state = comparison.isSmall ? .aged : .outdated
    }
  }
}
