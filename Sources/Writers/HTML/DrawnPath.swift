internal import Glibc
internal import Typesetting

/// Writes shapes as SVG paths.
enum DrawnPath {
  /// The reach of a marker from its point, in pixels.
  private static let reach = 3.0

  /// A length with at most two decimals.
  static func number(_ length: Double) -> String { DecimalNumber.text(length, places: 2) }

  /// Straight lines through some points.
  static func line(_ points: [ChartLayout.Point]) -> String {
    points.enumerated().map { index, point in (index == 0 ? "M" : "L") + place(point) }.joined()
  }

  /// A part of a pie; a whole pie is two halves, since an arc cannot end where it begins.
  static func wedge(_ wedge: ChartLayout.Wedge) -> String {
    let radius = number(wedge.radius)
    func arc(to degrees: Double, isLarge: Bool) -> String {
      "A\(radius) \(radius) 0 \(isLarge ? 1 : 0) 1 \(place(rim(wedge, degrees)))"
    }
    let end = wedge.start + wedge.sweep
    if wedge.sweep > 359.99 {
      return "M" + place(rim(wedge, wedge.start)) + arc(to: wedge.start + 180, isLarge: false)
        + arc(to: end, isLarge: false) + "Z"
    }
    return "M" + place(wedge.centre) + "L" + place(rim(wedge, wedge.start)) + arc(to: end, isLarge: wedge.sweep > 180)
      + "Z"
  }

  /// A marker at a point.
  static func marker(_ marker: ChartLayout.Marker, at point: ChartLayout.Point) -> String {
    func at(_ x: Double, _ y: Double) -> ChartLayout.Point {
      ChartLayout.Point(x: point.x + x * reach, y: point.y + y * reach)
    }
    switch marker {
    case .disc, .ring:
      let radius = number(reach)
      return "M\(place(at(-1, 0)))a\(radius) \(radius) 0 1 0 \(number(2 * reach)) 0"
        + "a\(radius) \(radius) 0 1 0 -\(number(2 * reach)) 0Z"
    case .square: return line([at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)]) + "Z"
    case .triangle: return line([at(0, -1.2), at(1.1, 0.8), at(-1.1, 0.8)]) + "Z"
    case .diamond: return line([at(0, -1.25), at(1.25, 0), at(0, 1.25), at(-1.25, 0)]) + "Z"
    case .cross: return line([at(-1, -1), at(1, 1)]) + line([at(-1, 1), at(1, -1)])
    }
  }

  private static func place(_ point: ChartLayout.Point) -> String { number(point.x) + " " + number(point.y) }

  /// A point on the rim of a pie, at some degrees clockwise from the top.
  private static func rim(_ wedge: ChartLayout.Wedge, _ degrees: Double) -> ChartLayout.Point {
    let angle = degrees * .pi / 180
    return ChartLayout.Point(
      x: wedge.centre.x + wedge.radius * sin(angle), y: wedge.centre.y - wedge.radius * cos(angle))
  }
}
