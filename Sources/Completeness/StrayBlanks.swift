public import Diagnostics
import Markup
public import Newsroom

/// Blanks at the ends of lines that mean nothing: no reader sees them, and in comparisons of versions they are noise.
///
/// Two spaces at the end of a line break it, so they stay where a line follows. Code and charts stay as they are, and so
/// does front matter. Blanks are spaces and tabs; a no-break space is text to Markdown, and part of what is stamped.
public enum StrayBlanks {
  /// The changes that take them out of a contribution; none if the text would then mean anything else.
  public static func fixIts(in contribution: Contribution) -> [Diagnostic.FixIt] {
    guard contribution.frontMatter.isReadable else { return [] }
    let file = contribution.file
    var kept: [Range<Int>] = []
    collect(contribution.body.blocks + contribution.body.footnotes.flatMap(\.blocks), into: &kept)
    kept.sort { $0.lowerBound < $1.lowerBound }
    var next = 0
    var ranges: [Range<Int>] = []
    let first = file.position(at: contribution.frontMatter.range.upperBound).line + 1
    for line in first..<max(first, file.lineCount + 1) {
      let range = file.range(ofLine: line)
      while next < kept.count, kept[next].upperBound <= range.lowerBound { next += 1 }
      if next < kept.count, kept[next].lowerBound < range.upperBound { continue }
      let start = end(of: file.bytes[range])
      guard start < range.upperBound else { continue }
      let isEmpty = start == range.lowerBound
      let breaksLine = file.bytes[start..<range.upperBound].suffix(2).elementsEqual([0x20, 0x20])
      if !isEmpty, breaksLine, line < file.lineCount, !isBlank(file.bytes[file.range(ofLine: line + 1)]) { continue }
      ranges.append(start..<range.upperBound)
    }
    guard !ranges.isEmpty, means(the: contribution, without: ranges) else { return [] }
    return ranges.map {
      .init("take the blanks away", replace: contribution.location($0), with: "", isSafe: true)
    }
  }

  /// Whether a contribution says the same without some bytes, as stamps see it.
  private static func means(the contribution: Contribution, without ranges: [Range<Int>]) -> Bool {
    var bytes: [UInt8] = []
    var place = 0
    for range in ranges {
      bytes += contribution.file.bytes[place..<range.lowerBound]
      place = range.upperBound
    }
    bytes += contribution.file.bytes[place...]
    let file = SourceFile(path: contribution.file.path, bytes: bytes)
    var ignored: [Diagnostic] = []
    let start = min(contribution.frontMatter.range.upperBound, bytes.count)
    let body = MarkdownParser.parse(file, body: start..<bytes.count, into: &ignored)
    let other = Contribution(
      file: file, language: contribution.language, slug: contribution.slug, frontMatter: contribution.frontMatter,
      body: body)
    return BlockGroups.of(other).map(\.hash) == BlockGroups.of(contribution).map(\.hash)
  }

  /// The places of code. The depth of a body is bounded, so this may recurse.
  private static func collect(_ blocks: [Block], into ranges: inout [Range<Int>]) {
    for block in blocks {
      switch block.kind {
      case .code, .chart: ranges.append(block.range)
      case .list(let list): for item in list.items { collect(item, into: &ranges) }
      case .quote(let blocks): collect(blocks, into: &ranges)
      case .paragraph, .heading, .table, .rule: break
      }
    }
  }

  /// Where the blanks at the end of a line begin.
  private static func end(of line: ArraySlice<UInt8>) -> Int {
    (line.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? line.startIndex - 1) + 1
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { end(of: line) == line.startIndex }
}
