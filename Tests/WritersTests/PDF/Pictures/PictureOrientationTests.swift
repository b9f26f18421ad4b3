import Testing

@testable import Writers

@Suite struct PictureOrientationTests {
  /// Where the stored picture's upper left and upper right corners are shown, in a box of 2 by 3 from the lower left
  /// corner, by the words of JEITA CP-3451: the side where row 0 is, and the side where column 0 is.
  private static let corners: [(value: Int, first: [Double], second: [Double])] = [
    (1, [0, 3], [2, 3]), (2, [2, 3], [0, 3]), (3, [2, 0], [0, 0]), (4, [0, 0], [2, 0]), (5, [0, 3], [0, 0]),
    (6, [2, 3], [2, 0]), (7, [2, 0], [2, 3]), (8, [0, 0], [0, 3]),
  ]

  @Test(arguments: corners)
  func putsCornersWhereTheyBelong(_ value: Int, _ first: [Double], _ second: [Double]) throws {
    let matrix = try #require(PictureOrientation(rawValue: value)).matrix(width: 2, height: 3)
    func shown(_ x: Double, _ y: Double) -> [Double] {
      [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
    }
    #expect(shown(0, 1) == first)
    #expect(shown(1, 1) == second)
    // The corner across from the first stays across from it.
    #expect(shown(1, 0) == [2 - first[0], 3 - first[1]])
  }

  /// Pixels go where the matrix puts them.
  @Test(arguments: 1...8) func turnsPixelsAsTheMatrixTurnsThePicture(_ value: Int) throws {
    let orientation = try #require(PictureOrientation(rawValue: value))
    var raster = Raster(width: 3, height: 2)
    for index in 0..<6 { raster.pixels[index * 4] = UInt8(index) }
    let turned = raster.turned(orientation)
    let matrix = orientation.matrix(width: Double(turned.width), height: Double(turned.height))
    for row in 0..<2 {
      for column in 0..<3 {
        let x = (Double(column) + 0.5) / 3
        let y = 1 - (Double(row) + 0.5) / 2
        let across = Int(matrix[0] * x + matrix[2] * y + matrix[4])
        let down = turned.height - 1 - Int(matrix[1] * x + matrix[3] * y + matrix[5])
        #expect(turned.pixels[(down * turned.width + across) * 4] == UInt8(row * 3 + column))
      }
    }
  }
}
