import Diagnostics
import Newsroom
import Testing

@testable import Import

@Suite struct OutlineTests {
  /// The outline as text: `^` for the introduction, `+` for sections, `-` for items in them, `*` for items by themselves.
  private func outline(_ text: String, title: String? = nil, itemLevel: Int? = nil) -> String {
    let file = EditionFile(
      source: .init(path: "x", place: "/x"), file: SourceFile(path: "x", text: text), language: .french,
      header: EditionHeader(), body: 0)
    var log = ChangeLog(file.file)
    let edition = EditionText.prepare(file, &log)
    let bytes = edition.text.bytes
    let outline = Outline(
      Heading.all(in: edition.document, of: bytes), of: bytes, title: title, itemLevel: itemLevel)
    var result: [String] = outline.intro.contains { !Bytes.isBlank(bytes[$0]) } ? ["^"] : []
    for unit in outline.units {
      result.append((unit.children.isEmpty ? "*" : "+") + unit.heading.title)
      if !unit.children.isEmpty, !Bytes.isBlank(bytes[unit.lead]) { result.append("-^") }
      result += unit.children.map { "-" + $0.heading.title }
    }
    return result.joined(separator: " ")
  }

  @Test(arguments: [
    ("## A\na\n## B\nb\n", "*A *B"),
    ("hello\n## A\n### x\nx\n### y\ny\n## B\nb\n", "^ +A -x -y *B"),
    ("## A\nlead\n### x\nx\n", "+A -^ -x"),
    ("# Letter 5\nhello\n## A\na\n## B\nb", "^ *A *B"),
    ("# A\n## x\nx\n# B\n## y\ny\n", "+A -x +B -y"),
    ("### Week 5\nhello\n## A\na\n## B\nb\n", "^ *A *B"),
    ("## A\na\n## B\nb\n# Imprint\nc\n", "*A *B *Imprint"),
    ("Letter\n======\n\nhello\n\nA\n---\na\n\nB\n---\nb\n", "^ *A *B"),
    ("**A**\n\na\n\n**B**\n\nb\n", "*A *B"),
    ("## S\n\n**a**\n\na\n\n**b**\n\nb\n\n## T\n\n**c**\n\nc\n\n**d**\n\nd\n", "+S -a -b +T -c -d"),
    ("## A\n\nText\n\n**Merged:**\n\n**So it is**\n\n## B\n\nb\n", "*A *B"),
    ("```\n## no\n```\n## A\na\n## B {#b}\nb\n", "^ *A *B"),
    ("## [A](https://a.org) and *b* `c`\na\n## B\n", "*A and b c *B"),
    ("<h2>A</h2>\n<p>a</p>\n<h2>B</h2>\nb", "*A *B"),
    ("nothing but text", "^"),
    ("## A\n#### x\nx\n## B\n### y\ny\n#### z\nz\n", "+A -x +B -y"),
    ("##\n\ntext\n\n## A\na\n", "^ *A"),
  ])
  func findsSectionsAndItems(text: String, expected: String) {
    #expect(outline(text) == expected)
  }

  @Test func takesTheFirstHeadingForTheTitleIfItSaysTheSame() {
    let text = "## Letter 5\nhello\n### A\na\n### B\nb\n"
    #expect(outline(text) == "+Letter 5 -^ -A -B")
    #expect(outline(text, title: "Letter 5") == "^ *A *B")
  }

  @Test func cutsAtTheLevelThatIsSaid() {
    let text = "## A\na\n### x\nx\n## B\n### y\ny\n#### z\nz\n"
    #expect(outline(text, itemLevel: 2) == "*A *B")
    #expect(outline(text, itemLevel: 3) == "+A -^ -x +B -y")
  }
}
