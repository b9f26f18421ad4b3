import Newsroom
import Testing

@testable import Writers

@Suite struct RasterTests {
  @Test func keepsNoMoreDotsThanPrintNeeds() {
    let rows: [[UInt8]] = [[0, 100, 8, 8], [100, 200, 8, 8], [1, 1, 40, 40], [1, 1, 60, 60]]
    let file = PNGSample.file(4, 4, kind: 0, rows: rows)
    // Two dots at 300 an inch.
    #expect(
      PictureSample.read(file, .png, 4, 4, points: 0.48) == PictureSample.pixels(2, 2, channels: 1, [100, 8, 1, 50]))
  }

  @Test func sharesPixelsOutWhereSizesDoNotDivide() {
    var raster = Raster(width: 3, height: 1)
    raster.pixels = [0, 0, 0, 255, 90, 90, 90, 255, 240, 240, 240, 255]
    #expect(raster.scaledDown(width: 2, height: 1).pixels == [30, 30, 30, 255, 190, 190, 190, 255])
  }

  @Test func doesNotLetTheColourOfTransparentPixelsShineThrough() {
    var raster = Raster(width: 2, height: 1)
    raster.pixels = [200, 10, 0, 255, 0, 255, 255, 0]
    #expect(raster.scaledDown(width: 1, height: 1).pixels == [200, 10, 0, 128])
  }

  @Test func neverMakesPicturesLarger() {
    var raster = Raster(width: 1, height: 1)
    raster.pixels = [1, 2, 3, 4]
    #expect(raster.scaledDown(width: 1, height: 1) == raster)
  }

  @Test func cutsOffWhatLiesOutsideTheCanvas() {
    var raster = Raster(width: 2, height: 2)
    raster.pixels = [UInt8](repeating: 9, count: 16)
    let canvas = raster.onCanvas(width: 2, height: 2, left: 1, top: 1)
    #expect(canvas.channel(0) == [0, 0, 0, 9])
    #expect(raster.onCanvas(width: 1, height: 1, left: 5, top: 5).channel(3) == [0])
  }
}
