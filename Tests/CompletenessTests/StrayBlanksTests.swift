import Completeness
import Diagnostics
import Markup
import Newsroom
import Testing

@Suite struct StrayBlanksTests {
  /// The body without stray blanks, as `--fix` would write it.
  private func tidied(_ body: String) -> String {
    let head = "---\ntitle: T \n---\n"
    let loader = NewsroomLoader(
      fileSystem: .memory([
        "/room/gnews.yml": .text("title: {fr: G}\nlanguages: [fr]\n"),
        "/room/Issues/one/issue.yml": .text("number: 1\ndate: 2007-09\n"),
        "/room/Issues/one/a.fr.md": .text(head + body),
      ]), root: "/room")
    var found: [Diagnostic] = []
    guard let newsroom = loader.load(into: &found), let issue = loader.loadIssue("one", of: newsroom, into: &found),
      let file = issue.items.first?.versions.first
    else { return "" }
    var bytes = file.file.bytes
    for fixIt in StrayBlanks.fixIts(in: file).reversed() {
      bytes.replaceSubrange(fixIt.location.range, with: fixIt.replacement.utf8)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasPrefix(head) ? String(text.dropFirst(head.count)) : text
  }

  @Test(arguments: [
    ("one \ntwo\t\n\nthree  \n", "one\ntwo\n\nthree\n"),
    ("one\n  \ntwo \t \n", "one\n\ntwo\n"),
    ("- a \n\n  b\n", "- a\n\n  b\n"),
    ("# Title \n\none", "# Title\n\none"),
  ])
  func takesAwayWhatMeansNothing(body: String, expected: String) {
    #expect(tidied(body) == expected)
  }

  @Test(arguments: [
    "a line  \nthat is broken\n", "```\ncode \n\n```\n", "    code \n", "- x\n\n      code \n", "no blanks\n",
    "> ```\n> code \n> ```\n", "a\u{A0}b « c »\u{A0}\n",
  ])
  func keepsWhatMeansSomething(body: String) {
    #expect(tidied(body) == body)
  }
}
