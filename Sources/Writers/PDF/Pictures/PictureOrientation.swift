/// How a picture is turned to be shown (JEITA CP-3451, tag 0x0112): where its first row and its first column go.
enum PictureOrientation: Int, Sendable, Hashable {
  case topLeft = 1
  case topRight, bottomRight, bottomLeft, leftTop, rightTop, rightBottom, leftBottom

  /// Whether the sides are exchanged.
  var isSideways: Bool { rawValue >= 5 }

  /// The six numbers of a PDF's `cm` operator that put an image XObject, a unit square whose first row is on top,
  /// upright into a box with its lower left corner at the origin.
  /// - Parameters:
  ///   - width: the box's, as the picture is shown, in points.
  ///   - height: the box's.
  func matrix(width: Double, height: Double) -> [Double] {
    switch self {
    case .topLeft: [width, 0, 0, height, 0, 0]
    case .topRight: [-width, 0, 0, height, width, 0]
    case .bottomRight: [-width, 0, 0, -height, width, height]
    case .bottomLeft: [width, 0, 0, -height, 0, height]
    case .leftTop: [0, -height, -width, 0, width, height]
    case .rightTop: [0, -height, width, 0, 0, height]
    case .rightBottom: [0, height, width, 0, 0, 0]
    case .leftBottom: [0, height, -width, 0, width, 0]
    }
  }
}
