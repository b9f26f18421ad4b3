internal import Editions

/// The names of series, each behind a sample of its ink, in as few lines as they take.
enum ChartKey {
  private static let side = 10.0
  private static let gap = 5.0
  private static let between = 14.0

  /// Puts the key at the top of a drawing.
  /// - Returns: the height it takes, with the space below it.
  static func draw(_ names: [RichText], in layout: inout ChartLayout, setter: inout ParagraphSetter) -> Double {
    var x = 0.0
    var top = 0.0
    var lineHeight = 0.0
    for (index, name) in names.enumerated() {
      let label = setter.label(name, as: .tableCell, measure: layout.width - side - gap)
      let width = side + gap + label.width
      if x > 0, x + width > layout.width {
        top += lineHeight
        x = 0
        lineHeight = 0
      }
      layout.samples.append(
        ChartLayout.Bar(
          x: x, y: top + (label.leading - side) / 2, width: side, height: side, ink: .of(index)))
      layout.labels += label.placed(x: x + side + gap, top: top, anchor: .start)
      lineHeight = max(lineHeight, label.height)
      x += width + between
    }
    return top + lineHeight + gap
  }
}
