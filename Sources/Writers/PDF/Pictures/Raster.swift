/// Pixels with red, green, blue and alpha of 8 bits each, not premultiplied, row by row from the top left.
struct Raster: Sendable, Hashable {
  let width: Int
  let height: Int
  /// Four bytes a pixel.
  var pixels: [UInt8]

  /// Transparent pixels. The size must have been bounded.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: 0, count: width * height * 4)
  }

  /// Whether no pixel lets anything through.
  var isOpaque: Bool {
    for place in stride(from: 3, to: pixels.count, by: 4) where pixels[place] != 255 { return false }
    return true
  }

  /// Whether all pixels are grey.
  var isGrey: Bool {
    for place in stride(from: 0, to: pixels.count, by: 4) {
      let green = pixels[place + 1]
      if pixels[place] != green || pixels[place + 2] != green { return false }
    }
    return true
  }

  /// One channel, 0 to 3, of all pixels.
  func channel(_ channel: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: width * height)
    for index in result.indices { result[index] = pixels[index * 4 + channel] }
    return result
  }

  /// The pixels without alpha, three bytes each.
  var colours: [UInt8] {
    var result = [UInt8](repeating: 0, count: width * height * 3)
    for index in 0..<width * height {
      result[index * 3] = pixels[index * 4]
      result[index * 3 + 1] = pixels[index * 4 + 1]
      result[index * 3 + 2] = pixels[index * 4 + 2]
    }
    return result
  }

  /// The same picture on a canvas of another size, cut off at its edges.
  /// - Parameters:
  ///   - left: columns of the canvas before the picture.
  ///   - top: rows above it.
  func onCanvas(width: Int, height: Int, left: Int, top: Int) -> Raster {
    if width == self.width, height == self.height, left == 0, top == 0 { return self }
    var canvas = Raster(width: width, height: height)
    let columns = min(self.width, width - left)
    guard columns > 0 else { return canvas }
    for row in 0..<max(0, min(self.height, height - top)) {
      let from = row * self.width * 4
      let to = ((top + row) * width + left) * 4
      canvas.pixels.replaceSubrange(to..<to + columns * 4, with: pixels[from..<from + columns * 4])
    }
    return canvas
  }

  /// The picture as an orientation shows it.
  func turned(_ orientation: PictureOrientation) -> Raster {
    if orientation == .topLeft { return self }
    var result = Raster(width: orientation.isSideways ? height : width, height: orientation.isSideways ? width : height)
    for row in 0..<height {
      for column in 0..<width {
        let mirroredRow = height - 1 - row
        let mirroredColumn = width - 1 - column
        let (x, y) =
          switch orientation {
          case .topLeft: (column, row)
          case .topRight: (mirroredColumn, row)
          case .bottomRight: (mirroredColumn, mirroredRow)
          case .bottomLeft: (column, mirroredRow)
          case .leftTop: (row, column)
          case .rightTop: (mirroredRow, column)
          case .rightBottom: (mirroredRow, mirroredColumn)
          case .leftBottom: (row, mirroredColumn)
          }
        let from = (row * width + column) * 4
        let to = (y * result.width + x) * 4
        for channel in 0..<4 { result.pixels[to + channel] = pixels[from + channel] }
      }
    }
    return result
  }
}
