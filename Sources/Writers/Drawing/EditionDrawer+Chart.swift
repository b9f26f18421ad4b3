internal import Editions
internal import Glibc
internal import Typesetting

extension EditionDrawer {
  /// Draws a chart, which is one figure for those who do not see it.
  mutating func chart(_ layout: ChartLayout, _ chart: ContentChart, x: Double, y: Double, in node: Int) {
    let figure = drawn.structure.add(.figure, to: node)
    drawn.structure.describe(figure) {
      let parts = [chart.name.isEmpty ? "" : chart.name + ".", chart.description, chart.words]
      $0.alternative = parts.filter { !$0.isEmpty }.joined(separator: " ")
      $0.place = Rectangle(x: x, y: y, width: layout.width, height: layout.height)
    }
    let shapes = ChartShapes(x: x, y: y, section: colour("section"))
    for rule in layout.rules {
      let token: ColourToken = rule.kind == .axis ? .muted : .line
      mark(.shape(shapes.line([rule.from, rule.to], colour(token.rawValue), width: 1)), in: figure)
    }
    for wedge in layout.wedges {
      for shape in shapes.surface(shapes.outline(of: wedge), wedge.ink) { mark(.shape(shape), in: figure) }
    }
    for bar in layout.bars + layout.samples {
      for shape in shapes.surface(shapes.outline(of: bar), bar.ink) { mark(.shape(shape), in: figure) }
    }
    for curve in layout.curves {
      for shape in shapes.shapes(of: curve) { mark(.shape(shape), in: figure) }
    }
    for label in layout.labels {
      var style = theme.style(label.role)
      style.alignment = .start
      let text = RichText(label.text)
      let set = setter.line(of: text, style: style)
      let words = Mark.Words(
        runs: set.runs, text: text.utf8, x: x + label.left, baseline: y + label.y, colour: chartInk)
      mark(.words(words), in: figure)
    }
  }

  /// The words of charts have the colour of running text.
  private var chartInk: Colour { colour(ColourToken.text.rawValue) }
}
