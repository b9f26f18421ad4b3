import Editions
import TestSupport
import Typesetting

extension Sample {
  /// A chart of three regions in two years, one value missing.
  static func chart(_ kind: ContentChart.Kind) -> ContentChart {
    func values(_ numbers: [Double?]) -> [ContentChart.Value?] {
      numbers.map { number in number.map { ContentChart.Value($0, text: "\(Int($0))") } }
    }
    let years = [
      ContentChart.Series(name: RichText("2006"), values: values([120, 45, nil])),
      ContentChart.Series(name: RichText("2007"), values: values([186, 52, 9])),
    ]
    return ContentChart(
      kind: kind, title: RichText("Membres & régions"), unit: RichText("en milliers"),
      source: RichText("Source : GIMI"),
      name: "Membres & régions", description: "De 9 à 186 <milliers>.", corner: RichText("Région"),
      labels: [RichText("Afrique de l’Ouest"), RichText("Amérique centrale, Caraïbes comprises"), RichText("Asie")],
      series: kind == .pie ? [years[1]] : years)
  }

  /// An edition of one item that holds a chart.
  static func edition(with chart: ContentChart) throws -> Edition {
    try edition(sections: [section("s", item("i", .chart(chart), .paragraph(RichText("Voilà."))))])
  }

  /// Pages of one column of 300 px, with room for charts.
  static var roomy: Theme {
    var theme = SampleTheme.theme
    theme.page.width = 340
    theme.page.height = 900
    theme.page.columns = 1
    return theme
  }
}
