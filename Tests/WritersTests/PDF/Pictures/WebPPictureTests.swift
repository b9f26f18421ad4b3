import Newsroom
import Testing

@testable import Writers

@Suite struct WebPPictureTests {
  private typealias Sample = PictureSample
  /// Red, nothing, nothing, green of half strength.
  private let lossless = Sample.bytes(base64: "UklGRigAAABXRUJQVlA4TBsAAAAvAUAAEBcw/wKCIv9HCwFB0XXLBfzCIkT0PwQA")
  /// Four by four, all of one blue.
  private let lossy = Sample.bytes(
    base64: "UklGRjwAAABXRUJQVlA4IDAAAAAQAgCdASoEAAQAAMASJaACdLoB+AH4AAPIAP71iR/+wdMGXP8V7/1ODBz5+P8AAAA=")
  /// The first of these as a picture of an animation of four by four, two columns from the left.
  private let animated = Sample.bytes(
    base64: "UklGRmAAAABXRUJQVlA4WAoAAAASAAAAAwAAAwAAQU5JTQYAAAAAAAAAAABBTk1GNAAAAAEAAAAAAAEAAAEAAGQAAABWUDhMGwAAAC8B"
      + "QAAQFzD/AoIi/0cLAUHRdcsF/MIiRPQ/BAA=")

  @Test func readsPixelsAndAlpha() {
    #expect(
      Sample.read(lossless, .webp, 2, 2)
        == Sample.pixels(2, 2, channels: 3, [255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0], alpha: [255, 0, 0, 128]))
  }

  @Test func makesAJPEGOfAPhotograph() {
    guard case .success(.jpeg(let bytes, 4, 4, 3, false, .topLeft, nil)) = Sample.read(lossy, .webp, 4, 4) else {
      Issue.record("no JPEG")
      return
    }
    #expect(bytes.prefix(3) == [0xFF, 0xD8, 0xFF])
  }

  @Test func takesTheFirstPictureOfAnAnimation() {
    guard case .success(.pixels(4, 4, 3, let bytes, let alpha, nil)) = Sample.read(animated, .webp, 4, 4) else {
      Issue.record("no pixels")
      return
    }
    #expect(alpha == [0, 0, 255, 0, 0, 0, 0, 128] + [UInt8](repeating: 0, count: 8))
    #expect(bytes[6..<9] == [255, 0, 0])
  }

  @Test func handsAColourProfileOn() {
    let profile = Sample.profile("RGB ")
    let chunks: [UInt8] =
      Array("VP8X".utf8) + [10, 0, 0, 0, 0x30, 0, 0, 0, 1, 0, 0, 1, 0, 0] + Array("ICCP".utf8) + [140, 0, 0, 0]
      + profile + lossless.dropFirst(12)
    let file = Array("RIFF".utf8) + [UInt8(chunks.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunks
    guard case .success(.pixels(2, 2, 3, _, _, let found)) = Sample.read(file, .webp, 2, 2) else {
      Issue.record("no pixels")
      return
    }
    #expect(found == profile)
  }

  @Test func survivesDamage() {
    for file in [lossless, lossy, animated] {
      for length in 0..<file.count - 1 { #expect(Sample.failure(Array(file.prefix(length)), .webp, 4, 4) != nil) }
      for place in file.indices {
        var damaged = file
        damaged[place] ^= 0x55
        if case .success(.pixels(let width, let height, let channels, let bytes, _, _)) =
          Sample.read(damaged, .webp, 4, 4)
        {
          #expect(bytes.count == width * height * channels)
        }
      }
    }
  }
}
