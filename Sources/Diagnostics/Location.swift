/// A range of bytes in a file.
public struct Location: Sendable, Hashable {
  /// The file.
  public var file: SourceFile
  /// Byte offsets into the file; empty for a point.
  public var range: Range<Int>

  /// Makes a location from a file and byte offsets into it.
  public init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  /// The start of a file, for what concerns it as a whole.
  public init(startOf file: SourceFile) {
    self.init(file: file, range: 0..<0)
  }

  /// Whether it stands for the file as a whole, as ``init(startOf:)`` makes it.
  public var isWholeFile: Bool { range == 0..<0 }

  /// The line and column of the first byte.
  public var start: SourcePosition { file.position(at: range.lowerBound) }

  /// The line and column behind the last byte.
  public var end: SourcePosition { file.position(at: range.upperBound) }
}
