/// A text file as it was read: its path as people know it and its bytes.
///
/// Every position in gnews is a UTF-8 byte offset into ``bytes``; lines and columns are made from it only when a person
/// or a machine is told about it.
public struct SourceFile: Sendable {
  private final class Storage: Sendable {
    let path: String
    let bytes: [UInt8]
    let lineStarts: [Int]

    init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
      var starts = [0]
      bytes.withUnsafeBufferPointer { bytes in
        var place = 0
        while let end = bytes.firstIndex(of: 0x0A, from: place) {
          place = end + 1
          starts.append(place)
        }
      }
      lineStarts = starts
    }
  }

  private let storage: Storage

  /// Makes a source file.
  /// - Parameters:
  ///   - path: the path relative to the newsroom, with `/` between its parts.
  ///   - bytes: the file's bytes, valid UTF-8 unless a diagnostic about that very file is being made.
  public init(path: String, bytes: [UInt8]) {
    storage = Storage(path: path, bytes: bytes)
  }

  /// Makes a source file of a text, for tests and for generated sources.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The path relative to the newsroom, with `/` between its parts.
  public var path: String { storage.path }

  /// The file's bytes.
  public var bytes: [UInt8] { storage.bytes }

  /// The number of lines; a last line without a line end counts.
  public var lineCount: Int { storage.lineStarts.count }

  /// The text of a range of bytes; what is no UTF-8 comes out as U+FFFD.
  /// - Parameter range: byte offsets; clamped to the file.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line and column of a byte offset.
  /// - Parameter offset: a byte offset; clamped to the file.
  /// - Returns: line and column from 1, the column in Unicode scalars.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    let start = storage.lineStarts[line]
    var column = 1
    for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line + 1, column: column)
  }

  /// The bytes of a line, without its line end.
  /// - Parameter line: the line's number from 1; outside the file the range is empty.
  public func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineCount else { return bytes.count..<bytes.count }
    let start = storage.lineStarts[line - 1]
    var end = line < lineCount ? storage.lineStarts[line] - 1 : bytes.count
    if end > start, end <= bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }

  /// The byte offset at which a line begins.
  /// - Parameter line: the line's number from 1; outside the file the file's end.
  public func offset(ofLine line: Int) -> Int { range(ofLine: line).lowerBound }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = storage.lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if storage.lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension SourceFile: Hashable {
  /// Two files are equal when path and bytes are. An accent may be written in two ways, and then the paths are two,
  /// although the strings are equal.
  public static func == (left: SourceFile, right: SourceFile) -> Bool {
    left.storage === right.storage || (left.path.utf8.elementsEqual(right.path.utf8) && left.bytes == right.bytes)
  }

  /// Hashes the path; files of one path differ in tests only.
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
