import Newsroom
import Testing

@testable import Writers

@Suite struct GIFPictureTests {
  private typealias Sample = PictureSample

  @Test func readsPicturesWhoseCodesGrow() throws {
    // Ten by ten, compressed; red and blue with white in the middle.
    let head: [UInt8] = Array("GIF89a".utf8) + [10, 0, 10, 0, 0x91, 0, 0]
    let palette: [UInt8] = [255, 255, 255, 255, 0, 0, 0, 0, 255, 0, 0, 0]
    let data: [UInt8] = [
      0x2C, 0, 0, 0, 0, 10, 0, 10, 0, 0, 2, 0x16, 0x8C, 0x2D, 0x99, 0x87, 0x2A, 0x1C, 0xDC, 0x33, 0xA0, 0x02, 0x75,
      0xEC, 0x95, 0xFA, 0xA8, 0xDE, 0x60, 0x8C, 0x04, 0x91, 0x4C, 0x01, 0, 0x3B,
    ]
    let letters = """
      RRRRRBBBBB
      RRRRRBBBBB
      RRRRRBBBBB
      RRRWWWWBBB
      RRRWWWWBBB
      BBBWWWWRRR
      BBBWWWWRRR
      BBBBBRRRRR
      BBBBBRRRRR
      BBBBBRRRRR
      """
    let colours: [Character: [UInt8]] = ["R": [255, 0, 0], "B": [0, 0, 255], "W": [255, 255, 255]]
    let expected = letters.flatMap { colours[$0] ?? [] }
    #expect(Sample.read(head + palette + data, .gif, 10, 10) == Sample.pixels(10, 10, channels: 3, expected))
  }

  @Test func putsThePictureInItsPlace() {
    let file = Sample.gif(canvas: (3, 2), frame: (1, 1, 2, 1), pixels: [1, 1])
    #expect(
      Sample.read(file, .gif, 3, 2)
        == Sample.pixels(3, 2, channels: 1, [0, 0, 0, 0, 255, 255], alpha: [0, 0, 0, 0, 255, 255]))
  }

  @Test func mindsTheTransparentColour() {
    let file = Sample.gif(canvas: (2, 1), frame: (0, 0, 2, 1), control: (1, 2), pixels: [1, 2])
    #expect(Sample.read(file, .gif, 2, 1) == Sample.pixels(2, 1, channels: 1, [255, 0], alpha: [255, 0]))
    let other = Sample.gif(canvas: (2, 1), frame: (0, 0, 2, 1), control: (0, 2), pixels: [1, 1])
    #expect(Sample.read(other, .gif, 2, 1) == Sample.pixels(2, 1, channels: 1, [255, 255]))
  }

  @Test func readsInterlacedPictures() {
    // Rows are stored as 0, 4, 2, 1, 3.
    let file = Sample.gif(canvas: (1, 5), frame: (0, 0, 1, 5), isInterlaced: true, pixels: [1, 1, 0, 0, 1])
    #expect(Sample.read(file, .gif, 1, 5) == Sample.pixels(1, 5, channels: 1, [255, 0, 0, 255, 255]))
  }

  @Test func saysThatPixelsAreMissing() {
    #expect(Sample.failure(Sample.gif(canvas: (2, 2), frame: (0, 0, 2, 2), pixels: [1, 1]), .gif) == .broken)
    #expect(Sample.failure(Array("GIF89a".utf8) + [2, 0, 2, 0, 0, 0, 0, 0x3B], .gif) == .broken)
  }

  @Test func doesNotDecodeWhatTakesAllMemory() {
    var file = Sample.gif(canvas: (2, 1), frame: (0, 0, 2, 1), pixels: [1, 1])
    file.replaceSubrange(6..<10, with: [255, 255, 255, 255])
    #expect(Sample.failure(file, .gif) == .tooLarge(width: 65_535, height: 65_535))
    // A small canvas with a picture far larger than it.
    file = Sample.gif(canvas: (2, 1), frame: (0, 0, 255, 255), pixels: [1, 1])
    file.replaceSubrange(30..<34, with: [255, 255, 255, 255])
    #expect(Sample.failure(file, .gif) == .tooLarge(width: 65_535, height: 65_535))
  }

  @Test func survivesDamage() {
    let file = Sample.gif(canvas: (4, 4), frame: (0, 0, 4, 4), control: (1, 2), pixels: (0..<16).map { $0 % 4 })
    for length in file.indices { _ = Sample.read(Array(file.prefix(length)), .gif, 4, 4) }
    for place in file.indices where !(6..<10).contains(place) {
      for value: UInt8 in [0, 1, 0x7F, 0xFF] {
        var damaged = file
        damaged[place] = value
        if case .success(.pixels(let width, let height, let channels, let bytes, _, _)) =
          Sample.read(damaged, .gif, 4, 4)
        {
          #expect(bytes.count == width * height * channels)
        }
      }
    }
  }
}
