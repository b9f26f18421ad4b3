import Diagnostics
import Testing

@testable import Markup

/// Links, cross references and images.
struct LinkTests {
  @Test(arguments: [
    ("[a](https://x.org/é?b=c#d)", "https://x.org/é?b=c#d"), ("[a](http://x.org)", "http://x.org"),
    ("[a](HTTP://X.org)", "HTTP://X.org"), ("[a](mailto:a@b.org)", "mailto:a@b.org"), ("[a](tel:+41221)", "tel:+41221"),
    ("<https://x.org/a_b>", "https://x.org/a_b"), ("<a@b.org>", "mailto:a@b.org"),
    ("[a](<http://x.org/a b>)", "http://x.org/a%20b"),
    ("[a](http://x.org/\\\"onclick)", "http://x.org/%22onclick"), ("[a][r]\n\n[r]: http://x.org\n", "http://x.org"),
  ]) func keepsSafeLinks(_ source: String, _ destination: String) {
    let reading = Reading(source)
    #expect(reading.tree.contains("link \"\(destination)\""), "\(reading.tree)")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "java&Tab;script:alert(1)",
    "&#1;javascript:alert(1)",
    "<java&NewLine;script:alert(1)>", "<  javascript:alert(1)>", "vbscript:x", "data:text/html;base64,x",
    "file:///etc/passwd",
    "//evil.org/x", "other.md", "/en/topics", "../x.html", "www.example.org", "a@b.org", "ftp://x.org", "http:",
    "http:///x", "https:x.org",
    "mailto:nobody", "tel:none", "?x", "javascript&colon;alert(1)",
  ]) func refusesOtherLinksAndKeepsTheirText(_ destination: String) {
    let reading = Reading("a [b *c*](\(destination)) d")
    let refusals = reading.diagnostics.filter { $0.kind.id == "link-not-allowed" }
    #expect(refusals.map(\.severity) == [.error], "\(reading.ids)")
    #expect(!reading.tree.contains("link"))
    #expect(reading.tree.contains("text \"b \"") && reading.tree.contains("text \"c\""))
  }

  @Test func refusesEndlessAddresses() {
    let long = "http://x.org/" + String(repeating: "a", count: 5000)
    // Bare in a text it is just a long word.
    #expect(!Reading("b \(long) c").tree.contains("link"))
    for source in ["[b](\(long))", "<\(long)>", "[b][r]\n\n[r]: \(long)\n"] {
      let reading = Reading(source)
      #expect(reading.diagnostics.map(\.kind.id) == ["link-not-allowed"], "\(source.prefix(20)) \(reading.ids)")
      #expect(!reading.tree.contains("link"))
    }
  }

  @Test(arguments: [
    ("www.x.org", "Write 'https://www.x.org'."), ("//x.org", "Write 'https://x.org'."),
    ("a@b.org", "Write 'mailto:a@b.org'."), ("good.en.md", "To lead to another item, write '#good'."),
    ("../a/good-1.md", "To lead to another item, write '#good-1'."),
    ("good", "To lead to another item, write '#good'."),
    (
      "../good.html",
      "Links lead to 'https://', 'http://', 'mailto:' or 'tel:' addresses, or with '#slug' to another item."
    ),
  ]) func saysHowToWriteIt(_ destination: String, _ help: String) {
    let marked = Marked("[a](1️⃣\(destination)2️⃣)")
    let reading = Reading(marked.text)
    #expect(reading.diagnostics.first?.help == help)
    #expect(reading.diagnostics.first?.location?.range == marked.range("1️⃣", "2️⃣"))
  }

  @Test(arguments: ["[a]()", "[a](#)", "[a](<>)"]) func warnsOfDeadLinks(_ source: String) {
    let reading = Reading(source)
    #expect(reading.ids == ["link-dead"])
    #expect(reading.tree == "paragraph\n  text \"a\"")
  }

  @Test func readsCrossReferencesWithPageNumbers() {
    let reading = Reading("See [page *{page}*](#the-slug) or [it](#the-slug).\n")
    #expect(
      reading.tree == """
        paragraph
          text "See "
          crossReference the-slug
            text "page "
            emphasis
              pageNumber the-slug
          text " or "
          crossReference the-slug
            text "it"
          text "."
        """)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: ["page {page}", "[page {page}](http://x.org)"]) func warnsOfAPageNumberOfNothing(_ source: String) {
    #expect(Reading(source).ids == ["page-outside-reference"])
  }

  @Test(arguments: [
    ("![](a.png)", ["missing-alternative"], "image \"a.png\" \"\""),
    ("![ ](a.png)", ["missing-alternative"], "image \"a.png\" \" \""),
    ("![b *c*](a.png)", [], "image \"a.png\" \"b c\""),
    ("![b](http://x.org/a.png)", ["image-not-allowed"], "text \"b\""),
    ("![b](//x.org/a.png)", ["image-not-allowed"], "text \"b\""),
    ("![b](data:image/png;base64,x)", ["image-not-allowed"], "text \"b\""),
    ("![b]()", ["image-not-allowed"], "text \"b\""),
  ]) func readsImages(_ source: String, _ ids: [String], _ node: String) {
    let reading = Reading(source)
    #expect(reading.ids == ids)
    #expect(reading.tree.contains(node), "\(reading.tree)")
  }

  @Test func tellsDefinitionsThatNothingRefersTo() {
    let marked = Marked("[foo]: http://x.org\n1️⃣[bar]: http://y.org 'words'2️⃣\nA [foo] *b*\n")
    let reading = Reading(marked.text)
    #expect(reading.ids == ["link-definition-unused"])
    #expect(reading.diagnostics.first?.location?.range == marked.range("1️⃣", "2️⃣"))
    #expect(reading.dump.contains("emphasis @3:9-3:12"))
  }

  @Test(arguments: [
    ("see http://a.org/x_(y)).", "http://a.org/x_(y)"), ("https://a.org", "https://a.org"),
    ("(https://a.org/b?c=d&e=f).", "https://a.org/b?c=d&e=f"),
    ("www.a.org, b", "http://www.a.org"), ("a.b-c@d.org!", "mailto:a.b-c@d.org"),
    ("« http://a.org/b »", "http://a.org/b"),
    ("http://a.org/b\u{A0}: c", "http://a.org/b"), ("*http://a.org/b_c*", "http://a.org/b_c"),
    ("http://a.org/&copy;x", "http://a.org/©x"),
    ("http://café.org…", "http://café.org"),
  ]) func linksBareAddresses(_ source: String, _ destination: String) {
    let reading = Reading(source)
    #expect(reading.tree.contains("link \"\(destination)\"\n"), "\(reading.tree)")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "`http://a.org`", "http://a", "xhttp://a.org", "www.", "a@b", "@b.org", "a@b_c", "http://", "a: b", "ftp://a.org",
  ])
  func leavesOtherTextUnlinked(_ source: String) {
    #expect(!Reading(source).tree.contains("link"))
  }

  @Test func doesNotLinkWithinLinks() {
    #expect(
      Reading("[http://b.org](http://a.org)").tree == "paragraph\n  link \"http://a.org\"\n    text \"http://b.org\"")
  }

  @Test(arguments: [
    ("~~a *b*~~ c", "strikethrough"), ("x~~a~~y", "strikethrough"), ("**~~a~~**", "strikethrough"),
  ]) func readsStrikethrough(_ source: String, _ node: String) {
    #expect(Reading(source).tree.contains(node))
  }

  @Test(arguments: ["~a~", "a ~~ b", "~~a", "~~~ a", "\\~~a~~", "`~~a~~`", "*~~a*~~"]) func leavesOtherTildesAlone(
    _ source: String
  ) {
    let reading = Reading(source)
    #expect(!reading.tree.contains("strikethrough"), "\(reading.tree)")
  }
}
