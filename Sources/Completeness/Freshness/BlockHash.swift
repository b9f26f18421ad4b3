import Diagnostics
import Newsroom

/// The hash of a piece of content, in two parts, so that a stamp tells whether words have changed or only what is
/// around them.
struct BlockHash: Hashable {
  /// Thirty bits of the words, in order: without case, punctuation and numbers.
  private var words: UInt64
  /// Twenty bits of everything.
  private var form: UInt64
  /// How many words there are, numbers counted.
  let count: Int

  private static let wordBits: UInt64 = 30
  private static let formBits: UInt64 = 20

  /// Hashes what was written down.
  init(_ content: ContentForm) {
    let text = CanonicalText.of(content.text)
    var words: [UInt64] = []
    var count = 0
    WordScanner(isMarkdown: true).scan(text, in: 0..<text.count) { token in
      guard case .word(let hash, let place) = token else { return }
      count += 1
      if !(0x30...0x39).contains(text[place.lowerBound]) { words.append(hash) }
    }
    self.words = BlockHash.hash(words)
    form = ContentHash.hash(CanonicalText.of(content.form))
    self.count = count
  }

  /// The hash of pieces that follow each other.
  init(_ parts: [BlockHash]) {
    words = BlockHash.hash(parts.map(\.words))
    form = BlockHash.hash(parts.map(\.form))
    count = parts.reduce(0) { $0 + $1.count }
  }

  /// As a stamp holds it.
  var stampHash: StampHash {
    StampHash(
      bits: (words >> (64 - BlockHash.wordBits)) << BlockHash.formBits | form >> (64 - BlockHash.formBits))
  }

  /// The hash of numbers in order.
  static func hash(_ values: [UInt64]) -> UInt64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * 8)
    for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    return ContentHash.hash(bytes)
  }
}

extension StampHash {
  /// The bits for the words of a block, in the same order.
  var wordPart: UInt64 { bits >> 20 }
}
