import Glibc
import TestSupport
import Testing

@testable import Typesetting

/// The lines of the sample issue against those that TeX makes of the same words in the same measure.
///
/// With `PRINT_FIGURES=1` in the environment the table of `docs/typesetting.md` is printed.
@Suite struct TeXComparisonTests {
  /// A third of the page's width, the theme's column, and a wide column, in pixels.
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
      try #require(paragraphs.count > 20)
      var input = TeXInput()
      for paragraph in paragraphs { input.add(paragraph.points, measure: paragraph.breaker.measure) }
      let theirs = try TeXInput.breaks(try TeX.run(input.closed))
      try #require(theirs.count == paragraphs.count)

      var gnews = LineFigures()
      var tex = LineFigures()
      var same = 0
      for (paragraph, breaks) in zip(paragraphs, theirs) {
        try #require(breaks.last == paragraph.points.count - 1)
        let own = paragraph.breaker.breaks(paragraph.points)
        if own == breaks { same += 1 }
        gnews.add(own, of: paragraph.points, breaker: paragraph.breaker)
        tex.add(breaks, of: paragraph.points, breaker: paragraph.breaker)
      }
      #expect(gnews.consecutiveHyphens <= tex.consecutiveHyphens, "\(measure) px")
      #expect(gnews.hyphens <= tex.hyphens, "\(measure) px")
      // Each is the best by its own reckoning.
      #expect(gnews.notAllowed == 0 && gnews.demerits <= tex.demerits, "\(measure) px")
      #expect(tex.texDemerits <= gnews.texDemerits, "\(measure) px")
      if getenv("PRINT_FIGURES") != nil {
        print(LineFigures.row(gnews, tex, title: "\(language), \(Int(measure)) px", same: same, of: paragraphs.count))
      }
    }
  }

  /// The function that reckons demerits as TeX does, against the sums that TeX tells in its log.
  @Test(arguments: [205.0, 322]) func demeritsAreReckonedAsTeXDoes(measure: Double) throws {
    let paragraphs = try breakpoints("fr", measure: measure).prefix(40)
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
