@testable import Typesetting

/// Makes breakpoints of made-up widths.
struct PointMaker {
  var points: [Breakpoint] = []
  private var width = 0.0
  private var stretch = 0.0
  private var shrink = 0.0
  let space: (width: Double, stretch: Double, shrink: Double)

  init(space: Double, stretch: Double, shrink: Double) {
    self.space = (space, stretch, shrink)
  }

  /// Words with spaces between them and an end.
  static func words(_ widths: [Double], space: Double = 1, stretch: Double = 0.5, shrink: Double = 0) -> [Breakpoint] {
    var maker = PointMaker(space: space, stretch: stretch, shrink: shrink)
    for (index, width) in widths.enumerated() {
      if index > 0 { maker.addSpace() }
      maker.add(width)
    }
    maker.end()
    return maker.points
  }

  mutating func add(_ width: Double) { self.width += width }

  mutating func addSpace() {
    var point = make(.space, penalty: 0)
    width += space.width
    stretch += space.stretch
    shrink += space.shrink
    point.widthAfter = width
    point.stretchAfter = stretch
    point.shrinkAfter = shrink
    points.append(point)
  }

  mutating func addHyphen(_ extra: Double) { points.append(make(.hyphen, penalty: 50, extra: extra)) }
  mutating func addBreak() { points.append(make(.forced, penalty: 0)) }
  mutating func end() { points.append(make(.end, penalty: 0)) }

  private func make(_ ending: Line.Ending, penalty: Double, extra: Double = 0) -> Breakpoint {
    Breakpoint(
      offset: points.count, resume: points.count, width: width, stretch: stretch, shrink: shrink, widthAfter: width,
      stretchAfter: stretch, shrinkAfter: shrink, extra: extra, penalty: penalty, ending: ending,
      showsHyphen: ending == .hyphen)
  }
}
