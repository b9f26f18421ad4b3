extension Diagnostic.FixIt {
  /// The lines a fix-it touches as they would be, with its replacement as the range; nil if they are too long to show.
  ///
  /// The file of the location holds those lines only, with empty lines before them so that line numbers stay right.
  public var preview: Location? {
    let file = location.file
    let range = location.range.clamped(to: 0..<file.bytes.count)
    let start = location.start.line
    let from = file.offset(ofLine: start)
    let to = max(range.upperBound, file.range(ofLine: location.end.line).upperBound)
    guard start <= 100_000, to - from <= 100_000, replacement.utf8.count <= 10_000 else { return nil }
    var bytes = [UInt8](repeating: 0x0A, count: start - 1)
    let lead = bytes.count - from
    bytes += file.bytes[from..<range.lowerBound]
    bytes += replacement.utf8
    bytes += file.bytes[range.upperBound..<to]
    let marked = range.lowerBound + lead..<range.lowerBound + lead + replacement.utf8.count
    return Location(file: SourceFile(path: file.path, bytes: bytes), range: marked)
  }
}
