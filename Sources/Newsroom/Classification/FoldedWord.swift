/// A word with its case folded.
struct FoldedWord {
  /// The folded word.
  let text: String

  init(_ bytes: [UInt8], in range: Range<Int>) {
    var folded: [UInt8] = []
    bytes.withUnsafeBufferPointer { buffer in
      var place = range.lowerBound
      while place < range.upperBound {
        let length = max(1, LetterTable.letterLength(buffer, at: place, end: range.upperBound))
        LetterTable.fold(buffer, at: place, length: length, end: range.upperBound) { folded.append($0) }
        place += length + LetterTable.markLength(buffer, at: place + length, end: range.upperBound)
      }
    }
    text = String(decoding: folded, as: UTF8.self)
  }

  /// FNV-1a, 64 bits: the same in every run, unlike Swift's own hashes.
  struct Hash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// The hash of a word that is folded already.
    static func of(_ word: some StringProtocol) -> UInt64 {
      var hash = Hash()
      for byte in word.utf8 { hash.add(byte) }
      return hash.value
    }
  }
}
