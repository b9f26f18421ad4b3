import Markup

extension Flattener {
  /// Sets the words of a chart, writes its numbers, and says what it shows.
  func content(of chart: Chart, at place: Range<Int>? = nil) -> ContentChart {
    let numbers = Languages.rules(for: scope.language)?.numbers ?? .international
    let isPercent = chart.unit == "%"
    func value(_ number: Chart.Number) -> ContentChart.Value {
      let text = numbers.text(number.coefficient, decimals: number.decimals)
      let scale = (0..<number.decimals).reduce(1.0) { scale, _ in scale * 10 }
      return ContentChart.Value(
        Double(number.coefficient) / scale, text: isPercent ? text + numbers.beforePercent + "%" : text)
    }
    let (kind, key): (ContentChart.Kind, Labels.Key) =
      switch chart.kind {
      case .bar: (.bar, .chartBar)
      case .line: (.line, .chartLine)
      case .pie: (.pie, .chartPie)
      }
    let called = scope.labels[key].plain
    var result = ContentChart(
      kind: kind, title: chart.title.map(plain), unit: isPercent ? nil : chart.unit.map(plain),
      source: chart.source.map { plain(scope.labels.filled(.chartSource, ["source": $0])) }, name: called,
      description: "", corner: plain(chart.corner), labels: chart.labels.map(plain),
      series: chart.series.map { ContentChart.Series(name: plain($0.name), values: $0.values.map { $0.map(value) }) },
      numbers: numbers, isPercent: isPercent, place: place)
    if let title = result.title { result.name = title.plain }
    result.description = chart.description.map { plain($0).plain } ?? words(for: result, called: called)
    return result
  }

  /// What a chart shows, in a sentence: the least and the greatest value of each series.
  private func words(for chart: ContentChart, called: String) -> String {
    let ranges = chart.series.compactMap { series -> String? in
      let values = zip(chart.labels, series.values).compactMap { label, value in value.map { (label, $0) } }
      guard let low = values.min(by: { $0.1.number < $1.1.number }),
        let high = values.max(by: { $0.1.number < $1.1.number })
      else { return nil }
      let name = [series.name, chart.corner].first { !$0.isEmpty }?.plain ?? called
      return scope.labels.filled(
        .chartRange,
        [
          "name": name, "low": low.1.text, "low-label": low.0.plain, "high": high.1.text, "high-label": high.0.plain,
        ])
    }
    return ([called] + ranges).filter { !$0.isEmpty }.map { $0 + "." }.joined(separator: " ")
  }
}
