import Diagnostics
import Newsroom
import Testing

@testable import Import

@Suite struct BodyTests {
  /// The body of the only item of an edition, and what was told.
  private func body(_ text: String, site: String? = nil, picture: Bool = false) -> (String, Room.Result) {
    var room = Room(["fr.md": "## Titre\n\n" + text])
    room.request.site = site
    room.request.itemLevel = 2
    if picture { room.entries["/old/a b.gif"] = .file(pixel) }
    let result = room.run()
    return (result.body("unsorted/titre.fr.md"), result)
  }

  @Test(arguments: [
    ("A <b>great</b> day", "A **great** day\n"),
    ("<p>One <em>two</em></p><p>three</p>", "One *two*\n\nthree\n"),
    ("H<sub>2</sub>O<br/>x <sup class=\"y\">2</sup>", "H<sub>2</sub>O<br/>x <sup>2</sup>\n"),
    ("<a href=\"https://a.org/(b)\">so</a>", "[so](<https://a.org/(b)>)\n"),
    ("<span style=\"color:red\">red</span> <span lang=\"en\">so</span>", "red <span lang=\"en\">so</span>\n"),
    ("use <pubkey> here", "use \\<pubkey> here\n"),
    ("`<b>` and ``<i>``", "`<b>` and ``<i>``\n"),
    ("    <b>code</b>\n\nx", "    <b>code</b>\n\nx\n"),
    ("<pre><code>a &lt; b\n</code></pre>", "```\na < b\n```\n"),
    ("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>", "- a\n- b\n"),
    ("<div>\n    <h4>Sub</h4>\n    text\n</div>", "### Sub\ntext\n"),
    ("a <sup>b", "a \\<sup>b\n"),
    ("<script>x()</script>y", "y\n"),
    ("<!-- kept -->\n\nx", "<!-- kept -->\n\nx\n"),
    ("x\n\n---\n", "x\n"),
    ("* TOC\n{:toc}\n\nx", "x\n"),
    ("1. Contents\n{: toc .right}\n\nx", "x\n"),
    ("[TOC]\n\nx", "x\n"),
    ("a\n\n [[_TOC_]] \n\nx", "a\n\n\n\nx\n"),
    ("[TOC] here\n\nx", "[TOC] here\n\nx\n"),
    ("[toc]\n\n[toc]: https://a.org\n", "[toc]\n\n[toc]: https://a.org\n"),
    ("```\n[TOC]\n```\n", "```\n[TOC]\n```\n"),
    ("a\n{:toc}\n\nx", "a\n\n\nx\n"),
    ("x\n\n---\n\ny", "x\n\n---\n\ny\n"),
  ])
  func saysInMarkdownWhatItSaid(text: String, expected: String) {
    #expect(body(text).0 == expected)
  }

  @Test(arguments: [
    ("### A\nx\n##### B {#b}\ny", "### A\nx\n##### B \ny\n"),
    ("## A ##\nx\n### B\ny", "### A ##\nx\n#### B\ny\n"),
    ("A\n*b*\n---\nx", "### A *b*\nx\n"),
    ("###### A\n\n```\n# b\n```", "### A\n\n```\n# b\n```\n"),
  ])
  func shiftsHeadingsToTheThirdLevel(text: String, expected: String) {
    var room = Room(["fr.md": "# Titre\n\n" + text])
    room.request.itemLevel = 1
    #expect(room.run().body("unsorted/titre.fr.md") == expected)
  }

  @Test(arguments: [
    ("[a](/b c)", "[a](/b c)\n"),
    ("[a](/b)", "[a](https://example.org/b)\n"),
    ("[a](//c.org/d \"t\")", "[a](https://c.org/d \"t\")\n"),
    ("[a](www.c.org)", "[a](https://www.c.org)\n"),
    ("[a](me@c.org)", "[a](mailto:me@c.org)\n"),
    ("[a](nostr:npub1)", "a<!-- nostr:npub1 -->\n"),
    ("[a](../x--y.md)", "a<!-- ../x-\u{2010}y.md -->\n"),
    ("[a]({{< ref \"x.md\" >}})", "a<!-- x.md -->\n"),
    ("[a]({{ site.url }}/b)", "[a](https://example.org/b)\n"),
    ("[a]({% post_url 2022-02-01-x %})", "a<!-- 2022-02-01-x -->\n"),
    ("{% highlight ruby %}\nputs 1\n{% endhighlight %}", "```ruby\nputs 1\n```\n"),
    ("<nostr:npub1>", "nostr:npub1\n"),
    ("[a](#nowhere)", "a<!-- #nowhere -->\n"),
    ("[a](#titre)", "a<!-- #titre -->\n"),
    ("[a][l]\n\n[l]: /b", "[a][l]\n\n[l]: https://example.org/b\n"),
    ("![](https://c.org/p.png)", "[p.png](https://c.org/p.png)\n"),
    ("[![x](https://c.org/p.png)](https://d.org)", "[x<!-- https://c.org/p.png -->](https://d.org)\n"),
    ("![x](gone.png)", "<!-- ![x](gone.png) -->\n"),
    ("[![](gone.png)](https://d.org)", "[gone.png<!-- ![](gone.png) -->](https://d.org)\n"),
    ("{{< youtube abc >}}", "<!-- {{< youtube abc >}} -->\n"),
    ("x {% include a.html %} y{: .b}", "x <!-- {% include a.html %} --> y\n"),
    ("`{{ x }}`", "`{{ x }}`\n"),
    ("x[^1]", "x\\[^1]\n"),
  ])
  func keepsAddressesThatLeadNowhereInComments(text: String, expected: String) {
    #expect(body(text).0 == expected)
  }

  @Test(arguments: [
    "![x](a%20b.gif)", "![x](./a%20b.gif?w=3&h=4)", "![x](/img/a%20b.gif)", "![x](<a b.gif>)",
    "<img src=\"a b.gif\" alt=\"x\">", "{{< figure src=\"a b.gif\" alt=\"x\" >}}", "![x]({static}/a%20b.gif)",
    "![x][p]\n\n[p]: a%20b.gif", "![x]({{ site.baseurl }}/a%20b.gif)",
  ])
  func copiesPictures(text: String) {
    let (body, result) = body(text, picture: true)
    #expect(body == "![x](images/a-b.gif)\n")
    #expect(result.plan?.files.filter { $0.path.hasPrefix("images/") }.map(\.path) == ["images/a-b.gif"])
    var problems: [Diagnostic] = []
    #expect(result.issue(into: &problems)?.items.first?.versions.first?.images.count == 1)
  }

  @Test func takesEachPictureOnceAndNoOther() {
    var room = Room([
      "fr.md": "## A\n\n![](x/p.gif) ![](y/p.gif) ![](y/q.gif) ![](../secret.gif) ![](l.gif) ![](t.gif)\n"
    ])
    room.entries["/old/x/p.gif"] = .file(pixel)
    room.entries["/old/y/p.gif"] = .file(pixel + [0])
    room.entries["/old/y/q.gif"] = .file(pixel)
    room.entries["/secret.gif"] = .file(pixel)
    room.entries["/old/l.gif"] = .link("/secret.gif")
    room.entries["/old/t.gif"] = .text("no picture")
    let result = room.run()
    let images = result.plan?.files.map(\.path).filter { $0.hasPrefix("images/") }
    #expect(images == ["images/p-2.gif", "images/p.gif"])
    #expect(
      result.body("unsorted/a.fr.md")
        == "![](images/p.gif) ![](images/p-2.gif) ![](images/p.gif) <!-- ![](../secret.gif) --> "
        + "<!-- ![](l.gif) --> <!-- ![](t.gif) -->\n")
    #expect(result.diagnostics.filter { $0.kind.id == "import-picture" }.count == 3)
  }
}
