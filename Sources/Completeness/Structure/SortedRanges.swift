/// Ranges of a file, to be asked what lies in them.
struct SortedRanges: Sendable {
  /// The ranges in order, those that touch or overlap made one.
  private let ranges: [Range<Int>]

  /// Whether there are none.
  var isEmpty: Bool { ranges.isEmpty }

  /// Sorts ranges.
  init(_ ranges: some Sequence<Range<Int>>) {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// Whether a byte is in one of them.
  func contains(_ offset: Int) -> Bool { overlaps(offset..<offset + 1) }

  /// Whether a range has bytes in common with one of them.
  func overlaps(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range)
  }
}
