internal import Editions
internal import Typesetting

/// Draws a chart as SVG, with its name and description for those who do not see it, and behind it the data as a table
/// that is read and not seen.
struct ChartMarkup {
  let layout: ChartLayout
  let chart: ContentChart
  /// Unique in the document.
  let id: String

  /// Writes the drawing and the table.
  func write(into buffer: inout MarkupBuffer) {
    drawing(into: &buffer)
    table(into: &buffer)
  }

  private func drawing(into buffer: inout MarkupBuffer) {
    let (width, height) = (DrawnPath.number(layout.width), DrawnPath.number(layout.height))
    buffer.start(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "drawing"), ("role", "img"),
        ("aria-labelledby", id + "-title"), ("aria-describedby", id + "-text"), ("width", width), ("height", height),
        ("viewBox", "0 0 \(width) \(height)"),
      ])
    buffer.element("title", [("id", id + "-title")], text: chart.name)
    buffer.element("desc", [("id", id + "-text")], text: chart.description)
    patterns(into: &buffer)
    buffer.newline()
    for rule in layout.rules {
      buffer.empty("path", [("class", "rule " + rule.kind.rawValue), ("d", DrawnPath.line([rule.from, rule.to]))])
    }
    for wedge in layout.wedges { shape("path", [("d", DrawnPath.wedge(wedge))], wedge.ink, into: &buffer) }
    for bar in layout.bars + layout.samples {
      shape(
        "rect",
        [
          ("x", DrawnPath.number(bar.x)), ("y", DrawnPath.number(bar.y)), ("width", DrawnPath.number(bar.width)),
          ("height", DrawnPath.number(bar.height)),
        ], bar.ink, into: &buffer)
    }
    for curve in layout.curves { draw(curve, into: &buffer) }
    buffer.newline()
    for label in layout.labels { draw(label, into: &buffer) }
    buffer.end()
    buffer.newline()
  }

  private func draw(_ label: ChartLayout.Label, into buffer: inout MarkupBuffer) {
    var attributes = [
      ("class", "t-" + label.role.rawValue), ("x", DrawnPath.number(label.x)), ("y", DrawnPath.number(label.y)),
    ]
    if label.anchor != .start { attributes.append(("text-anchor", label.anchor.rawValue)) }
    buffer.element("text", attributes, text: label.text)
  }

  private func draw(_ curve: ChartLayout.Curve, into buffer: inout MarkupBuffer) {
    let lines = curve.runs.filter { $0.count > 1 }.map(DrawnPath.line).joined()
    if !lines.isEmpty {
      let dashes =
        curve.dashes.isEmpty ? [] : [("stroke-dasharray", curve.dashes.map(DrawnPath.number).joined(separator: " "))]
      buffer.empty("path", [("class", "curve"), ("d", lines)] + dashes)
    }
    guard !curve.marks.isEmpty else { return }
    buffer.empty(
      "path",
      [("class", "marker"), ("d", curve.marks.map { DrawnPath.marker(curve.marker, at: $0) }.joined())]
        + (curve.marker == .ring ? [("fill-opacity", "0")] : []))
  }

  /// Writes a filled shape.
  private func shape(
    _ name: String, _ attributes: [(String, String)], _ ink: ChartLayout.Ink, into buffer: inout MarkupBuffer
  ) {
    let fill =
      if ink.hatch != nil {
        [("fill", "url(#\(id)-\(ink.rawValue))")]
      } else {
        ink.strength < 1 ? [("fill-opacity", DrawnPath.number(ink.strength))] : []
      }
    buffer.empty(name, [("class", ink.hatch == nil ? "ink" : "ink hatched")] + attributes + fill)
  }

  /// The patterns of the inks that are used.
  private func patterns(into buffer: inout MarkupBuffer) {
    let used = Set((layout.bars + layout.samples).map(\.ink) + layout.wedges.map(\.ink))
    let inks = ChartLayout.Ink.allCases.filter { used.contains($0) && $0.hatch != nil }
    guard !inks.isEmpty else { return }
    buffer.start("defs")
    for ink in inks {
      let side = DrawnPath.number(ChartLayout.Ink.hatchDistance)
      buffer.start(
        "pattern",
        [
          ("id", "\(id)-\(ink.rawValue)"), ("width", side), ("height", side), ("patternUnits", "userSpaceOnUse"),
          ("patternTransform", "rotate(\(ink.hatch ?? 0))"),
        ])
      buffer.empty(
        "path", [("class", "hatch"), ("d", "M\(DrawnPath.number(ChartLayout.Ink.hatchDistance / 2)) 0V\(side)")])
      buffer.end()
    }
    buffer.end()
  }

  private func table(into buffer: inout MarkupBuffer) {
    let table = chart.table
    buffer.start("div", [("class", "unseen")])
    buffer.start("table")
    buffer.element("caption", text: chart.name)
    buffer.start("tr")
    for (index, cell) in table.header.enumerated() {
      if index == 0, cell.isEmpty { buffer.element("td", text: "") } else { head(cell, "col", into: &buffer) }
    }
    buffer.end()
    for row in table.rows {
      buffer.start("tr")
      for (index, cell) in row.enumerated() {
        if index == 0 { head(cell, "row", into: &buffer) } else { buffer.element("td", text: cell.utf8) }
      }
      buffer.end()
    }
    buffer.end(downTo: buffer.depth - 2)
  }

  private func head(_ cell: RichText, _ scope: String, into buffer: inout MarkupBuffer) {
    buffer.element("th", [("scope", scope)], text: cell.isEmpty ? Array(chart.name.utf8) : cell.utf8)
  }
}
