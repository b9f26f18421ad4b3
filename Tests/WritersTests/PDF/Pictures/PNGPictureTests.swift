import Newsroom
import Testing

@testable import Writers

@Suite struct PNGPictureTests {
  private typealias Sample = PictureSample

  @Test func keepsGreyAsOneChannel() {
    let file = PNGSample.file(2, 2, kind: 0, rows: [[0, 100], [200, 255]])
    #expect(Sample.read(file, .png, 2, 2) == Sample.pixels(2, 2, channels: 1, [0, 100, 200, 255]))
  }

  @Test func readsBlackAndWhite() {
    let file = PNGSample.file(3, 1, depth: 1, kind: 0, rows: [[0b1010_0000]])
    #expect(Sample.read(file, .png, 3, 1) == Sample.pixels(3, 1, channels: 1, [255, 0, 255]))
  }

  @Test func readsColours() {
    let file = PNGSample.file(2, 1, kind: 2, rows: [[1, 2, 3, 4, 5, 6]])
    #expect(Sample.read(file, .png, 2, 1) == Sample.pixels(2, 1, channels: 3, [1, 2, 3, 4, 5, 6]))
  }

  @Test func takesColoursThatAreAllGreyForGrey() {
    let file = PNGSample.file(2, 1, kind: 2, rows: [[7, 7, 7, 9, 9, 9]])
    #expect(Sample.read(file, .png, 2, 1) == Sample.pixels(2, 1, channels: 1, [7, 9]))
  }

  @Test func readsAPaletteWithTransparency() {
    let file = PNGSample.file(
      4, 1, depth: 2, kind: 3, rows: [[0b00_01_10_01]],
      chunks: [("PLTE", [255, 0, 0, 0, 255, 0, 0, 0, 255]), ("tRNS", [255, 0, 128])])
    guard case .success(.pixels(4, 1, 3, let bytes, let alpha, nil)) = Sample.read(file, .png, 4, 1) else {
      Issue.record("not pixels")
      return
    }
    #expect(alpha == [255, 0, 128, 0])
    #expect(bytes.prefix(3) == [255, 0, 0] && bytes[6..<9] == [0, 0, 255])
  }

  @Test func takes16BitsForTheSameColoursAsABrowserDoes() {
    let file = PNGSample.file(2, 1, depth: 16, kind: 2, rows: [[1, 1, 128, 128, 255, 255, 64, 64, 0, 0, 32, 32]])
    #expect(Sample.read(file, .png, 2, 1) == Sample.pixels(2, 1, channels: 3, [1, 128, 255, 64, 0, 32]))
  }

  @Test func readsGreyWithAlpha() {
    let file = PNGSample.file(2, 1, kind: 4, rows: [[10, 255, 20, 128]])
    #expect(Sample.read(file, .png, 2, 1) == Sample.pixels(2, 1, channels: 1, [10, 20], alpha: [255, 128]))
  }

  @Test func leavesOutAlphaThatLetsNothingThrough() {
    let file = PNGSample.file(2, 1, kind: 6, rows: [[1, 2, 3, 255, 4, 5, 6, 255]])
    #expect(Sample.read(file, .png, 2, 1) == Sample.pixels(2, 1, channels: 3, [1, 2, 3, 4, 5, 6]))
  }

  @Test func readsInterlacedPictures() {
    // The passes of a picture of two by two: the first pixel, the one beside it, the second row.
    let file = PNGSample.file(2, 2, kind: 0, isInterlaced: true, rows: [[10], [20], [30, 40]])
    #expect(Sample.read(file, .png, 2, 2) == Sample.pixels(2, 2, channels: 1, [10, 20, 30, 40]))
  }

  @Test func handsAColourProfileOnAndKeepsTheValues() {
    let profile = Sample.profile("RGB ")
    let file = PNGSample.file(
      1, 1, kind: 2, rows: [[50, 50, 50]],
      chunks: [("gAMA", PNGSample.big(100_000)), ("iCCP", Array("P3\0\0".utf8) + PNGSample.zlib(profile))])
    #expect(
      Sample.read(file, .png, 1, 1)
        == .success(
          .pixels(width: 1, height: 1, channels: 3, bytes: [50, 50, 50], alpha: nil, profile: profile)))
  }

  private static let name: [UInt8] = Array("P3\0\0".utf8)
  private static let noProfiles: [[UInt8]] = [
    [], name + [1, 2, 3], name + PNGSample.zlib([1]), name + PNGSample.zlib(PictureSample.profile("CMYK")),
  ]

  @Test(arguments: noProfiles)
  func leavesOutAProfileThatIsNone(_ content: [UInt8]) {
    let file = PNGSample.file(1, 1, kind: 2, rows: [[1, 2, 3]], chunks: [("iCCP", content)])
    #expect(Sample.read(file, .png, 1, 1) == Sample.pixels(1, 1, channels: 3, [1, 2, 3]))
  }

  @Test func saysThatDataAreDamaged() {
    let file = PNGSample.file(2, 2, kind: 0, rows: [[0, 100]])
    #expect(Sample.failure(file, .png, 2, 2) == .broken)
    #expect(Sample.failure(Array(PNGSample.file(1, 1, kind: 0, rows: [[0]]).dropLast(30)), .png, 1, 1) == .broken)
    #expect(Sample.failure([], .png, 1, 1) == .broken)
  }

  @Test func isTurnedAsExifSays() {
    let exif: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    let file = PNGSample.file(3, 2, kind: 0, rows: [[1, 2, 3], [4, 5, 6]], chunks: [("eXIf", exif)])
    #expect(Sample.read(file, .png, 2, 3) == Sample.pixels(2, 3, channels: 1, [4, 1, 5, 2, 6, 3]))
  }

  @Test func doesNotDecodeWhatTakesAllMemory() {
    let file = PNGSample.file(60_000, 60_000, kind: 0, rows: [[0]])
    #expect(Sample.failure(file, .png, 60_000, 60_000) == .tooLarge(width: 60_000, height: 60_000))
  }
}
