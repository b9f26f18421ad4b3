import Diagnostics
import Editions
import Testing

@testable import Writers

@Suite struct TextChartTests {
  private func lines(_ chart: ContentChart, width: Int = 72) -> [String] {
    TextChart(chart: chart, language: "fr").lines(width: width, prefix: "")
  }

  @Test func drawsBars() {
    #expect(
      lines(Sample.chart(.bar)) == [
        "Membres & régions",
        "en milliers",
        "",
        "Afrique de l’Ouest        2006  ████████████████████▋ 120",
        "                          2007  ████████████████████████████████ 186",
        "",
        "Amérique centrale,        2006  ███████▊ 45",
        "Caraïbes comprises        2007  █████████ 52",
        "",
        "Asie                      2006  –",
        "                          2007  █▌ 9",
        "",
        "Source : GIMI",
      ])
  }

  @Test func drawsThePartsOfAPieWithTheirShares() {
    #expect(
      lines(Sample.chart(.pie), width: 60) == [
        "Membres & régions",
        "2007 · en milliers",
        "",
        "Afrique de l’Ouest    ██████████████████████████ 75\u{A0}% (186)",
        "Amérique centrale,    ███████▎ 21\u{A0}% (52)",
        "Caraïbes comprises",
        "Asie                  █▎ 4\u{A0}% (9)",
        "",
        "Source : GIMI",
      ])
  }

  @Test func tellsALineAsATable() {
    let drawn = lines(Sample.chart(.line))
    #expect(drawn[3] == "┌───────────────────────────────────────┬──────┬──────┐")
    #expect(drawn[4] == "│ Région                                │ 2006 │ 2007 │")
  }

  @Test func tellsNegativeBarsAsATable() {
    var chart = Sample.chart(.bar)
    chart.series[0].values[0] = ContentChart.Value(-3, text: "−3")
    #expect(lines(chart).contains { $0.contains("│   −3 │") })
  }

  @Test(arguments: [ContentChart.Kind.bar, .line, .pie], [14, 30, 44, 68, 72])
  func noLineIsTooLong(kind: ContentChart.Kind, width: Int) {
    for line in lines(Sample.chart(kind), width: width) where !line.hasPrefix("┌") {
      #expect(DisplayWidth.cells(of: line) <= max(width, 25), "\(line)")
    }
  }
}
