import Newsroom
import Testing

@testable import Writers

@Suite struct JPEGPictureTests {
  private typealias Sample = PictureSample

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
  }

  /// A file of 640 by 480 whose data are none; it passes through, so nobody looks at them.
  private static func header(
    _ segments: [UInt8]..., components: [UInt8] = [1, 2, 3], frame: UInt8 = 0xC0, precision: UInt8 = 8
  ) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    for segment in segments { bytes += segment }
    var content: [UInt8] = [precision, 1, 0xE0, 2, 0x80, UInt8(components.count)]
    for component in components { content += [component, 0x11, 0] }
    return bytes + segment(frame, content) + [0xFF, 0xDA, 0, 2, 0x12, 0x34, 0xFF, 0xD9]
  }

  private static func exif(_ orientation: UInt8) -> [UInt8] {
    let tiff: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return segment(0xE1, Array("Exif\0\0".utf8) + tiff)
  }

  private static let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
  private static let adobe = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 2])

  @Test func passesThroughAsItIs() {
    let file = Self.header(Self.jfif)
    #expect(
      Sample.read(file, .jpeg, 640, 480)
        == .success(
          .jpeg(
            bytes: file, width: 640, height: 480, components: 3, isInverted: false, orientation: .topLeft,
            profile: nil)))
  }

  @Test func takesMetadataOutAndKeepsHowItIsTurned() {
    let file = Self.header(Self.jfif, Self.exif(6), Self.segment(0xFE, Array("a secret".utf8)), Self.adobe)
    #expect(
      Sample.read(file, .jpeg, 480, 640)
        == .success(
          .jpeg(
            bytes: Self.header(Self.jfif, Self.adobe), width: 640, height: 480, components: 3, isInverted: false,
            orientation: .rightTop, profile: nil)))
  }

  @Test func readsGrey() {
    guard
      case .success(.jpeg(_, 640, 480, 1, false, .topLeft, nil)) =
        Sample.read(Self.header(components: [1]), .jpeg, 640, 480)
    else {
      Issue.record("another picture")
      return
    }
  }

  /// Chromium and Firefox do so, too.
  @Test(arguments: [true, false]) func takesCMYKForInvertedWhereAdobeWroteIt(_ isAdobe: Bool) {
    let file = isAdobe ? Self.header(Self.adobe, components: [1, 2, 3, 4]) : Self.header(components: [1, 2, 3, 4])
    guard
      case .success(.jpeg(let bytes, 640, 480, 4, let isInverted, .topLeft, nil)) =
        Sample.read(file, .jpeg, 640, 480)
    else {
      Issue.record("another picture")
      return
    }
    #expect(bytes == file && isInverted == isAdobe)
  }

  @Test func putsAColourProfileTogether() {
    let profile = Sample.profile("RGB ")
    let name = Array("ICC_PROFILE\0".utf8)
    let first = Self.segment(0xE2, name + [1, 2] + profile.prefix(100))
    let second = Self.segment(0xE2, name + [2, 2] + profile.dropFirst(100))
    for (parts, expected) in [([second, first], profile), ([first], nil), ([second], nil), ([first, first], nil)] {
      let file = Self.header(parts.flatMap(\.self))
      guard case .success(.jpeg(_, _, _, _, _, _, let found)) = Sample.read(file, .jpeg, 640, 480) else {
        Issue.record("no JPEG")
        continue
      }
      #expect(found == expected)
    }
  }

  private static let notShown: [[UInt8]] = [
    header(frame: 0xC3), header(frame: 0xC9), header(precision: 12), header(components: [1, 2]),
    [0xFF, 0xD8, 0xFF, 0xD9], [],
  ]

  @Test(arguments: notShown)
  func refusesWhatNoBrowserShows(_ file: [UInt8]) { #expect(Sample.failure(file, .jpeg, 640, 480) == .broken) }

  /// Squares of dark and light, `side` by half of it.
  private func photograph(_ side: Int) throws -> [UInt8] {
    let pixels = (0..<side * side / 2).flatMap { index -> [UInt8] in
      index % side < side / 2 ? [200, 40, 40] : [40, 40, 200]
    }
    return try PictureLibraries.jpeg(pixels, width: side, height: side / 2, channels: 3)
  }

  @Test func isMadeSmallerWhereItIsMoreThanTwiceAsFineAsPrint() throws {
    let file = try photograph(160)
    // 80 dots: twice as fine is left alone.
    guard case .success(.jpeg(let same, 160, 80, 3, _, _, _)) = Sample.read(file, .jpeg, 160, 80, points: 19.2),
      // 70 dots: four eighths are the least that have them.
      case .success(.jpeg(let smaller, 80, 40, 3, _, _, _)) = Sample.read(file, .jpeg, 160, 80, points: 16.8),
      // 10 dots.
      case .success(.jpeg(_, 20, 10, 3, _, _, _)) = Sample.read(file, .jpeg, 160, 80, points: 2.4)
    else {
      Issue.record("another size")
      return
    }
    #expect(same == file)
    let header = try #require(JPEGHeader.read(smaller))
    #expect(header.width == 80 && header.height == 40 && smaller.count < file.count)
  }

  @Test func isMeasuredAsItIsTurned() throws {
    var file = try photograph(160)
    file.insert(contentsOf: Self.exif(8), at: 2)
    // 35 by 70 dots as shown, 70 by 35 as stored.
    guard case .success(.jpeg(_, 80, 40, 3, _, .leftBottom, _)) = Sample.read(file, .jpeg, 80, 160, points: 8.4) else {
      Issue.record("another size")
      return
    }
  }

  @Test func saysThatDataAreDamagedWhereTheyAreLookedAt() {
    #expect(
      PDFPictureReader.read(
        ImageFile(path: "a", format: .jpeg, width: 640, height: 480, bytes: Self.header()), width: 10, height: 10)
        == .failure(.broken))
  }

  @Test func isEncodedAnewWhereAReaderOfPDFWouldTakeRGBForYCbCr() throws {
    // No marker and no identifiers 1, 2, 3, so libjpeg goes by the letters.
    var file = try photograph(16)
    let jfif = try #require(JPEGSegments(file).first { $0.marker == 0xE0 })
    file.removeSubrange(jfif.range)
    let frame = try #require(JPEGSegments(file).first { $0.marker == 0xC0 }).content.lowerBound
    let scan = try #require(JPEGSegments(file).first { $0.marker == 0xDA }).content.lowerBound
    for (index, letter) in "RGB".utf8.enumerated() {
      file[frame + 6 + 3 * index] = letter
      file[scan + 1 + 2 * index] = letter
    }
    guard case .success(.jpeg(let bytes, 16, 8, 3, _, _, _)) = Sample.read(file, .jpeg, 16, 8) else {
      Issue.record("no JPEG")
      return
    }
    #expect(JPEGHeader.read(bytes)?.components == [1, 2, 3])
  }

  @Test func survivesDamage() throws {
    let file = try photograph(160)
    for place in stride(from: 0, to: min(file.count, 800), by: 3) {
      var damaged = file
      damaged[place] ^= 0x5A
      if case .success(.jpeg(let bytes, _, _, _, _, _, _)) = Sample.read(damaged, .jpeg, 160, 80, points: 4) {
        #expect(bytes.count > 100)
      }
    }
  }
}
