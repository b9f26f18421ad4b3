import Diagnostics

/// Where a line can be added to a front matter without touching another byte.
enum FrontMatterInsertion {
  /// The place for a new top-level key: behind the title when that is on one line, else at the start of the block.
  /// - Returns: an empty range at the start of a line, and the line end that the file uses; nil if there is no block.
  static func location(in contribution: Contribution) -> (location: Location, lineEnd: String)? {
    let file = contribution.file
    let block = contribution.frontMatter.range
    guard !block.isEmpty else { return nil }
    let firstLine = file.position(at: block.lowerBound).line
    let first = file.range(ofLine: firstLine)
    let lineEnd = first.upperBound < file.bytes.count && file.bytes[first.upperBound] == 0x0D ? "\r\n" : "\n"
    guard firstLine < file.lineCount else { return nil }
    var line = firstLine + 1
    let title = contribution.frontMatter.title.range
    let titleLine = file.position(at: title.lowerBound).line
    if !title.isEmpty, file.position(at: title.upperBound).line == titleLine,
      !isContinued(file, after: titleLine), file.bytes[file.offset(ofLine: titleLine)] == 0x74
    {
      line = titleLine + 1
    }
    let place = file.offset(ofLine: line)
    guard place <= block.upperBound else { return nil }
    return (Location(file: file, range: place..<place), lineEnd)
  }

  private static func isContinued(_ file: SourceFile, after line: Int) -> Bool {
    let next = file.range(ofLine: line + 1)
    return next.isEmpty || file.bytes[next.lowerBound] == 0x20 || file.bytes[next.lowerBound] == 0x09
  }
}
