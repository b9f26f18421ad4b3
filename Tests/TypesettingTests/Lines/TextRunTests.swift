import Editions
import TestSupport
import Testing

@testable import Typesetting

@Suite struct TextRunTests {
  @Test(arguments: 0..<20) func runsAreThoseOfTheSpansOverThem(seed: Int) throws {
    var random = SplitMix(seed)
    let text = try #require(RichText.nested(&random, length: 60))
    let style = SampleTheme.theme.style(.body)
    let runs = TextRun.runs(of: text, style: style, theme: SampleTheme.theme)
    #expect(runs.first?.range.lowerBound == 0 && runs.last?.range.upperBound == 60)
    for (left, right) in zip(runs, runs.dropFirst()) { #expect(left.range.upperBound == right.range.lowerBound) }
    for run in runs {
      let over = text.spans.filter {
        $0.range.lowerBound <= run.range.lowerBound && $0.range.upperBound >= run.range.upperBound
      }
      let italics = over.filter { $0.element == .emphasis }.count
      let face = SampleTheme.theme.faceIndex(
        family: style.family, bold: over.contains { $0.element == .strong }, italic: italics % 2 == 1)
      #expect(run.face == face)
      let small = over.filter { $0.element == .small }.count
      #expect(abs(run.size - style.size * (0..<small).reduce(1) { size, _ in size * TextRun.smallScale }) < 0.001)
    }
  }

  @Test func manySpansTakeNoMoreThanTheirTime() {
    let count = 100_000
    let spans = (0..<count).map { RichText.Span($0 % 2 == 0 ? .emphasis : .strong, $0 * 2..<$0 * 2 + 1) }
    let text = RichText(utf8: [UInt8](repeating: 0x61, count: 2 * count), spans: spans)
    #expect(
      TextRun.runs(of: text, style: SampleTheme.theme.style(.body), theme: SampleTheme.theme).count == 2 * count)
  }
}

extension RichText {
  /// A text of letters with properly nested spans.
  fileprivate static func nested(_ random: inout SplitMix, length: Int) -> RichText? {
    var spans: [Span] = []
    func add(_ range: Range<Int>, depth: Int) {
      var start = range.lowerBound
      while depth < 4, start < range.upperBound {
        let lower = Int.random(in: start..<range.upperBound, using: &random)
        let upper = Int.random(in: lower + 1...range.upperBound, using: &random)
        spans.append(
          Span([.emphasis, .strong, .small, .strikethrough].randomElement(using: &random) ?? .strong, lower..<upper))
        add(lower..<upper, depth: depth + 1)
        start = upper + Int.random(in: 0...9, using: &random)
      }
    }
    add(0..<length, depth: 0)
    return RichText(utf8: [UInt8](repeating: 0x61, count: length), spans: spans)
  }
}
