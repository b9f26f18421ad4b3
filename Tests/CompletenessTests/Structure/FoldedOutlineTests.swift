import Diagnostics
import Markup
import Testing

@testable import Completeness

@Suite struct FoldedOutlineTests {
  @Test func isTheTextOfEachUnitFolded() {
    let text = "# Été\n\n- Ça  va\u{A0}?\n-\n- L’œuvre e\u{301}\n\n![](a.png)\n\nFin"
    let file = SourceFile(path: "a.fr.md", text: text)
    var found: [Diagnostic] = []
    let outline = Outline(of: MarkdownParser.parse(file, body: 0..<file.bytes.count, into: &found))
    let folded = FoldedOutline(outline)
    for (index, unit) in outline.units.enumerated() {
      #expect(Array(folded[index]) == FoldedText.folded(outline.text[unit.text]))
    }
    let words = String(decoding: folded[outline.units.indices], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ") == "ete ca va ? l'œuvre e fin")
    #expect(folded[0..<0].isEmpty)
  }
}
