extension ArraySlice<UInt8> {
  /// Whether the bytes hold others in a row.
  func contains(_ other: some Collection<UInt8>) -> Bool { firstRange(of: other) != nil }

  /// Where the bytes hold others in a row for the first time; nil for no others, too.
  func firstRange(of other: some Collection<UInt8>) -> Range<Int>? {
    guard let first = other.first else { return nil }
    let length = other.count
    var index = startIndex
    while index + length <= endIndex {
      guard let found = self[index...(endIndex - length)].firstIndex(of: first) else { return nil }
      if self[found..<found + length].elementsEqual(other) { return found..<found + length }
      index = found + 1
    }
    return nil
  }
}
