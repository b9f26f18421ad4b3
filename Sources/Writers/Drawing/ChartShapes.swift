internal import Glibc
internal import Typesetting

/// The shapes of a chart as outlines on the page.
struct ChartShapes {
  /// The drawing's top left corner on the page, in pixels.
  let x: Double
  let y: Double
  /// The section's colour.
  let section: Colour

  private static let edge = 0.75
  private static let hatchWidth = 1.25
  private static let curveWidth = 1.75
  /// The reach of a marker from its point, in pixels.
  private static let reach = 3.0

  /// Straight lines through some points.
  func line(_ points: [ChartLayout.Point], _ colour: Colour, width: Double, dashes: [Double] = []) -> Mark.Shape {
    Mark.Shape(
      outline: polygon(points, isClosed: false),
      stroke: Mark.Shape.Stroke(colour: colour, width: width, dashes: dashes, isRound: width > 1))
  }

  /// A surface filled with an ink: plain, or lines cut off at its edge.
  func surface(_ outline: Outline, _ ink: ChartLayout.Ink) -> [Mark.Shape] {
    let edge = Mark.Shape.Stroke(colour: section, width: ChartShapes.edge)
    guard let angle = ink.hatch else {
      return [Mark.Shape(outline: outline, fill: section, opacity: ink.strength, stroke: edge)]
    }
    return [
      Mark.Shape(
        outline: hatching(over: bounds(of: outline), angle: Double(angle)),
        stroke: Mark.Shape.Stroke(colour: section, width: ChartShapes.hatchWidth), clip: outline),
      Mark.Shape(outline: outline, stroke: edge),
    ]
  }

  func outline(of bar: ChartLayout.Bar) -> Outline {
    Outline(steps: [.rectangle(Rectangle(x: x + bar.x, y: y + bar.y, width: bar.width, height: bar.height))])
  }

  func outline(of wedge: ChartLayout.Wedge) -> Outline {
    let centre = ChartLayout.Point(x: x + wedge.centre.x, y: y + wedge.centre.y)
    let start = wedge.start * .pi / 180
    let sweep = wedge.sweep * .pi / 180
    let isWhole = wedge.sweep > 359.99
    var steps: [Outline.Step] = []
    let first = rim(centre, wedge.radius, start)
    if isWhole {
      steps.append(.move(x: first.x, y: first.y))
    } else {
      steps += [.move(x: centre.x, y: centre.y), .line(x: first.x, y: first.y)]
    }
    return Outline(steps: steps + arc(centre, wedge.radius, from: start, sweep: sweep) + [.close])
  }

  /// The shapes of a curve: its lines and its signs.
  func shapes(of curve: ChartLayout.Curve) -> [Mark.Shape] {
    var shapes = curve.runs.filter { $0.count > 1 }.map {
      line($0, section, width: ChartShapes.curveWidth, dashes: curve.dashes)
    }
    let edge = Mark.Shape.Stroke(colour: section, width: ChartShapes.edge)
    for point in curve.marks {
      let isRing = curve.marker == .ring
      shapes.append(
        Mark.Shape(
          outline: sign(curve.marker, at: point), fill: isRing || curve.marker == .cross ? nil : section, stroke: edge))
    }
    return shapes
  }

  private func sign(_ marker: ChartLayout.Marker, at point: ChartLayout.Point) -> Outline {
    func at(_ dx: Double, _ dy: Double) -> ChartLayout.Point {
      ChartLayout.Point(x: point.x + dx * ChartShapes.reach, y: point.y + dy * ChartShapes.reach)
    }
    switch marker {
    case .disc, .ring:
      let centre = ChartLayout.Point(x: x + point.x, y: y + point.y)
      let first = rim(centre, ChartShapes.reach, 0)
      return Outline(
        steps: [.move(x: first.x, y: first.y)] + arc(centre, ChartShapes.reach, from: 0, sweep: 2 * .pi) + [.close])
    case .square: return polygon([at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)], isClosed: true)
    case .triangle: return polygon([at(0, -1.2), at(1.1, 0.8), at(-1.1, 0.8)], isClosed: true)
    case .diamond: return polygon([at(0, -1.25), at(1.25, 0), at(0, 1.25), at(-1.25, 0)], isClosed: true)
    case .cross:
      return Outline(
        steps: polygon([at(-1, -1), at(1, 1)], isClosed: false).steps
          + polygon([at(-1, 1), at(1, -1)], isClosed: false).steps)
    }
  }

  private func polygon(_ points: [ChartLayout.Point], isClosed: Bool) -> Outline {
    var steps = points.enumerated().map { index, point in
      index == 0 ? Outline.Step.move(x: x + point.x, y: y + point.y) : .line(x: x + point.x, y: y + point.y)
    }
    if isClosed { steps.append(.close) }
    return Outline(steps: steps)
  }

  /// Level lines, turned by so many degrees clockwise from upright, over a rectangle.
  private func hatching(over place: Rectangle, angle: Double) -> Outline {
    let radius = hypot(place.width, place.height) / 2 + ChartLayout.Ink.hatchDistance
    let centre = (x: place.x + place.width / 2, y: place.y + place.height / 2)
    let turn = angle * .pi / 180
    let (along, across) = ((x: -sin(turn), y: cos(turn)), (x: cos(turn), y: sin(turn)))
    var steps: [Outline.Step] = []
    var offset = -radius
    while offset <= radius {
      let middle = (x: centre.x + across.x * offset, y: centre.y + across.y * offset)
      steps.append(.move(x: middle.x - along.x * radius, y: middle.y - along.y * radius))
      steps.append(.line(x: middle.x + along.x * radius, y: middle.y + along.y * radius))
      offset += ChartLayout.Ink.hatchDistance
    }
    return Outline(steps: steps)
  }

  private func bounds(of outline: Outline) -> Rectangle {
    var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    func take(_ x: Double, _ y: Double) {
      (left, top, right, bottom) = (min(left, x), min(top, y), max(right, x), max(bottom, y))
    }
    for step in outline.steps {
      switch step {
      case .move(let x, let y), .line(let x, let y): take(x, y)
      case .curve(let x1, let y1, let x2, let y2, let x, let y):
        take(x1, y1)
        take(x2, y2)
        take(x, y)
      case .rectangle(let place):
        take(place.x, place.y)
        take(place.x + place.width, place.y + place.height)
      case .close: break
      }
    }
    guard left <= right else { return Rectangle(x: 0, y: 0, width: 0, height: 0) }
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// An arc clockwise from an angle, from the top, in curves of at most a quarter of a circle each, which are off by less
  /// than three ten-thousandths of the radius.
  private func arc(_ centre: ChartLayout.Point, _ radius: Double, from start: Double, sweep: Double) -> [Outline.Step] {
    let count = max(1, Int((sweep / (.pi / 2)).rounded(.up)))
    let step = sweep / Double(count)
    let reach = 4.0 / 3 * tan(step / 4) * radius
    return (0..<count).map { index in
      let (from, to) = (start + step * Double(index), start + step * Double(index + 1))
      let (first, last) = (rim(centre, radius, from), rim(centre, radius, to))
      return .curve(
        x1: first.x + reach * cos(from), y1: first.y + reach * sin(from), x2: last.x - reach * cos(to),
        y2: last.y - reach * sin(to), x: last.x, y: last.y)
    }
  }

  /// The point of a circle at an angle, clockwise from the top.
  private func rim(_ centre: ChartLayout.Point, _ radius: Double, _ angle: Double) -> ChartLayout.Point {
    ChartLayout.Point(x: centre.x + radius * sin(angle), y: centre.y - radius * cos(angle))
  }
}
