internal import Editions

/// Lines over evenly spaced labels, against a scale of round numbers; each series is named at the end of its line, and
/// told from the others by dashes and markers.
struct LineChart {
  private static let ticks = 5
  private static let gap = 6.0
  /// How much of the width names at the ends of lines may take.
  private static let nameShare = 0.3
  /// The length of the sample before a name.
  private static let sample = 18.0
  private static let leastPlot = 60.0
  /// More points than this get no markers.
  private static let mostMarkers = 24
  private static let dashes: [[Double]] = [[], [6, 3], [2, 2.5], [9, 3, 2, 3], [4, 4], [1, 4]]

  private let chart: ContentChart
  private var layout: ChartLayout
  private var plot = (left: 0.0, right: 0.0, top: 0.0, bottom: 0.0)

  /// Lays a chart out; see ``BarChart/layout(_:width:setter:)``.
  static func layout(_ chart: ContentChart, width: Double, setter: inout ParagraphSetter) -> ChartLayout? {
    var drawing = LineChart(chart: chart, layout: ChartLayout(width: width, height: 0))
    return drawing.draw(&setter) ? drawing.layout : nil
  }

  private mutating func draw(_ setter: inout ParagraphSetter) -> Bool {
    let numbers = chart.series.flatMap { $0.values.compactMap { $0?.number } }
    guard var low = numbers.min(), var high = numbers.max() else { return false }
    // Zero belongs to the scale unless all values are far from it.
    if low > 0, low <= high - low { low = 0 }
    if high < 0, -high <= high - low { high = 0 }
    let scale = RoundScale(low, high, count: LineChart.ticks)
    let tickLabels = scale.ticks.map { tick in
      let digits = scale.digits(tick)
      let text = chart.numbers.text(digits.coefficient, decimals: digits.decimals)
      return setter.label(chart.isPercent ? text + chart.numbers.beforePercent + "%" : text, as: .tableCell)
    }
    let names = namesOfSeries(&setter)
    let namesWidth =
      names.isEmpty ? LineChart.gap : LineChart.sample + 3 * LineChart.gap + (names.map(\.width).max() ?? 0)
    plot.left = (tickLabels.map(\.width).max() ?? 0) + LineChart.gap
    plot.right = layout.width - namesWidth
    guard plot.right - plot.left >= LineChart.leastPlot else { return false }
    let lineHeight = tickLabels.first?.leading ?? 0
    plot.top = lineHeight / 2
    plot.bottom = plot.top + height(of: names, ticks: tickLabels)

    let span = scale.value(scale.ticks.upperBound) - scale.value(scale.ticks.lowerBound)
    let (top, bottom, floor) = (plot.top, plot.bottom, scale.value(scale.ticks.lowerBound))
    func y(_ value: Double) -> Double { bottom - (value - floor) / span * (bottom - top) }
    for (tick, label) in zip(scale.ticks, tickLabels) {
      let y = y(scale.value(tick))
      layout.rules.append(
        ChartLayout.Rule(
          kind: tick == 0 || (tick == scale.ticks.lowerBound && tick > 0) ? .axis : .tick,
          from: ChartLayout.Point(x: plot.left, y: y), to: ChartLayout.Point(x: plot.right, y: y)))
      layout.labels += label.placed(x: plot.left - LineChart.gap, top: y - lineHeight / 2, anchor: .end)
    }
    drawCurves(y)
    drawNames(names, y)
    let below = LabelRow.draw(
      chart.labels, at: chart.labels.indices.map(x), top: plot.bottom + lineHeight / 2, in: &layout, setter: &setter)
    layout.height = plot.bottom + lineHeight / 2 + below
    return true
  }

  /// Where a label's values stand.
  private func x(_ index: Int) -> Double {
    let inset = 4.0
    guard chart.labels.count > 1 else { return (plot.left + plot.right) / 2 }
    let step = (plot.right - plot.left - 2 * inset) / Double(chart.labels.count - 1)
    return plot.left + inset + step * Double(index)
  }

  private func height(of names: [SetLabel], ticks: [SetLabel]) -> Double {
    let stack = names.reduce(0) { $0 + $1.height }
    // Room for every tick's words, too.
    let ladder = ticks.reduce(0) { $0 + $1.leading } * 1.2
    return max(min(layout.width * 0.45, 200), stack, ladder).rounded()
  }

  private func namesOfSeries(_ setter: inout ParagraphSetter) -> [SetLabel] {
    guard chart.series.count > 1 else { return [] }
    let share = layout.width * LineChart.nameShare
    var names: [SetLabel] = []
    for series in chart.series { names.append(setter.label(series.name, as: .tableCell, measure: share)) }
    return names
  }

  private mutating func drawCurves(_ y: (Double) -> Double) {
    for (index, series) in chart.series.enumerated() {
      var runs: [[ChartLayout.Point]] = [[]]
      for (row, value) in series.values.enumerated() {
        if let value {
          runs[runs.count - 1].append(ChartLayout.Point(x: x(row), y: y(value.number)))
        } else if runs.last?.isEmpty == false {
          runs.append([])
        }
      }
      runs.removeAll(where: \.isEmpty)
      // A point alone is seen by its marker only.
      let isMarked = chart.labels.count <= LineChart.mostMarkers
      layout.curves.append(
        curve(index, runs, marks: runs.filter { isMarked || $0.count == 1 }.flatMap(\.self)))
    }
  }

  private func curve(_ index: Int, _ runs: [[ChartLayout.Point]], marks: [ChartLayout.Point]) -> ChartLayout.Curve {
    let markers = ChartLayout.Marker.allCases
    return ChartLayout.Curve(
      runs: runs, dashes: LineChart.dashes[index % LineChart.dashes.count], marker: markers[index % markers.count],
      marks: marks)
  }

  /// Names each series beside the last of its points, a little higher or lower where names would touch.
  private mutating func drawNames(_ names: [SetLabel], _ y: (Double) -> Double) {
    guard !names.isEmpty else { return }
    let wanted = chart.series.map { series in
      series.values.last { $0 != nil }.flatMap(\.self).map { y($0.number) } ?? plot.bottom
    }
    let order = names.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let tops = Spreading.tops(
      of: order.map { (wanted[$0], names[$0].height) }, from: 0, to: plot.bottom + plot.top)
    let x = plot.right + 2 * LineChart.gap
    for (place, index) in order.enumerated() {
      let middle = tops[place] + names[index].leading / 2
      let ends = [ChartLayout.Point(x: x, y: middle), ChartLayout.Point(x: x + LineChart.sample, y: middle)]
      layout.curves.append(
        curve(index, [ends], marks: [ChartLayout.Point(x: x + LineChart.sample / 2, y: middle)]))
      layout.labels += names[index].placed(
        x: x + LineChart.sample + LineChart.gap, top: tops[place], anchor: .start)
    }
  }
}
