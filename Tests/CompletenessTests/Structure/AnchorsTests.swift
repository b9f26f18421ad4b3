import Markup
import Testing

@testable import Completeness

@Suite struct AnchorsTests {
  /// How many anchors a paragraph has.
  private func count(_ text: String) -> Int {
    let inline = Inline(.text(text), range: 0..<text.utf8.count)
    let outline = Outline(of: Document(blocks: [Block(.paragraph([inline]), range: 0..<text.utf8.count)]))
    return Anchors.of(outline.units[0], in: outline).count
  }

  @Test(arguments: [
    ("", 0), ("no names here", 0), ("Names at the beginning", 0), ("the Union of Dakar", 2), ("«Dakar» and Dakar", 1),
    ("in 2007, 2007 and 5 times", 1), ("2007 was", 1), ("El Pais Kenya", 2), ("aDakar x2007", 0), ("à Dakar", 1),
    ((10...99).map(String.init).joined(separator: " "), 24),
  ])
  func numbersAndNamesAreAnchors(text: String, count: Int) {
    #expect(self.count(text) == count)
  }
}
