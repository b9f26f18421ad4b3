import Diagnostics
import Testing

@testable import Markup

/// The tree of plain CommonMark, and the places of its nodes.
struct CommonMarkTests {
  @Test func givesTheLineAndColumnOfEveryNode() {
    let reading = Reading(
      "# Né *a* &amp; \\* b\n\nOne **two**\n  three `co de` ![i](x.png \"t\")\n[l](http://x.org/a_b \"t\")\\\nend\n")
    #expect(
      reading.dump == """
        heading 1 @1:1-1:20
          text "Né " @1:3-1:6
          emphasis @1:6-1:9
            text "a" @1:7-1:8
          text " & * b" @1:9-1:20
        paragraph @3:1-6:4
          text "One " @3:1-3:5
          strong @3:5-3:12
            text "two" @3:7-3:10
          softBreak @3:12-4:1
          text "three " @4:3-4:9
          code "co de" @4:9-4:16
          text " " @4:16-4:17
          image "x.png" "i" "t" @4:17-4:32
          softBreak @4:32-5:1
          link "http://x.org/a_b" "t" @5:1-5:26
            text "l" @5:2-5:3
          lineBreak @5:27-6:1
          text "end" @6:1-6:4
        """)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func findsInlinesOnIndentedAndLazyLinesOfContainers() {
    let reading = Reading("> - a *b*\n>   c _d_\n> e\n> > f\n   `g` **h**\n")
    #expect(
      reading.dump == """
        quote @1:1-5:13
          list - tight @1:3-3:4
            item
              paragraph @1:5-3:4
                text "a " @1:5-1:7
                emphasis @1:7-1:10
                  text "b" @1:8-1:9
                softBreak @1:10-2:1
                text "c " @2:5-2:7
                emphasis @2:7-2:10
                  text "d" @2:8-2:9
                softBreak @2:10-3:1
                text "e" @3:3-3:4
          quote @4:3-5:13
            paragraph @4:5-5:13
              text "f" @4:5-4:6
              softBreak @4:6-5:1
              code "g" @5:4-5:7
              text " " @5:7-5:8
              strong @5:8-5:13
                text "h" @5:10-5:11
        """)
  }

  @Test func countsFromTheStartOfTheFile() {
    let head = "---\ntitle: é\n---\n"
    let bytes = Array((head + "\nText *a*\n").utf8)
    let reading = Reading(bytes: bytes, from: head.utf8.count)
    #expect(reading.dump.hasPrefix("paragraph @5:1-5:9\n  text \"Text \" @5:1-5:6"))
  }

  @Test func readsBlocks() {
    let reading = Reading("3. a\n\n4. b\n\n```swift x\ncode *no*\n```\n\n    indented\n\n***\n\nTitle\n---\nText\n")
    #expect(
      reading.tree == """
        list 3
          item
            paragraph
              text "a"
          item
            paragraph
              text "b"
        code "swift x" "code *no*\\n"
        code "" "indented\\n"
        rule
        heading 2
          text "Title"
        paragraph
          text "Text"
        """)
  }

  @Test(arguments: ["", "\n", "   \n\n", "\u{FEFF}"]) func readsAnEmptyText(_ text: String) {
    let reading = Reading(text)
    #expect(reading.document == Document())
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func readsEveryKindOfLineEnd() {
    let plain = Reading("a *b*\nc\n\n- d\n\n```\ne\nf\n```\n").tree
    #expect(Reading("a *b*\r\nc\r\n\r\n- d\r\n\r\n```\r\ne\r\nf\r\n```\r\n").tree == plain)
    #expect(Reading("a *b*\rc\r\r- d\r\r```\re\rf\r```\r").tree == plain)
    #expect(Reading("a\r\nb *c*\r\n").dump.contains("emphasis @2:3-2:6"))
  }

  @Test func survivesWhatIsNoUTF8() {
    let reading = Reading(bytes: [0x61, 0xFF, 0xC3, 0x0A, 0xE2, 0x80, 0x0A, 0xF0, 0x9F])
    #expect(reading.tree.contains("a"))
  }

  @Test(arguments: [
    ("a1️⃣\u{0}2️⃣b", "ab", "U+0000"), ("a1️⃣\u{7}2️⃣b", "ab", "U+0007"), ("a1️⃣\u{202E}2️⃣b", "ab", "U+202E"),
    ("a1️⃣\u{2066}2️⃣b", "ab", "U+2066"), ("a1️⃣\u{FEFF}2️⃣b", "ab", "U+FEFF"), ("a1️⃣\u{FFFE}2️⃣b", "ab", "U+FFFE"),
    ("a1️⃣\u{85}2️⃣b", "ab", "U+0085"), ("1️⃣a&#x202E;b2️⃣", "ab", "U+202E"), ("a1️⃣\u{1}\u{2}2️⃣b", "ab", "U+0001"),
  ]) func takesInvisibleCharactersOutAndTells(_ source: String, _ text: String, _ name: String) {
    let marked = Marked(source)
    let reading = Reading(marked.text)
    #expect(reading.tree == "paragraph\n  text \"\(text)\"")
    #expect(reading.ids == ["control-character"])
    #expect(reading.diagnostics.first?.location?.range == marked.range("1️⃣", "2️⃣"))
    #expect(reading.diagnostics.first?.headline.contains(name) == true)
  }

  @Test func keepsPlacesTrueBehindCharactersTakenOut() {
    let marked = Marked("a\u{202E}b 1️⃣*c*2️⃣\n")
    let reading = Reading(marked.text)
    guard case .paragraph(let inlines) = reading.document.blocks.first?.kind else { return #expect(Bool(false)) }
    #expect(inlines.last?.range == marked.range("1️⃣", "2️⃣"))
  }
}
