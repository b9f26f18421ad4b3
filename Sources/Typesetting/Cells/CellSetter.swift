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
    var width = 0.0
    var index = 0
    var wordStart = 0.0
    var inWord: [(offset: Int, width: Double)] = []

    func point(_ offset: Int, _ resume: Int, _ width: Double, after: Double, penalty: Double, _ ending: Line.Ending)
      -> Breakpoint
    {
      Breakpoint(
        offset: offset, resume: resume, width: width, stretch: 0, shrink: 0, widthAfter: after, stretchAfter: 0,
        shrinkAfter: 0, extra: 0, penalty: penalty, ending: ending)
    }
    // A word wider than the line is broken between its characters.
    func endWord() {
      if width - wordStart > measure {
        for place in inWord {
          points.append(point(place.offset, place.offset, place.width, after: place.width, penalty: 4000, .zeroWidth))
        }
      }
      inWord = []
    }
    points.reserveCapacity(bytes.count / 4 + 2)
    CellRuns.each(bytes) { size, cells, first in
      switch first {
      case 0x0A:
        endWord()
        points.append(point(index, index + 1, width, after: width, penalty: 0, .forced))
        wordStart = width
      case 0x20:
        endWord()
        points.append(point(index, index + 1, width, after: width + 1, penalty: 0, .space))
        width += 1
        wordStart = width
      default:
        if !inWord.isEmpty || width > wordStart, index > 0, allowed[index - 1] {
          endWord()
          points.append(point(index, index, width, after: width, penalty: 40, .zeroWidth))
          wordStart = width
        } else if width > wordStart {
          inWord.append((index, width))
        }
        width += Double(cells)
      }
      index += size
    }
    endWord()
    points.append(point(bytes.count, bytes.count, width, after: width, penalty: 0, .end))
    return points
  }
}
