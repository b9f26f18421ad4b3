import Testing

@testable import Writers

@Suite struct PDFSyntaxTests {
  private func written(_ write: (inout PDFSyntax) -> Void) -> String {
    var syntax = PDFSyntax()
    write(&syntax)
    return String(decoding: syntax.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0"), (1.0, "1"), (-1.5, "-1.5"), (0.0004, "0"), (-0.0004, "0"), (0.1, "0.1"), (12.3456, "12.346"),
    (1000.001, "1000.001"), (.infinity, "0"), (.nan, "0"), (1e300, "0"), (-0.05, "-0.05"),
  ])
  func numbers(_ value: Double, _ text: String) {
    #expect(DecimalNumber.text(value, places: 3) == text)
  }

  @Test func textsOfASCIIAreEscaped() {
    #expect(written { $0.text("a (b) \\ c") } == "(a \\(b\\) \\\\ c)")
  }

  @Test func otherTextsAreInUTF16() {
    #expect(written { $0.text("é😀") } == "<FEFF00E9D83DDE00>")
    #expect(written { $0.text("a\nb") } == "<FEFF0061000A0062>")
  }
}
