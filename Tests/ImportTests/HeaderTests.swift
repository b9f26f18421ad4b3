import Diagnostics
import Newsroom
import Testing

@testable import Import

@Suite struct HeaderTests {
  private func read(_ text: String) -> (EditionHeader, body: String, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: "fr.md", text: text)
    var diagnostics: [Diagnostic] = []
    let (header, body) = HeaderReader.read(file, into: &diagnostics)
    return (header, file.text(in: body..<file.bytes.count), diagnostics)
  }

  @Test(arguments: [
    "---\ntitle: 'A: b'\ndate: 2021-12-05\nlang: fr\ntags: [x]\n---\nText\n",
    "\u{FEFF}---\r\ntitle: \"A: b\"\r\ndate: \"2021-12-05T10:00:00Z\"\r\nlang: fr\r\ntags: [x]\r\n---\r\nText\n",
    "+++\ntitle = \"A: b\"\ndate = 2021-12-05T10:00:00Z\nlang = 'fr'\ntags = [\"x\"]\n+++\nText\n",
    "{\"title\": \"A: b\", \"date\": \"2021-12-05\", \"lang\": \"fr\", \"tags\": [\"}\"]}\n\nText\n",
    "{\n\t\"title\": \"A: b\",\n\t\"date\": \"2021-12-05T10:00:00Z\",\n\t\"lang\": \"fr\",\n\t\"tags\": []\n}\nText\n",
    "Title: A: b\nDate: 2021-12-05 10:20\nLang: fr\nTags: x\n\nText\n",
    "---\ntitle: A: b\ndate: 2021-12-05\nlang: fr\ntags: [x]\n---\nText\n",
    "---\ntitle: 'A: b'\ntitle: 'Again'\ndate: 2021/12/05\nlang: fr\ntags: x\n---\nText\n",
  ])
  func readsWhatAllProgramsSay(text: String) {
    let (header, body, diagnostics) = read(text)
    #expect(header.title == "A: b")
    #expect(header.date == CalendarDate(year: 2021, month: 12, day: 5))
    #expect(header.language?.value == "fr")
    #expect(header.others.map { $0.value.lowercased() } == ["tags"])
    #expect(body.trimmingBlanks == "Text")
    #expect(!diagnostics.contains { $0.severity == .error }, "\(diagnostics.map(\.headline))")
  }

  @Test func readsPicturesAndAuthors() {
    let (header, _, _) = read("---\nimage: {src: a.png, width: 3}\nauthors: [Ann, Bob]\nauthor: Cy\n---\n")
    #expect(header.image?.value == "a.png")
    #expect(header.authors.map(\.value) == ["Ann", "Bob", "Cy"])
  }

  @Test(arguments: [
    "Text: not a header\n\nmore", "## A\n", "---x\n", "", "Well: this\n", "+++\ntitle = 'x'\nText\n",
    "{title: x\n", "{x} y\n", "{{< toc >}}\n", "{:toc}\n", "{}\n", "{\"title\": \"x\"} y\n",
  ])
  func takesNoTextForFrontMatter(text: String) {
    let (header, body, _) = read(text)
    #expect(header.title == nil)
    #expect(body == text)
  }
}

extension String {
  fileprivate var trimmingBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
