internal import Editions

extension GalleyBuilder {
  /// The part of a column's height that a chart may take with its words.
  private static let chartShare = 0.85

  /// Sets a chart: its title, the drawing, where its data is from.
  /// - Returns: the blocks, as high together as a whole number of baselines; the data as a table if the drawing does not
  ///   fit.
  mutating func chart(_ chart: ContentChart, measure: Double, in containers: [Container], notes: [String: Int])
    -> [GalleyBlock]
  {
    let frame = container(.chart, padTop: baseline / 2, padBottom: baseline / 2)
    let inside = containers + [frame]
    var blocks: [GalleyBlock] = []
    if let line = chart.headline { blocks.append(block(line, as: .tableHeader, measure: measure, in: inside)) }
    if let line = chart.subline { blocks.append(block(line, as: .caption, measure: measure, in: inside)) }
    let source = chart.source.map { block($0, as: .caption, measure: measure, in: inside) }

    let space = blocks.isEmpty ? 0 : baseline / 4
    let words = (blocks + [source].compactMap(\.self)).reduce(frame.padTop + frame.padBottom + space) {
      $0 + $1.height
    }
    if var layout = drawing(of: chart, measure: measure, words: words) {
      // Whatever words stand above and below, the whole is so many baselines.
      layout.height = ((words + layout.height) / baseline).rounded(.up) * baseline - words
      blocks.append(
        GalleyBlock(content: .chart(layout, chart), containers: inside, fill: space, leading: layout.height))
    } else {
      misfits.note(
        "A chart does not fit its column, and is printed as a table", in: containers,
        help: "Give it fewer rows or shorter labels.", kind: TypesettingDiagnostics.chartAsTable, at: chart.place)
      blocks += rows(of: chart.table, measure: measure, in: inside, notes: notes)
    }
    if let source { blocks.append(source) }
    for index in blocks.indices.dropLast() {
      if case .row = blocks[index].content { continue }
      blocks[index].keepsWithNext = true
    }
    if let last = blocks.indices.last, source != nil { blocks[last].keepsWithPrevious = true }
    return blocks
  }

  /// Lays a chart out; nil if there is no room for it.
  /// - Parameter words: the height of the words above and below it, in pixels.
  private mutating func drawing(of chart: ContentChart, measure: Double, words: Double) -> ChartLayout? {
    let layout =
      switch chart.kind {
      case .bar: BarChart.layout(chart, width: measure, setter: &setter)
      case .line: LineChart.layout(chart, width: measure, setter: &setter)
      case .pie: PieChart.layout(chart, width: measure, setter: &setter)
      }
    guard let layout, words + layout.height <= theme.page.textHeight * GalleyBuilder.chartShare else { return nil }
    return layout
  }
}
