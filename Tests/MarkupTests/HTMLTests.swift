import Diagnostics
import Testing

@testable import Markup

/// Raw HTML: a few inline elements are allowed, the rest is told and its text kept.
struct HTMLTests {
  @Test(arguments: [
    ("1<sup>er</sup>", "sup\n    text \"er\""), ("<SUB>a</SUB>", "sub\n    text \"a\""),
    ("<kbd>*a*</kbd>", "kbd\n    emphasis"),
    ("<abbr title=\"A &amp; &eacute;\">a</abbr>", "abbr title=\"A & é\""),
    ("<abbr title='x'>a</abbr>", "abbr title=\"x\""),
    ("<span lang=en>a</span>", "span lang=en"), ("<q lang=\"pt-BR\">a</q>", "q lang=pt-BR"),
    ("<small>a</small>", "small"),
    ("<cite>a <q>b</q></cite>", "cite\n    text \"a \"\n    q\n      text \"b\""), ("a<br>b", "lineBreak"),
    ("a<br />b", "lineBreak"),
    ("<small>\na *b*\n</small>", "small\n"), ("*<sup>a</sup>*", "emphasis\n    sup"), ("<br>", "lineBreak"),
  ]) func keepsAllowedElements(_ source: String, _ node: String) {
    let reading = Reading(source)
    #expect(reading.tree.contains(node), "\(reading.tree)")
    #expect(reading.diagnostics.isEmpty, "\(reading.ids)")
  }

  @Test(arguments: [
    ("<span lang=\"en\">", true), ("<span lang=\"pt-BR\">", true), ("<span lang=\"\">", false),
    ("<SPAN lang=\"en\">", false), ("<span lang=\"&eacute;\">", false), ("<span lang=\"en\" >", false),
    ("<span lang='en'>", false),
  ]) func readsALanguageWithoutLibxml2AsWithIt(tag: String, isPlain: Bool) {
    let bytes = Array(tag.utf8)[...]
    let language = HTMLAttributes.language(of: bytes, name: "span")
    #expect((language != nil) == isPlain)
    let attributes = HTMLAttributes.readAny(bytes, name: "span")
    #expect(attributes?.map(\.name) == ["lang"])
    if let language { #expect(attributes?.map(\.value) == [language]) }
  }

  @Test func givesThePlaceOfAnElement() {
    let reading = Reading("le\n  1<sup>er</sup> mai")
    #expect(reading.dump.contains("sup @2:4-2:17\n    text \"er\" @2:9-2:11"))
  }

  @Test(arguments: [
    ("a 1️⃣<b>2️⃣c</b>", "**text**"), ("a 1️⃣<em>2️⃣c</em>", "*text*"), ("1️⃣<a href=\"http://x.org\">2️⃣c</a>", "[text]"),
    ("a 1️⃣<img src=\"c.png\" onerror=\"x()\">2️⃣ c", "images/"), ("a 1️⃣<script>alert(1)</script>2️⃣ c", "Leave it out"),
    ("1️⃣<div class=\"x\">2️⃣\nc\n</div>", "empty line"), ("1️⃣<iframe src=\"x\">2️⃣c</iframe>", "Leave it out"),
    ("1️⃣<u>2️⃣c</u>", "*text*"), ("1️⃣<table>2️⃣c</table>", "'|'"), ("a 1️⃣<font color=red>2️⃣c</font>", "theme"),
    ("a 1️⃣<T>2️⃣ c", "&lt;"), ("a 1️⃣<?php c ?>2️⃣", "&lt;"), ("a 1️⃣<b\nid=x>2️⃣c</b>", "**text**"),
  ]) func tellsOtherElementsAndKeepsTheirText(_ source: String, _ help: String) {
    let marked = Marked(source)
    let reading = Reading(marked.text)
    #expect(reading.ids == ["raw-html"])
    #expect(reading.diagnostics.first?.severity == .error)
    #expect(reading.diagnostics.first?.help.contains(help) == true)
    #expect(reading.diagnostics.first?.location?.range == marked.range("1️⃣", "2️⃣"))
    #expect((reading.tree + reading.pointedAt.joined()).contains("c"))
    #expect(!reading.tree.contains("alert") && !reading.tree.contains("onerror"))
  }

  @Test(arguments: [
    ("1️⃣<sup>2️⃣a", ["html-unbalanced"]), ("a1️⃣</sup>2️⃣", ["html-unbalanced"]),
    ("*a 1️⃣<q>2️⃣b* c</q>", ["html-unbalanced", "html-unbalanced"]),
    ("<sup>a 1️⃣<sub>2️⃣b</sup></sub>", ["html-unbalanced", "html-unbalanced"]),
    ("1️⃣<span style=\"color:red\">2️⃣a</span>", ["html-attribute"]), ("1️⃣<sup class=x>2️⃣a</sup>", ["html-attribute"]),
    ("1️⃣<span onclick=\"x()\">2️⃣a</span>", ["html-attribute"]), ("1️⃣<span lang=\"<b>\">2️⃣a</span>", ["html-attribute"]),
    ("1️⃣<!-- a\n\nb2️⃣\n", ["html-comment-unclosed"]),
  ]) func tells(_ source: String, _ ids: [String]) {
    let marked = Marked(source)
    let reading = Reading(marked.text)
    #expect(reading.ids == ids)
    #expect(reading.diagnostics.first?.location?.range == marked.range("1️⃣", "2️⃣"))
    #expect(!reading.tree.contains("style") && !reading.tree.contains("onclick"))
  }

  @Test func makesEventHandlersErrors() {
    #expect(Reading("<span onclick=\"x()\">a</span>").diagnostics.map(\.severity) == [.error])
    #expect(Reading("<span class=\"x\">a</span>").diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "a <!-- b --> c", "<!-- b -->\n\na c", "a c\n\n<!--\nb\n\n-->\n", "<!-- b --> a c", "- <!-- b -->\n  a c",
  ])
  func dropsCommentsSilently(_ source: String) {
    let reading = Reading(source)
    #expect(reading.diagnostics.isEmpty)
    #expect(!reading.tree.contains("b --") && !reading.tree.contains("\"b\""))
    #expect(reading.tree.contains("a"))
    #expect(reading.tree.contains("c"))
  }

  @Test func readsTheTextOfBlocksAsMarkdown() {
    let reading = Reading("<div>\nA *b* <b>c</b>\n<!-- d\ne --> f[^1]\n</div>\n\n[^1]: n\n")
    #expect(
      reading.tree == """
        paragraph
          text "A "
          emphasis
            text "b"
          text " "
          text "c"
          softBreak
          text "f"
          footnote 1 1
        footnote 1 1
          paragraph
            text "n"
        """)
    #expect(reading.ids == ["raw-html", "raw-html"])
  }
}
