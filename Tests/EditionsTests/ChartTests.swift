import Markup
import Newsroom
import Testing

@testable import Editions

@Suite struct ChartTests {
  private let labels = Labels([
    .chartBar: RichText("Bar chart"), .chartPie: RichText("Pie chart"), .chartLine: RichText("Line chart"),
    .chartRange: RichText("{name}: {low} ({low-label}) to {high} ({high-label}) {odd}"),
    .chartSource: RichText("Source: {source}"),
  ])

  private func content(_ chart: Chart, _ language: Language = .english) throws -> ContentChart {
    let scope = Scope(language: language, present: [], slugs: [], labels: labels)
    var flattener = Flattener(origin: .file(path: "x"), scope: scope)
    guard case .chart(let content)? = flattener.flatten([Block(.chart(chart), range: 0..<0)]).first else {
      throw Failure()
    }
    return content
  }

  private struct Failure: Error {}

  private func number(_ coefficient: Int, _ decimals: Int = 0) -> Chart.Number {
    Chart.Number(coefficient: coefficient, decimals: decimals)
  }

  @Test(arguments: [
    (Language.french, ["12\u{202F}500", "1\u{202F}250", "−7,05", "0,5"]),
    (.english, ["12,500", "1,250", "−7.05", "0.5"]),
    (.spanish, ["12\u{202F}500", "1250", "−7,05", "0,5"]),
  ]) func numbersAreWrittenAsTheLanguageHasThem(language: Language, expected: [String]) throws {
    let values = [number(12500), number(1250), number(-705, 2), number(5, 1)]
    let chart = Chart(kind: .bar, labels: ["a", "b", "c", "d"], series: [.init(name: "n", values: values)])
    let content = try content(chart, language)
    #expect(content.series[0].values.map { $0?.text } == expected)
    #expect(content.series[0].values.map { $0?.number } == [12500, 1250, -7.05, 0.5])
  }

  @Test func percentsShowTheirSignAndNoUnit() throws {
    let chart = Chart(kind: .bar, unit: "%", labels: ["a"], series: [.init(name: "n", values: [number(45)])])
    #expect(try content(chart, .french).series[0].values[0]?.text == "45\u{A0}%")
    #expect(try content(chart, .english).series[0].values[0]?.text == "45%")
    #expect(try content(chart).unit == nil)
  }

  @Test func isDescribedByItsDataUnlessItIsDescribed() throws {
    var chart = Chart(
      kind: .bar, title: "The \"title\"", source: "ILO", corner: "Region", labels: ["A", "B"],
      series: [.init(name: "2006", values: [number(7), number(2)]), .init(name: "2007", values: [nil, number(3)])])
    let first = try content(chart)
    #expect(first.name == "The “title”")
    #expect(first.source?.plain == "Source: ILO")
    #expect(first.description == "Bar chart. 2006: 2 (B) to 7 (A) {odd}. 2007: 3 (B) to 3 (B) {odd}.")
    chart.description = "More in 2007"
    chart.title = nil
    #expect(try content(chart).description == "More in 2007")
    #expect(try content(chart).name == "Bar chart")
  }

  @Test func theNameOfTheOnlySeriesIsNotLost() throws {
    var chart = Chart(kind: .pie, unit: "people", labels: ["A"], series: [.init(name: "2007", values: [number(7)])])
    #expect(try content(chart).headline?.plain == "2007")
    #expect(try content(chart).subline?.plain == "people")
    chart.title = "Members"
    #expect(try content(chart).headline?.plain == "Members")
    #expect(try content(chart).subline?.plain == "2007 · people")
  }

  @Test(arguments: [
    ([1, 1, 1], ["33%", "33%", "33%"]), ([26, 10, 65], ["26%", "10%", "64%"]), ([0, 5], ["0%", "100%"]),
    ([1, 999], ["<\u{A0}1%", ">\u{A0}99%"]),
    ([990, 2, 2, 2, 2, 2], ["99%"] + [String](repeating: "<\u{A0}1%", count: 5)),
  ]) func eachShareIsRoundedByItself(values: [Int], expected: [String]) throws {
    let chart = Chart(
      kind: .pie, labels: values.map(String.init), series: [.init(name: "n", values: values.map { number($0) })])
    #expect(try content(chart).percents == expected)
  }
}
