/// Adjacent text nodes as one, each byte with the place it came from.
struct TextRun {
  struct Piece {
    /// The offset in ``TextRun/bytes`` at which the piece begins.
    var start: Int
    /// Its place in the prepared text.
    var range: Range<Int>
    /// Whether the bytes stand there just so: no entity, no backslash.
    var isVerbatim: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  mutating func append(_ literal: ArraySlice<UInt8>, at range: Range<Int>, isVerbatim: Bool) {
    if isVerbatim, let last = pieces.last, last.isVerbatim, last.range.upperBound == range.lowerBound {
      pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      pieces.append(Piece(start: bytes.count, range: range, isVerbatim: isVerbatim))
    }
    bytes.append(contentsOf: literal)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// Whether a byte stands in the source as it is.
  func isVerbatim(_ index: Int) -> Bool { !pieces.isEmpty && pieces[piece(at: index)].isVerbatim }

  /// The place in the prepared text of a part of the run.
  func range(_ part: Range<Int>) -> Range<Int> {
    guard !pieces.isEmpty else { return 0..<0 }
    let first = pieces[piece(at: part.lowerBound)]
    let lower = first.isVerbatim ? first.range.lowerBound + part.lowerBound - first.start : first.range.lowerBound
    guard !part.isEmpty else { return lower..<lower }
    let last = pieces[piece(at: part.upperBound - 1)]
    let upper = last.isVerbatim ? last.range.lowerBound + part.upperBound - last.start : last.range.upperBound
    return lower..<max(lower, upper)
  }

  private func piece(at index: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= index { low = middle } else { high = middle }
    }
    return low
  }
}
