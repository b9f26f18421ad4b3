import Glibc
import Testing

@testable import Typesetting

/// The lines of the sample issue against those that TeX makes of the same words in the same measure.
@Suite struct TeXComparisonTests {
  /// The three columns of a page, the theme's two, and a wide one, in pixels.
  private static let measures = [205.0, 322, 480]

  /// The breakpoints of the sample issue's paragraphs, as gnews measures them.
  private func breakpoints(_ language: String, measure: Double) throws -> [(points: [Breakpoint], breaker: LineBreaker)]
  {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: language)
    return try SampleIssue.paragraphs(language).map {
      setter.breakpoints(of: $0.text, as: .body, measure: measure, indent: $0.indent)
    }
  }

  @Test(arguments: ["fr", "en", "es"]) func linesAreNoWorseThanThoseOfTeX(language: String) throws {
    for measure in TeXComparisonTests.measures {
      let paragraphs = try breakpoints(language, measure: measure)
      var input = TeXInput()
      for paragraph in paragraphs { input.add(paragraph.points, measure: paragraph.breaker.measure) }
      let theirs = try TeXInput.breaks(try TeX.run(input.closed))
      try #require(theirs.count == paragraphs.count)

      var gnews = LineFigures()
      var tex = LineFigures()
      var same = 0
      for (paragraph, breaks) in zip(paragraphs, theirs) {
        let own = paragraph.breaker.breaks(paragraph.points)
        if own == breaks { same += 1 }
        gnews.add(own, of: paragraph.points, breaker: paragraph.breaker)
        tex.add(breaks, of: paragraph.points, breaker: paragraph.breaker)
      }
      print("\(language) \(measure) \(paragraphs.count) same \(same)\n  \(gnews)\n  \(tex)")
      #expect(gnews.consecutiveHyphens <= tex.consecutiveHyphens, "\(measure)")
    }
  }

  /// The function that reckons demerits as TeX does, against the sums that TeX tells in its log.
  @Test func demeritsAreReckonedAsTeXDoes() throws {
    let paragraphs = try breakpoints("fr", measure: 322).prefix(40)
    var input = TeXInput()
    for paragraph in paragraphs { input.add(paragraph.points, measure: paragraph.breaker.measure, isTraced: true) }
    let answer = try TeX.run(input.closed)
    let sums = TeXInput.sums(answer)
    try #require(sums.count == paragraphs.count)
    for ((paragraph, breaks), sum) in zip(zip(paragraphs, try TeXInput.breaks(answer)), sums) {
      let total = TeXDemerits.total(of: breaks, in: paragraph.points, measure: paragraph.breaker.measure)
      #expect(total == sum)
    }
  }
}
