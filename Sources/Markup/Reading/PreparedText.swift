/// Markdown made ready for libcmark, and for each of its bytes the place in the file it came from.
struct PreparedText {
  private struct Segment {
    var start: Int
    var file: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var lineStarts: [Int] = [0]
  private var segments: [Segment] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var lineCount: Int { lineStarts.count }

  /// Appends bytes that stand together in the file.
  mutating func append(_ slice: ArraySlice<UInt8>, file: Int) {
    guard !slice.isEmpty else { return }
    let start = bytes.count
    if segments.last.map({ file - start != $0.file - $0.start }) ?? true {
      segments.append(Segment(start: start, file: file))
    }
    slice.withUnsafeBufferPointer { buffer in
      for (index, byte) in buffer.enumerated() where byte == 0x0A { lineStarts.append(start + index + 1) }
    }
    bytes.append(contentsOf: slice)
  }

  /// Appends a line, whose end is its last byte if it has one.
  mutating func append(line: UnsafeBufferPointer<UInt8>, file: Int) {
    let start = bytes.count
    if segments.last.map({ file - start != $0.file - $0.start }) ?? true {
      segments.append(Segment(start: start, file: file))
    }
    bytes.append(contentsOf: line)
    if line.last == 0x0A { lineStarts.append(bytes.count) }
  }

  /// Appends bytes that stand for a place in the file without being there.
  mutating func append(_ text: StaticString, for file: Int) {
    text.withUTF8Buffer { buffer in
      segments.append(Segment(start: bytes.count, file: file))
      for byte in buffer {
        bytes.append(byte)
        if byte == 0x0A { lineStarts.append(bytes.count) }
      }
    }
  }

  /// Appends a part of another text with the places it knows.
  mutating func append(_ range: Range<Int>, of other: PreparedText) {
    var start = range.lowerBound
    var index = other.segment(at: start) + 1
    while start < range.upperBound {
      let end = index < other.segments.count ? min(other.segments[index].start, range.upperBound) : range.upperBound
      append(other.bytes[start..<end], file: other.file(at: start))
      start = end
      index += 1
    }
  }

  /// The file's offset for an offset into ``bytes``.
  func file(at offset: Int) -> Int {
    guard let first = segments.first else { return offset }
    if segments.count == 1 { return first.file + offset - first.start }
    let segment = segments[segment(at: offset)]
    return segment.file + offset - segment.start
  }

  /// The file's range for a range of ``bytes``.
  func file(_ range: Range<Int>) -> Range<Int> {
    let start = file(at: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, file(at: range.upperBound - 1) + 1)
  }

  /// The bytes of a line without its end.
  /// - Parameter line: from 1; outside the text the range is empty.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    return start..<(line < lineStarts.count ? lineStarts[line] - 1 : bytes.count)
  }

  /// The line, from 1, that a byte stands in.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private func segment(at offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
