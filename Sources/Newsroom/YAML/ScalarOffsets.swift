/// Turns libyaml's positions, which count Unicode scalars, into byte offsets of the file.
struct ScalarOffsets {
  private let range: Range<Int>
  /// The offset of every scalar; empty when all are single bytes.
  private var offsets: [Int32] = []

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.range = range
    guard bytes[range].contains(where: { $0 >= 0x80 }) else { return }
    offsets.reserveCapacity(range.count)
    for offset in range where bytes[offset] & 0xC0 != 0x80 { offsets.append(Int32(offset)) }
  }

  /// The byte offset of a scalar; behind the last, the end of the YAML.
  func offset(ofScalar index: Int) -> Int {
    if offsets.isEmpty { return min(range.lowerBound + max(index, 0), range.upperBound) }
    return offsets.indices.contains(index) ? Int(offsets[index]) : range.upperBound
  }
}
