/// A line of a source file as a reporter shows it, with a mark under part of it.
public struct Quote: Sendable, Hashable {
  /// The line's number, from 1.
  public let line: Int
  /// The line as shown: tabs as spaces, unseen characters spelt out, cut to the width around the mark.
  public let text: String
  /// The first cell of the mark, from 0.
  public let markStart: Int
  /// The cells marked, at least 1.
  public let markCount: Int
  /// The last line of the range, when it is not the line shown.
  public let lastLine: Int?

  private static let tabWidth = 4

  /// Quotes the first line of a location.
  /// - Parameters:
  ///   - location: what to mark; an empty range marks one cell.
  ///   - width: the cells there are for the line.
  public init(_ location: Location, width: Int) {
    let file = location.file
    let start = location.start
    let end = location.end
    line = start.line
    let whole = file.range(ofLine: start.line)
    let lower = min(max(location.range.lowerBound, whole.lowerBound), whole.upperBound)
    let upper = min(max(location.range.upperBound, lower), whole.upperBound)
    // A range that ends behind a line's end reaches into the next line in numbers only.
    let reaches = end.line > start.line && location.range.upperBound > file.offset(ofLine: end.line)
    let last = end.line > start.line && !reaches ? end.line - 1 : end.line
    lastLine = last > start.line ? last : nil

    let width = max(width, 16)
    let window = Quote.window(around: lower..<upper, in: whole, of: file.bytes, width: width)
    var pieces = Piece.pieces(of: file.bytes[window])
    Quote.expandTabs(in: &pieces)

    var mark = Quote.cells(of: lower..<upper, in: pieces)
    let cut = Quote.cut(
      pieces, around: mark, width: width, cutsLeft: window.lowerBound > whole.lowerBound,
      cutsRight: window.upperBound < whole.upperBound)
    text = cut.text
    mark = mark.lowerBound + cut.shift..<mark.upperBound + cut.shift
    let limit = max(cut.cells, mark.lowerBound + 1)
    markStart = max(0, mark.lowerBound)
    markCount = max(1, min(mark.upperBound, limit) - markStart)
  }

  /// The text before the mark, the text that is marked, which may be empty behind the line's end, and the text behind it.
  public var parts: (before: String, marked: String, after: String) {
    var parts = ("", "", "")
    var cell = 0
    for character in text {
      if cell < markStart {
        parts.0.append(character)
      } else if cell < markStart + markCount {
        parts.1.append(character)
      } else {
        parts.2.append(character)
      }
      cell += DisplayWidth.cells(of: character)
    }
    return parts
  }

  /// The bytes that can matter: a line may be as long as its file.
  private static func window(around mark: Range<Int>, in line: Range<Int>, of bytes: [UInt8], width: Int) -> Range<Int>
  {
    let reach = width * 8
    var lower = max(line.lowerBound, mark.lowerBound - reach)
    var upper = min(line.upperBound, mark.lowerBound + reach)
    // Only whole characters: step over up to three bytes of one that was cut.
    for _ in 0..<3 where lower > line.lowerBound && lower < mark.lowerBound && bytes[lower] & 0xC0 == 0x80 {
      lower += 1
    }
    for _ in 0..<3 where upper < line.upperBound && upper > mark.lowerBound && bytes[upper] & 0xC0 == 0x80 {
      upper -= 1
    }
    return lower..<max(lower, upper)
  }

  private static func expandTabs(in pieces: inout [Piece]) {
    var cell = 0
    for index in pieces.indices {
      if pieces[index].isTab {
        pieces[index].cells = tabWidth - cell % tabWidth
        pieces[index].text = String(repeating: " ", count: pieces[index].cells)
      }
      cell += pieces[index].cells
    }
  }

  /// The cells a range of bytes takes.
  private static func cells(of range: Range<Int>, in pieces: [Piece]) -> Range<Int> {
    var cell = 0
    var lower: Int?
    var upper: Int?
    for piece in pieces {
      if lower == nil, piece.range.upperBound > range.lowerBound { lower = cell }
      if upper == nil, piece.range.lowerBound >= range.upperBound { upper = cell }
      cell += piece.cells
    }
    let start = lower ?? cell
    return start..<max(start, upper ?? cell)
  }

  /// The part of a line that fits, and by how many cells everything moved.
  private static func cut(
    _ pieces: [Piece], around mark: Range<Int>, width: Int, cutsLeft: Bool, cutsRight: Bool
  ) -> (text: String, cells: Int, shift: Int) {
    let total = pieces.reduce(0) { $0 + $1.cells }
    var from = 0
    if cutsLeft || total + (cutsRight ? 1 : 0) > width {
      // The mark's start stands in the first two thirds, all of the mark if it fits.
      let wanted = min(mark.upperBound, mark.lowerBound + width / 2) + 2
      if wanted > width { from = min(mark.lowerBound, max(0, wanted - width + width / 6)) }
    }
    let isCutLeft = from > 0 || cutsLeft
    var text = isCutLeft ? "…" : ""
    var used = isCutLeft ? 1 : 0
    var cell = 0
    var shift: Int?
    var isCutRight = cutsRight
    for (index, piece) in pieces.enumerated() {
      if cell >= from {
        if shift == nil { shift = used - cell }
        // The last character needs no room for an ellipsis behind it.
        let ellipsis = index == pieces.count - 1 && !cutsRight ? 0 : 1
        if used + piece.cells + ellipsis > width {
          isCutRight = true
          break
        }
        text += piece.text
        used += piece.cells
      }
      cell += piece.cells
    }
    if isCutRight {
      text += "…"
      used += 1
    }
    return (text, used, shift ?? used - cell)
  }
}
