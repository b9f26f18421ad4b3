public import Editions

/// Breaks text into lines of terminal cells, with the same line breaker as the pages.
public enum CellSetter {
  /// Breaks a text.
  /// - Parameters:
  ///   - text: the text.
  ///   - measure: the width of a line in terminal cells.
  ///   - language: the language's code, for the line breaking rules.
  /// - Returns: the lines; only a character wider than the measure is wider.
  public static func lines(of text: RichText, measure: Int, language: String) -> [Line] {
    guard !text.isEmpty else { return [] }
    let points = breakpoints(text.utf8, measure: Double(measure), language: language)
    let breaker = LineBreaker(measure: Double(measure), mode: .ragged)
    return ParagraphSetter.lines(breaker.breaks(points), of: points)
  }

  private static func breakpoints(_ bytes: [UInt8], measure: Double, language: String) -> [Breakpoint] {
    let allowed = BreakOpportunities.find(in: bytes, language: language)
    var points: [Breakpoint] = []
    points.reserveCapacity(bytes.count / 4 + 2)
    var width = 0.0
    var index = 0
    // Where the piece without breaks begins that is being read.
    var wordStart = 0
    var widthBefore = 0.0
    CellRuns.each(bytes) { size, cells, first in
      switch first {
      case 0x0A, 0x20:
        breakUp(wordStart..<index, of: bytes, from: widthBefore, to: width, measure: measure, into: &points)
        let space = first == 0x20 ? 1.0 : 0
        points.append(
          Breakpoint(
            at: index, resume: index + 1, width: width, after: width + space, penalty: 0,
            first == 0x20 ? .space : .forced))
        width += space
        widthBefore = width
        wordStart = index + 1
      default:
        if index > wordStart, allowed[index - 1] {
          breakUp(wordStart..<index, of: bytes, from: widthBefore, to: width, measure: measure, into: &points)
          points.append(Breakpoint(at: index, resume: index, width: width, after: width, penalty: 40, .zeroWidth))
          widthBefore = width
          wordStart = index
        }
        width += Double(cells)
      }
      index += size
    }
    breakUp(wordStart..<index, of: bytes, from: widthBefore, to: width, measure: measure, into: &points)
    points.append(Breakpoint(at: bytes.count, resume: bytes.count, width: width, after: width, penalty: 0, .end))
    return points
  }

  /// Adds breaks between the characters of a word that is wider than the line.
  private static func breakUp(
    _ word: Range<Int>, of bytes: [UInt8], from start: Double, to end: Double, measure: Double,
    into points: inout [Breakpoint]
  ) {
    guard end - start > measure else { return }
    var width = start
    var index = word.lowerBound
    CellRuns.each(Array(bytes[word])) { size, cells, _ in
      if width > start {
        points.append(Breakpoint(at: index, resume: index, width: width, after: width, penalty: 4000, .zeroWidth))
      }
      width += Double(cells)
      index += size
    }
  }
}

extension Breakpoint {
  /// A break in a text of terminal cells, whose spaces neither stretch nor shrink.
  fileprivate init(
    at offset: Int, resume: Int, width: Double, after: Double, penalty: Double, _ ending: Line.Ending
  ) {
    self.init(
      offset: offset, resume: resume, width: width, stretch: 0, shrink: 0, widthAfter: after, stretchAfter: 0,
      shrinkAfter: 0, extra: 0, penalty: penalty, ending: ending)
  }
}
