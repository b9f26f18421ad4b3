import Editions
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ChartLayoutTests {
  private func layout(_ chart: ContentChart, width: Double = 290) throws -> ChartLayout? {
    var setter = ParagraphSetter(theme: SampleTheme.theme, fonts: try SampleTheme.fonts(), language: "fr")
    return switch chart.kind {
    case .bar: BarChart.layout(chart, width: width, setter: &setter)
    case .line: LineChart.layout(chart, width: width, setter: &setter)
    case .pie: PieChart.layout(chart, width: width, setter: &setter)
    }
  }

  @Test(arguments: [ContentChart.Kind.bar, .line, .pie], [120.0, 200, 290, 322, 640])
  func nothingReachesOutOrCoversAnything(kind: ContentChart.Kind, width: Double) throws {
    var random = SplitMix(Int(width))
    var drawn = 0
    for _ in 0..<60 {
      let chart = ContentChart.random(kind, &random)
      guard let layout = try layout(chart, width: width) else { continue }
      drawn += 1
      #expect(layout.width == width)
      #expect(layout.faults == [], "\(chart.labels.map(\.plain)) \(chart.series)")
    }
    #expect(drawn > (width < 290 ? 0 : 50))
  }

  @Test func barsAreAsLongAsTheirNumbersAndBeginAtZero() throws {
    let chart = ContentChart.of(.bar, [("a", [10, 20]), ("b", [-5, nil]), ("c", [0, 15])])
    let layout = try #require(try layout(chart))
    #expect(layout.bars.count == 5)
    let zero = try #require(layout.rules.first { $0.kind == .axis }).from.x
    let unit = layout.bars[0].width / 10
    #expect(layout.bars.map { ($0.width / unit).rounded() } == [10, 20, 5, 0, 15])
    #expect(layout.bars.map { $0.x + ($0.x < zero - 0.01 ? $0.width : 0) }.allSatisfy { abs($0 - zero) < 0.001 })
    #expect(layout.labels.map(\.text).contains("–"))
    #expect(Set(layout.bars.map(\.ink)) == [.solid, .pale])
  }

  @Test func everyLabelAndValueIsThereWhole() throws {
    let rows = (0..<12).map { ("Région numéro \($0) de la liste", [Double?](arrayLiteral: Double($0) * 1000)) }
    let layout = try #require(try layout(.of(.bar, rows)))
    let words = layout.labels.map(\.text).joined(separator: " ")
    for row in 0..<12 {
      #expect(words.contains("Région numéro \(row)"))
      #expect(layout.labels.contains { $0.text == NumberFormat.international.text(row * 10_000, decimals: 1) })
    }
  }

  @Test(arguments: [[1.0], [1, 1, 1], [0.1, 99.9, 0], [5, 0, 0, 7, 8, 9, 1, 2]])
  func wedgesFillTheCircle(values: [Double]) throws {
    let layout = try #require(try layout(.of(.pie, values.enumerated().map { ("p\($0.offset)", [$0.element]) })))
    #expect(abs(layout.wedges.reduce(0) { $0 + $1.sweep } - 360) < 1e-9)
    #expect(layout.wedges.first?.start == 0)
    for (one, next) in zip(layout.wedges, layout.wedges.dropFirst()) {
      #expect(abs(one.start + one.sweep - next.start) < 1e-9)
    }
    #expect(layout.wedges.count == values.count { $0 > 0 })
    #expect(layout.samples.map(\.ink) == Array(ChartLayout.Ink.allCases.prefix(values.count)))
  }

  @Test func aLineIsBrokenWhereAValueIsMissing() throws {
    let values: [Double?] = [1, 2, nil, nil, 4, nil, 5, 6]
    let layout = try #require(try layout(.of(.line, values.enumerated().map { ("\($0.offset)", [$0.element]) })))
    #expect(layout.curves.map { $0.runs.map(\.count) } == [[2, 1, 2]])
    let points = layout.curves[0].runs.flatMap(\.self)
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.x < $1.x && $0.y > $1.y })
  }

  @Test func seriesDifferByMoreThanColour() throws {
    let row = (0..<6).map { Double?(Double($0)) }
    let line = try #require(try layout(.of(.line, [("a", row), ("b", row)])))
    #expect(Set(line.curves.map(\.dashes)).count == 6)
    #expect(Set(line.curves.map(\.marker)).count == 6)
    let bar = try #require(try layout(.of(.bar, [("a", row)])))
    #expect(Set(bar.bars.map(\.ink)).count == 6)
    #expect(Set(bar.samples.map(\.ink)).count == 6)
  }

  @Test(arguments: [(0.0, 0.0), (1e15, 1e15), (-3, -3), (0, 1e-9), (-1e15, 1e15)])
  func extremesAreDrawn(low: Double, high: Double) throws {
    for kind in [ContentChart.Kind.bar, .line] {
      let layout = try #require(try layout(.of(kind, [("a", [low]), ("b", [high])]), width: 400))
      #expect(layout.faults == [])
      #expect(layout.height.isFinite)
    }
  }

  @Test func aColumnTooNarrowForAChartIsSaid() throws {
    #expect(try layout(.of(.bar, [("a", [1])]), width: 20) == nil)
    #expect(try layout(.of(.line, [("a", [1]), ("b", [2])]), width: 60) == nil)
    #expect(try layout(.of(.pie, [("a", [1])]), width: 40) == nil)
  }

  @Test(arguments: [ContentChart.Kind.bar, .line, .pie]) func takesAWholeNumberOfBaselines(kind: ContentChart.Kind)
    throws
  {
    var chart = ContentChart.of(kind, [("a", [1]), ("b", [2])])
    chart.title = RichText("Un titre")
    chart.source = RichText("Source")
    var theme = SampleTheme.theme
    theme.page.height = 600
    let typeset = try Sample.typeset(
      Sample.edition(sections: [Sample.section("s", Sample.item("i", .chart(chart), Sample.words(5)))]), theme: theme)
    let page = try #require(typeset.pages.first { $0.slugs.contains("i") })
    let fragments = page.frames.flatMap(\.fragments).filter { fragment in
      fragment.block.containers.contains { $0.kind == .chart }
    }
    #expect(fragments.count == 4)
    #expect(fragments.contains { if case .chart = $0.block.content { true } else { false } })
    let pads = fragments[0].block.containers.last.map { $0.padTop + $0.padBottom } ?? 0
    let height = fragments.reduce(pads) { $0 + $1.block.height } / SampleTheme.page.baseline
    #expect(abs(height - height.rounded()) < 1e-9)
  }

  @Test func whatIsHigherThanAColumnBecomesATable() throws {
    let rows = (0..<30).map { ("Région \($0)", [Double?](arrayLiteral: Double($0))) }
    let typeset = try Sample.typeset(
      Sample.edition(sections: [Sample.section("s", Sample.item("i", .chart(.of(.bar, rows))))]),
      expecting: [TypesettingDiagnostics.chartAsTable])
    let words = typeset.pages.flatMap(\.words)
    for row in 0..<30 { #expect(words.contains { $0.contains("Région \(row)") }) }
  }
}
