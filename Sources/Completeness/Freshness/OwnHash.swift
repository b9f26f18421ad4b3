import Newsroom

/// The hash of a translation's own text, sealed together with the rest of its stamp: what `self` holds.
///
/// Twenty bits are of its words, fifteen of everything, fifteen are the seal. A stamp whose other parts were changed by
/// hand no longer has its seal.
struct OwnHash: Hashable {
  /// Its bits but for the seal.
  private let content: UInt64
  private let seal: UInt64

  private static let sealBits: UInt64 = 15
  private static let formBits: UInt64 = 15
  private static let wordBits: UInt64 = 20

  /// The hash of a translation now, sealed with the rest of a stamp.
  init(of groups: [BlockGroup], sealing blocks: [StampHash], isReviewed: Bool) {
    let words = BlockHash.hash(groups.map(\.hash.wordPart)) >> (64 - Self.wordBits)
    let form = BlockHash.hash(groups.map(\.hash.bits)) >> (64 - Self.formBits)
    content = words << Self.formBits | form
    seal = OwnHash.seal(content, blocks, isReviewed)
  }

  /// Takes the hash of a stamp apart.
  init(_ hash: StampHash) {
    content = hash.bits >> Self.sealBits
    seal = hash.bits & (1 << Self.sealBits - 1)
  }

  /// As a stamp holds it.
  var stampHash: StampHash { StampHash(bits: content << Self.sealBits | seal) }

  /// Whether a stamp with this hash has the blocks and the mark that it was given.
  func isSealed(_ stamp: Stamp) -> Bool { seal == OwnHash.seal(content, stamp.blocks, stamp.isReviewed) }

  /// Whether the text is the same.
  func hasSameContent(as other: OwnHash) -> Bool { content == other.content }

  /// Whether the words are the same.
  func hasSameWords(as other: OwnHash) -> Bool { content >> Self.formBits == other.content >> Self.formBits }

  private static func seal(_ content: UInt64, _ blocks: [StampHash], _ isReviewed: Bool) -> UInt64 {
    BlockHash.hash([content, isReviewed ? 1 : 0] + blocks.map(\.bits)) >> (64 - sealBits)
  }
}
