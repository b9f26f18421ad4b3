/// The text of an outline, folded once for all that look for words in it; see ``FoldedText``.
struct FoldedOutline: Sendable {
  /// The folded texts of the units, UTF-8, each unit's ended by a line feed.
  let bytes: [UInt8]
  /// The bytes of each unit.
  private let units: [Range<Int>]

  /// Folds an outline.
  init(_ outline: Outline) {
    var units: [Range<Int>] = []
    units.reserveCapacity(outline.units.count)
    // Each unit's text has a line feed behind it, so what is written is never more than what is read.
    bytes = [UInt8](unsafeUninitializedCapacity: outline.text.count + outline.units.count) { result, count in
      outline.text.withUnsafeBufferPointer { text in
        for unit in outline.units {
          let start = count
          FoldedText.fold(UnsafeBufferPointer(rebasing: text[unit.text]), onto: result, &count)
          units.append(start..<count)
          result[count] = 0x0A
          count += 1
        }
      }
    }
    self.units = units
  }

  /// The text of a unit.
  subscript(unit: Int) -> ArraySlice<UInt8> { bytes[units[unit]] }

  /// The text of units that follow each other.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = units[range].first, let last = units[range].last else { return [] }
    return bytes[first.lowerBound..<last.upperBound]
  }
}
