import Diagnostics
import Markup
import Newsroom
import Testing

@Suite struct SectionWriterTests {
  private func written(_ text: String) -> String? {
    let file = SourceFile(path: "a.fr.md", text: text)
    var diagnostics: [Diagnostic] = []
    let context = FrontMatterContext(languages: [.french], sections: ["formations"])
    let (frontMatter, _) = FrontMatterReader.read(file, context: context, into: &diagnostics)
    let version = Contribution(file: file, language: .french, slug: "a", frontMatter: frontMatter, body: Document())
    return SectionWriter.bytes(stating: "formations", in: version).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("---\ntitle: a\nkind: news\n---\nx", "---\ntitle: a\nsection: formations\nkind: news\n---\nx"),
    ("---\ntitle: a # note\n---\nx", "---\ntitle: a # note\nsection: formations\n---\nx"),
    ("---\r\ntitle: a\r\n---\r\nx", "---\r\ntitle: a\r\nsection: formations\r\n---\r\nx"),
    ("\u{FEFF}---\ntitle: é\n---\n", "\u{FEFF}---\ntitle: é\nsection: formations\n---\n"),
    ("---\nkind: news\ntitle: >\n  a\n  b\n---\n", "---\nsection: formations\nkind: news\ntitle: >\n  a\n  b\n---\n"),
    ("---\ntitle: a\n  b\n---\n", "---\nsection: formations\ntitle: a\n  b\n---\n"),
    ("---\n\"title\": a\n---\n", "---\nsection: formations\n\"title\": a\n---\n"),
    ("---\ntitle: a\n---", "---\ntitle: a\nsection: formations\n---"),
  ])
  func addsOneLineAndTouchesNothingElse(_ text: String, _ wanted: String) {
    #expect(written(text) == wanted)
  }

  @Test(arguments: [
    "---\ntitle: a\nsection: formations\n---\n", "---\ntitle: a\nsection: zzz\n---\n", "---\n{title: a}\n---\n",
    "no front matter", "---\ntitle: [\n---\n", "---\r",
  ])
  func refusesWhatItCouldSpoil(_ text: String) {
    #expect(written(text) == nil)
  }
}
