import Diagnostics
import Testing

@testable import Newsroom

@Suite struct ImageTests {
  static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8) + big(640, 4) + big(480, 4)
    + [8, 2, 0, 0, 0] + [0, 0, 0, 0] + end
  static let turnedPNG: [UInt8] = Array(png.dropLast(end.count)) + eXIf + end
  static let eXIf: [UInt8] = big(exif.count - 6, 4) + Array("eXIf".utf8) + Array(exif.dropFirst(6)) + big(0, 4)
  static let end: [UInt8] = big(0, 4) + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  static let scan: [UInt8] = [0xFF, 0xDA] + big(2, 2) + [0x12, 0x34, 0xFF, 0xD9]
  static let gif: [UInt8] = Array("GIF89a".utf8) + [0x80, 0x02, 0xE0, 0x01, 0, 0, 0]
  static let frame: [UInt8] =
    [0xFF, 0xC0] + big(17, 2) + [8] + big(480, 2) + big(640, 2) + [3]
    + [1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
  static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + big(4, 2) + [0, 0] + frame + scan
  static let exif: [UInt8] =
    Array("Exif\0\0MM\0*".utf8) + big(8, 4) + big(1, 2) + big(0x0112, 2) + big(3, 2) + big(1, 4) + big(6, 2) + [0, 0]
  static let turned: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1] + big(2 + exif.count, 2) + exif + frame + scan
  static let riff: [UInt8] = Array("RIFF\0\0\0\0WEBP".utf8)
  static let webpX: [UInt8] = riff + Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]
  static let webpL: [UInt8] = riff + Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0]
  static let webp: [UInt8] =
    riff + Array("VP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01]

  @Test(arguments: [
    (png, ImageFile.Format.png, 640, 480), (gif, .gif, 640, 480), (jpeg, .jpeg, 640, 480), (turned, .jpeg, 480, 640),
    (turnedPNG, .png, 480, 640), (webpX, .webp, 640, 480), (webpL, .webp, 640, 480), (webp, .webp, 640, 480),
  ])
  func readsSizes(_ bytes: [UInt8], _ format: ImageFile.Format, _ width: Int, _ height: Int) throws {
    #expect(try ImageHeader.read(bytes) == ImageHeader(format: format, width: width, height: height))
  }

  @Test(arguments: [
    (png, 5, ImageFile.Format.png), (jpeg, 2, .jpeg), (turned, 2, .jpeg),
    (Array("RIFF".utf8) + [0x40, 0, 0, 0] + webp.dropFirst(8), 0, .webp),
  ])
  func seesThatTheEndIsMissing(_ bytes: [UInt8], _ count: Int, _ format: ImageFile.Format) {
    #expect(throws: ImageHeader.Problem.cutOff(format)) { try ImageHeader.read(bytes.dropLast(count)) }
  }

  @Test(arguments: [
    png, turnedPNG, gif, jpeg, turned, webpX, webpL, webp, Array("<svg width='1' height='1'><a b='c'/></svg>".utf8),
  ])
  func survivesDamage(_ bytes: [UInt8]) {
    for length in 0..<bytes.count { _ = try? ImageHeader.read(Array(bytes.prefix(length))) }
    for place in bytes.indices {
      var damaged = bytes
      for value: UInt8 in [0, 0x7F, 0xFF] {
        damaged[place] = value
        if let header = try? ImageHeader.read(damaged) {
          #expect((1...ImageHeader.longestSide).contains(header.width) && header.height > 0)
        }
      }
    }
  }

  @Test(arguments: [
    ("<svg width=\"40\" height=\"20px\"/>", 40, 20), ("<svg viewBox=\"0 0 40 20\"></svg>", 40, 20),
    (
      "<?xml version='1.0'?>\n<!-- c --><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\"><svg viewBox='0,0,4,2'/>",
      4, 2
    ),
    ("<svg:svg xmlns:svg='x' width='1in' height='25.4mm'/>", 96, 96), ("<svg width='100%' viewBox='0 0 4 2'/>", 4, 2),
    ("<svg width='8' viewBox='0 0 4 2'/>", 8, 4), ("\u{FEFF}<svg width='8' height='4'/>", 8, 4),
    ("<svg width='8' height='4'><style>a{fill:url(#b)}</style><use href='#b'/></svg>", 8, 4),
    ("<svg width='8' height='4'><image href='data:image/png;base64,AA'/></svg>", 8, 4),
  ])
  func readsSizesOfSVG(_ text: String, _ width: Int, _ height: Int) throws {
    #expect(try ImageHeader.read(Array(text.utf8)) == ImageHeader(format: .svg, width: width, height: height))
  }

  @Test(arguments: [
    "<script>x</script>", "<svg:script/>", "<SCRIPT/>", "<foreignObject/>", "<g onload='x'/>", "<g ONCLICK='x'/>",
    "<image href='http://x/y.png'/>", "<image xlink:href='x.png'/>", "<use href='x.svg#a'/>",
    "<a href='javascript:x'/>",
    "<a href='&#106;avascript:x'/>", "<image href='data:image/svg+xml,x'/>", "<g style='fill:url(http://x)'/>",
    "<g style='fill:&#117;rl(http://x)'/>", "<g fill='URL( \"x\" )'/>", "<style>@import 'x';</style>",
    "<style>a{b:u<!-- -->rl(x)}</style>", "<style><![CDATA[a{b:url(x)}]]></style>", "<style>a{b:u\\72l(x)}</style>",
    "<g xml:base='http://x'/>", "<set attributeName='xlink:href' to='x'/>", "<?xml-stylesheet href='x'?>", "<iframe/>",
    "<!ENTITY a 'b'>",
  ])
  func refusesUnsafeSVG(_ content: String) {
    let text = "<svg width='1' height='1'>\(content)</svg>"
    do {
      _ = try ImageHeader.read(Array(text.utf8))
      Testing.Issue.record("accepted")
    } catch {
      guard case .unsafe = error else {
        Testing.Issue.record("\(error)")
        return
      }
    }
  }

  @Test(arguments: [
    "<svg width='1' height='1'>", "<svg width='1' height='1'></g>", "<svg a></svg>", "<svg",
    "<svg width='1' height='1'/><svg/>",
    "<html><svg width='1' height='1'/></html>", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg width='1' height='1'>&a;</svg>",
    String(repeating: "<svg>", count: 5_000), "<svg width='1e9' height='1'/>", "<svg/>",
    "<svg width='nan' height='inf'/>",
  ])
  func refusesBrokenSVG(_ text: String) {
    #expect(throws: ImageHeader.Problem.self) { try ImageHeader.read(Array(text.utf8)) }
  }
}
