internal import Editions

/// Level bars under one another, each with its value at its end, so that no scale is needed to read it. Level, since the
/// labels of a newsletter are words and not letters, and words are not read upright.
struct BarChart {
  /// The part of the width that labels may take.
  private static let labelShare = 0.4
  /// The shortest measure in which bars can be compared, in pixels.
  private static let leastPlot = 60.0
  /// Space between a label, a bar and its value.
  private static let gap = 6.0
  /// What stands for a value that is missing.
  private static let missing = "–"

  private let chart: ContentChart
  private var layout: ChartLayout
  private var values: [[SetLabel]] = []

  /// Lays a chart out.
  /// - Parameters:
  ///   - chart: the data.
  ///   - width: the width of the drawing in pixels.
  ///   - setter: measures the words.
  /// - Returns: nil if the width leaves no room for bars.
  static func layout(_ chart: ContentChart, width: Double, setter: inout ParagraphSetter) -> ChartLayout? {
    var drawing = BarChart(chart, width: width, setter: &setter)
    return drawing.draw(&setter) ? drawing.layout : nil
  }

  private init(_ chart: ContentChart, width: Double, setter: inout ParagraphSetter) {
    self.chart = chart
    layout = ChartLayout(width: width, height: 0)
    for series in chart.series {
      values.append(series.values.map { setter.label($0?.text ?? BarChart.missing, as: .tableCell) })
    }
  }

  private mutating func draw(_ setter: inout ParagraphSetter) -> Bool {
    let numbers = chart.series.flatMap { $0.values.compactMap { $0?.number } }
    let low = min(0, numbers.min() ?? 0)
    let high = max(0, numbers.max() ?? 0)
    let valueWidth = (values.flatMap { $0.map(\.width) }.max() ?? 0) + BarChart.gap
    let right = layout.width - (high > 0 || low == 0 ? valueWidth : 0)
    let leftValues = low < 0 ? valueWidth : 0

    var labels = chart.labels.map { setter.label($0, as: .tableCell, measure: layout.width * BarChart.labelShare) }
    var left = (labels.map(\.width).max() ?? 0) + BarChart.gap + leftValues
    var isStacked = false
    if right - left < BarChart.leastPlot || labels.contains(where: \.isBroken) {
      // Too narrow for words beside the bars: they stand above them.
      isStacked = true
      labels = chart.labels.map { setter.label($0, as: .tableCell, measure: layout.width) }
      left = leftValues
      guard right - left >= BarChart.leastPlot / 2 else { return false }
    }
    let scale = high > low ? (right - left) / (high - low) : 0
    let zero = left - low * scale

    var y = chart.series.count > 1 ? ChartKey.draw(chart.series.map(\.name), in: &layout, setter: &setter) : 0
    let top = y
    for row in labels.indices {
      y = draw(row, labels[row], at: y, isStacked: isStacked, zero: zero, scale: scale)
    }
    layout.height = y
    layout.rules.append(
      ChartLayout.Rule(
        kind: .axis, from: ChartLayout.Point(x: zero, y: top), to: ChartLayout.Point(x: zero, y: y)))
    return true
  }

  /// Draws the bars of a label.
  /// - Returns: where the next begin.
  private mutating func draw(
    _ row: Int, _ label: SetLabel, at top: Double, isStacked: Bool, zero: Double, scale: Double
  ) -> Double {
    let pitch = label.leading
    let bars = pitch * Double(chart.series.count)
    let space = chart.series.count > 1 || isStacked ? 8.0 : 4.0
    let height = isStacked ? label.height + bars : max(label.height, bars)
    layout.labels += label.placed(
      x: 0, top: top + space / 2 + (isStacked ? 0 : (height - label.height) / 2), anchor: .start)
    var y = top + space / 2 + (isStacked ? label.height : (height - bars) / 2)
    for (series, content) in chart.series.enumerated() {
      let number = content.values[row]?.number ?? 0
      let length = abs(number) * scale
      if content.values[row] != nil {
        layout.bars.append(
          ChartLayout.Bar(
            x: number < 0 ? zero - length : zero, y: y + 1, width: length, height: pitch - 2, ink: .of(series)))
      }
      let x = number < 0 ? zero - length - BarChart.gap : zero + length + BarChart.gap
      layout.labels += values[series][row].placed(x: x, top: y, anchor: number < 0 ? .end : .start)
      y += pitch
    }
    return top + height + space
  }
}
