import Diagnostics
import Testing

@testable import Markup

/// Footnotes as GitHub reads them.
struct FootnoteTests {
  @Test func aTablesHeadIsNumberedBeforeItsCells() {
    let reading = Reading("| A[^b] | B |\n|--|--|\n| x[^a] | y |\n\n[^a]: A\n[^b]: B\n")
    #expect(reading.tree.contains("footnote 1 b") && reading.tree.contains("footnote 2 a"))
  }

  @Test func numbersFootnotesInOrderOfFirstReference() {
    let reading = Reading(
      "A[^b], b[^a] and c[^b].\n\n[^a]: First *x*\n    more.\n\n    Second para[^c].\n[^b]: B\n\n[^c]: C\n\nEnd\n")
    #expect(
      reading.dump == """
        paragraph @1:1-1:24
          text "A" @1:1-1:2
          footnote 1 b @1:2-1:6
          text ", b" @1:6-1:9
          footnote 2 a @1:9-1:13
          text " and c" @1:13-1:19
          footnote 1 b @1:19-1:23
          text "." @1:23-1:24
        paragraph @11:1-11:4
          text "End" @11:1-11:4
        footnote 1 b @7:1-7:8
          paragraph @7:7-7:8
            text "B" @7:7-7:8
        footnote 2 a @3:1-6:21
          paragraph @3:7-4:10
            text "First " @3:7-3:13
            emphasis @3:13-3:16
              text "x" @3:14-3:15
            softBreak @3:16-4:1
            text "more." @4:5-4:10
          paragraph @6:5-6:21
            text "Second para" @6:5-6:16
            footnote 3 c @6:16-6:20
            text "." @6:20-6:21
        footnote 3 c @9:1-9:8
          paragraph @9:7-9:8
            text "C" @9:7-9:8
        """)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("x[^1] y\n\n[^1]: word\n", "word"), ("x[^Note]\n\n[^note]: any case\n", "any case"),
    ("x[^1]\n[^1]: right behind\n", "right behind"), ("> x[^1]\n>\n> [^1]: in a quotation\n", "in a quotation"),
    ("1. x[^1]\n\n   [^1]: in a list\n", "in a list"), ("*x[^1]*\n\n[^1]: in an emphasis\n", "in an emphasis"),
    ("| a[^1] |\n|---|\n\n[^1]: in a table\n", "in a table"), ("![^1]\n\n[^1]: behind a mark\n", "behind a mark"),
    ("+ a\n+ b[^1]\n\n[^1]: beside a list\n", "beside a list"),
    ("[a[^1]](http://x.org)\n\n[^1]: in a link\n", "in a link"),
  ]) func findsTheTextOf(_ source: String, _ text: String) {
    let reading = Reading(source)
    #expect(reading.diagnostics.isEmpty, "\(reading.ids)")
    #expect(reading.document.footnotes.count == 1)
    #expect(reading.tree.contains("footnote 1"))
    #expect(reading.document.footnotes.first.map { PlainText.of(Self.inlines($0.blocks)) } == text)
    #expect(!reading.tree.contains("+   "))
  }

  @Test func keepsListsAndFootnotesApart() {
    let reading = Reading("- a\n- b[^1]\n\n[^1]: n\n[^2]: m[^1]\n\n- c[^2]\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.tree.hasPrefix("list - tight\n  item\n    paragraph\n      text \"a\""))
  }

  @Test(arguments: [
    ("x1️⃣[^a]2️⃣\n", ["footnote-undefined"]), ("x\n\n1️⃣[^a]: lost text2️⃣\n", ["footnote-unused"]),
    ("x[^a]\n\n[^a]: one\n1️⃣[^a]: two2️⃣\n", ["footnote-duplicate"]),
    ("x\n\n1️⃣[^my note]: text2️⃣\n", ["footnote-malformed"]),
    ("x[^1] y[^1]\n\n1️⃣[^1]2️⃣:\n", ["footnote-malformed"]),
    ("x[^1]\n\n> 1️⃣[^1]2️⃣:  \n> more text\n", ["footnote-malformed"]),
  ]) func tells(_ source: String, _ ids: [String]) {
    let marked = Marked(source)
    let reading = Reading(marked.text)
    #expect(reading.ids == ids)
    #expect(reading.diagnostics.first?.location?.range == marked.range("1️⃣", "2️⃣"))
  }

  @Test func aLabelBeforeAColonInASentenceIsAReference() {
    #expect(Reading("x[^1] and y[^1]: z\n").ids == ["footnote-undefined", "footnote-undefined"])
  }

  @Test func suggestsALabelThatIsNear() {
    let reading = Reading("x[^socodevy] y[^socodevi]\n\n[^socodevi]: text\n")
    #expect(reading.diagnostics.first?.help == "Did you mean '[^socodevi]'?")
  }

  @Test(arguments: [
    "`[^1]`\n", "```\n[^1]: x\n[^1]\n```\n", "    [^1]: x\n", "\\[^1]\n", "&#91;^1]\n", "[^ 1]\n", "[^]\n", "a ^ b\n",
  ]) func leavesCodeAndEscapesAlone(_ source: String) {
    let reading = Reading(source)
    #expect(!reading.ids.contains { $0.hasPrefix("footnote") }, "\(reading.ids)")
    #expect(reading.document.footnotes.isEmpty)
    #expect(!reading.tree.contains("footnote"))
  }

  @Test func doesNotTouchAnIndentedLineOfAParagraph() {
    let reading = Reading("para\n        [^1]: x\n")
    #expect(reading.tree.contains("text \"[^1]\""))
    #expect(reading.ids == ["footnote-undefined"])
  }

  static func inlines(_ blocks: [Block]) -> [Inline] {
    blocks.flatMap { block -> [Inline] in
      if case .paragraph(let inlines) = block.kind { return inlines }
      return []
    }
  }
}
