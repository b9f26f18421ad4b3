/// Finds the few places of a text where a string of a set may begin; what stands there is to be compared.
///
/// It looks at three bytes at a time, by a table of their hashes, and decides nothing byte by byte: texts are long, and a
/// decision that cannot be foreseen costs a processor more than the rest of the work.
struct PrefixFilter: Sendable {
  /// 1 for the hashes of bytes that a string may begin with, else 0.
  private let isPossible: [UInt8]
  /// 1 for the bytes that are parts of words, else 0.
  private let isLetter: [UInt8]

  private static let length = 3
  private static let hashBits: UInt32 = 12

  /// Makes a filter.
  /// - Parameters:
  ///   - strings: what is looked for.
  ///   - isLetter: whether a byte is part of a word; a string that begins with one begins where a word does.
  init(_ strings: [[UInt8]], isLetter: (UInt8) -> Bool) {
    var isPossible = [UInt8](repeating: 0, count: 1 << Self.hashBits)
    for string in strings where !string.isEmpty {
      // What a short string does not say may be any byte.
      var prefixes = [Array(string.prefix(Self.length))]
      while let prefix = prefixes.popLast() {
        if prefix.count < Self.length {
          prefixes += (UInt8.min...UInt8.max).map { prefix + [$0] }
        } else {
          let key = UInt32(prefix[0]) | UInt32(prefix[1]) << 8 | UInt32(prefix[2]) << 16
          isPossible[Self.hash(key)] = 1
        }
      }
    }
    self.isPossible = isPossible
    self.isLetter = (UInt8.min...UInt8.max).map { isLetter($0) ? 1 : 0 }
  }

  /// Tells the places where a string may begin, in order, until one is taken.
  /// - Parameter take: gets each place; says whether it is the last that is wanted.
  @inline(__always)
  func places(in text: UnsafeBufferPointer<UInt8>, _ take: (Int) -> Bool) {
    isPossible.withUnsafeBufferPointer { isPossible in
      isLetter.withUnsafeBufferPointer { isLetter in
        var before: UInt8 = 0
        var key = (text.count > 0 ? UInt32(text[0]) << 8 : 0) | (text.count > 1 ? UInt32(text[1]) << 16 : 0)
        let last = text.count - Self.length
        for index in text.indices {
          let letter = isLetter[Int(text[index])]
          let isInside = before & letter
          before = letter
          if index <= last {
            key = key >> 8 | UInt32(text[index + 2]) << 16
            if isPossible[Self.hash(key)] & ~isInside == 0 { continue }
          } else if isInside != 0 {
            // So near to the end of a text there is nothing to be gained.
            continue
          }
          if take(index) { return }
        }
      }
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> (32 - hashBits)) }
}
