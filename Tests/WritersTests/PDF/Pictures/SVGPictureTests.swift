import Newsroom
import TestSupport
import Testing

@testable import Writers

@Suite struct SVGPictureTests {
  private typealias Sample = PictureSample

  private func svg(_ content: String) -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20"
        viewBox="0 0 40 20">\(content)</svg>
      """.utf8)
  }

  /// The objects of a drawing, as text.
  private func pdf(_ content: String) throws -> String {
    guard case .drawing(let drawing, _, _) = try Sample.read(svg(content), .svg, 40, 20).get() else { return "" }
    return drawing.objects.map { text($0) }.joined(separator: "\n")
  }

  private func text(_ object: PDFDrawing.Object) -> String {
    object.pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "…")
  }

  private let gradient = """
    <defs><linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient></defs>
    <rect width="40" height="20" fill="url(#g)"/>
    """

  @Test func staysAVector() throws {
    let text = try pdf(gradient)
    #expect(text.contains("/ShadingType 2") && !text.contains("/Subtype /Image"))
  }

  @Test func isAPageWithThePointsThatTheBoxHasDots() throws {
    let picture = try Sample.read(svg(gradient), .svg, 40, 20, points: 72).get()
    guard case .drawing(let drawing, let width, let height) = picture else {
      Issue.record("no drawing")
      return
    }
    #expect(width == 300 && height == 150)
    #expect(String(decoding: drawing.content, as: UTF8.self).contains("300 0 0 150 0 0 cm"))
  }

  @Test func isTakenOverWithAllThatItNeeds() throws {
    let picture = try Sample.read(svg(gradient + "<text y='9' font-size='9'>Ça va</text>"), .svg, 40, 20).get()
    guard case .drawing(let drawing, _, _) = picture else {
      Issue.record("no drawing")
      return
    }
    #expect(drawing.objects.first.map(text)?.hasPrefix("<< ") == true)
    #expect(drawing.objects.allSatisfy { $0.pieces.count == $0.references.count + 1 })
    #expect(Set(drawing.objects.flatMap(\.references)) == Set(1..<drawing.objects.count))
    // A number a PDF of its own would have here is none of this document's.
    #expect(!drawing.objects.map(text).contains { $0.contains(" 0 R") })

    var draft = PDFDraft()
    _ = draft.add(PDFSyntax("(before)"))
    #expect(drawing.writeResources(to: &draft) == 2)
    #expect(draft.objects.count == 1 + drawing.objects.count)
    var streams = 0
    for (object, written) in zip(drawing.objects, draft.objects.dropFirst()) {
      let body: String
      switch written {
      case .plain(let bytes): body = String(decoding: bytes, as: UTF8.self)
      case .stream(let entries, let data, _):
        body = entries
        streams += 1
        #expect(data == object.stream)
      }
      for reference in object.references { #expect(body.contains("\(reference + 2) 0 R ")) }
    }
    #expect(streams > 0)
  }

  @Test func isDrawnSmallerWhereLettersWouldBeTooLarge() throws {
    let text = svg("<text y='20' font-family='DejaVu Serif' font-size='20'>Ça va</text>")
    guard case .drawing(let drawing, let width, _) = try Sample.read(text, .svg, 40, 20).get() else {
      Issue.record("no drawing")
      return
    }
    #expect(width == 720 && drawing.objects.count > 1)
  }

  @Test func aDrawingThatIsNoPDFIsBroken() {
    #expect(throws: PDFPictureFailure.broken) { try PDFDrawing.read(Array("no".utf8)) }
    #expect(throws: PDFPictureFailure.broken) { try PDFDrawing.read([]) }
  }

  @Test func isTheSameEveryTime() throws {
    let content =
      gradient + "<text y='9' font-size='9' font-family='serif'>Ça <tspan font-weight='bold'>va</tspan></text>"
    let first = try Sample.read(svg(content), .svg, 40, 20).get()
    #expect(try Sample.read(svg(content), .svg, 40, 20).get() == first)
  }

  @Test func setsTextWithoutASizeAsLargeAsABrowserDoes() throws {
    func drawing(_ attribute: String) throws -> [UInt8] {
      let text =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20' \(attribute)><text y='15'>Ab</text></svg>"
      return try PictureLibraries.drawSVG(Array(text.utf8), width: 40, height: 20, seconds: 10)
    }
    #expect(try drawing("") == drawing("font-size='16'"))
    #expect(try drawing("style='font-size: 9px'") == drawing("font-size='9'"))
    #expect(try drawing("") != drawing("font-size='9'"))
  }

  @Test func drawsPicturesThatItHolds() throws {
    let png = PNGSample.file(2, 1, kind: 2, rows: [[255, 0, 0, 0, 0, 255]])
    for address in ["data:image/png;base64,", "data:image/png;charset=utf-8;base64,"] {
      let content = "<image width='9' height='9' xlink:href='\(address)\(base64(png))'/>"
      #expect(try pdf(content).contains("/Subtype /Image"))
    }
    let gif = Sample.gif(canvas: (2, 1), frame: (0, 0, 2, 1), pixels: [1, 2])
    #expect(
      try pdf("<image width='9' height='9' href='data:image/gif;base64,\(base64(gif))'/>").contains("/Subtype /Image"))
  }

  @Test func loadsNoFile() throws {
    let folder = TemporaryFolder()
    folder.write(bytes: PNGSample.file(2, 1, kind: 2, rows: [[255, 0, 0, 0, 0, 255]]), to: "a.png")
    for address in ["a.png", folder.path + "/a.png", "file://\(folder.path)/a.png"] {
      #expect(try !pdf("<image width='9' height='9' href='\(address)'/>").contains("/Subtype /Image"))
    }
  }

  @Test(arguments: [
    ("data:image/webp;base64,UklGRigAAABXRUJQVlA4TBsAAAAvAUAAEBcw/wKCIv9HCwFB0XXLBfzCIkT0PwQA", "a WebP picture"),
    ("data:image/png;base64,AAAA", "a picture that is damaged"),
    ("data:image/png;base64,%89PNG", "a picture that is not written in base64"),
    ("data:image/png,%89PNG", "a picture that is not written in base64"),
  ])
  func saysWhichPictureItCannotDraw(_ address: String, _ what: String) {
    #expect(Sample.failure(svg("<image href='\(address)'/>"), .svg, 40, 20) == .embedded(what))
  }

  @Test func doesNotDecodePicturesThatTakeAllMemory() {
    let png = base64(PNGSample.file(50_000, 50_000, kind: 0, rows: [[0]]))
    #expect(
      Sample.failure(svg("<image href='data:image/png;base64,\(png)'/>"), .svg, 40, 20)
        == .tooLarge(width: 50_000, height: 50_000))
  }

  @Test func givesUpOnPartsThatMultiply() {
    var content = "<defs><g id='a0'/>"
    for level in 1...9 {
      content += "<g id='a\(level)'>" + String(repeating: "<use href='#a\(level - 1)'/>", count: 10) + "</g>"
    }
    // librsvg has had enough after 500,000; until then a slow machine may have run out of time.
    #expect(throws: PDFPictureFailure.self) {
      try PictureLibraries.drawSVG(svg(content + "</defs><use href='#a9'/>"), width: 40, height: 20, seconds: 1)
    }
  }

  @Test func stopsAfterItsTime() {
    let blurred = String(repeating: "<g filter='url(#f)'>", count: 20) + "<rect width='40' height='20'/>"
    let content =
      "<filter id='f'><feGaussianBlur stdDeviation='3'/></filter>" + blurred + String(repeating: "</g>", count: 20)
    #expect(throws: PDFPictureFailure.tooSlow) {
      try PictureLibraries.drawSVG(svg(content), width: 400, height: 200, seconds: 0)
    }
  }

  @Test(arguments: ["", "<svg", "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>", "no SVG at all"])
  func saysThatItIsDamaged(_ text: String) {
    #expect(Sample.failure(Array(text.utf8), .svg, 40, 20) == .broken)
  }

  private func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        let letter = index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "=")
        text.unicodeScalars.append(Unicode.Scalar(letter))
      }
    }
    return text
  }
}
