internal import Editions

/// A pie that begins at the top and runs clockwise, and beside it its parts in the same order: a sample of the ink, the
/// share, the label and the number. Where the column is narrow, they stand below it.
struct PieChart {
  private static let gap = 6.0
  private static let sample = 10.0
  /// The space between pie and list.
  private static let gutter = 18.0
  private static let mostRadius = 72.0
  /// The narrowest measure of labels beside a pie.
  private static let leastMeasure = 70.0

  /// Lays a chart out; see ``BarChart/layout(_:width:setter:)``.
  static func layout(_ chart: ContentChart, width: Double, setter: inout ParagraphSetter) -> ChartLayout? {
    guard let values = chart.series.first?.values else { return nil }
    var layout = ChartLayout(width: width, height: 0)
    let shares = chart.shares
    let percents = chart.isPercent ? values.map { $0?.text ?? "" } : chart.percents
    let numbers = percents.map { setter.label($0, as: .tableHeader) }
    let numberWidth = numbers.map(\.width).max() ?? 0
    let radius = min(mostRadius, (width * 0.2).rounded())
    let columns = sample + numberWidth + 2 * gap
    let isBeside = width - 2 * radius - gutter - columns >= leastMeasure
    let left = isBeside ? 2 * radius + gutter : 0
    let measure = width - left - columns
    guard measure >= leastMeasure / 2 else { return nil }

    var labels: [SetLabel] = []
    for (index, label) in chart.labels.enumerated() {
      var words = label
      if !chart.isPercent, let value = values[index] { words.append("\u{A0}(\(value.text))") }
      labels.append(setter.label(words, as: .tableCell, measure: measure))
    }
    let between = 3.0
    let listHeight = labels.reduce(-between) { $0 + $1.height + between }
    let height = isBeside ? max(2 * radius, listHeight) : 2 * radius + gutter + listHeight
    let centre = ChartLayout.Point(x: isBeside ? radius : width / 2, y: isBeside ? height / 2 : radius)
    layout.wedges = wedges(shares, centre: centre, radius: radius)
    layout.height = height

    var y = isBeside ? (height - listHeight) / 2 : 2 * radius + gutter
    for (index, label) in labels.enumerated() {
      layout.samples.append(
        ChartLayout.Bar(
          x: left, y: y + (label.leading - sample) / 2, width: sample, height: sample, ink: .of(index)))
      layout.labels += numbers[index].placed(x: left + sample + gap + numberWidth, top: y, anchor: .end)
      layout.labels += label.placed(x: left + columns, top: y, anchor: .start)
      y += label.height + between
    }
    return layout
  }

  private static func wedges(
    _ shares: [Double], centre: ChartLayout.Point, radius: Double
  ) -> [ChartLayout.Wedge] {
    var start = 0.0
    return shares.enumerated().compactMap { index, share in
      guard share > 0 else { return nil }
      defer { start += share * 360 }
      return ChartLayout.Wedge(centre: centre, radius: radius, start: start, sweep: share * 360, ink: .of(index))
    }
  }
}
