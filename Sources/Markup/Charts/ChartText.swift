/// The text of a `chart` block, and the place of each of its bytes in the file.
struct ChartText {
  /// The text, as libcmark gives it: without the fence, and without the signs of quotations and lists.
  let bytes: [UInt8]
  private var lineStarts: [Int] = []
  /// Where each line stands in the prepared text.
  private var places: [Range<Int>] = []
  private let source: ParsedSource

  init(_ node: Node, of source: ParsedSource) {
    bytes = Array(source.literal(node))
    self.source = source
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: ASCII.newline) ?? bytes.count
      lineStarts.append(start)
      // What libcmark takes away stands before a line's text.
      let line = source.text.range(ofLine: node.startLine + lineStarts.count)
      places.append(max(line.lowerBound, line.upperBound - (end - start))..<line.upperBound)
      start = end + 1
    }
  }

  /// The lines, as ranges of ``bytes`` without their ends.
  var lines: [Range<Int>] {
    zip(lineStarts, lineStarts.dropFirst() + [bytes.count + 1]).map { start, next in
      start..<max(start, min(next - 1, bytes.last == ASCII.newline ? bytes.count - 1 : bytes.count))
    }
  }

  /// The text of a range, without blanks around it.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range].trimmingBlanks, as: UTF8.self) }

  /// The place of a range of ``bytes`` in the file.
  func file(_ range: Range<Int>) -> Range<Int> {
    let start = prepared(range.lowerBound)
    let end = range.isEmpty ? start : prepared(range.upperBound - 1) + 1
    return source.text.file(start..<max(start, end))
  }

  private func prepared(_ offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    guard high > 0 else { return 0 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return min(places[low].lowerBound + max(0, offset - lineStarts[low]), places[low].upperBound)
  }
}
