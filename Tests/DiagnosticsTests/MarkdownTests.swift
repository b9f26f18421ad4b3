import Testing

@testable import Diagnostics

@Suite struct MarkdownTests {
  private func report(_ diagnostics: [Diagnostic]) -> String {
    MarkdownReporter().report(diagnostics, style: ReportStyle())
  }

  @Test func writesATableTheWorstFirst() {
    let text = MarkedText("\n1️⃣x2️⃣\n", path: "a`|b.md")
    let diagnostics = [
      Diagnostic(mild, path: "Issues", "later"),
      Diagnostic(
        kind, at: text.location, "a|b", help: "Do it.", notes: [.init("there", at: text.location), .init("so")]),
      Diagnostic(mild, at: nil, "last", notes: [.init("n")]),
    ]
    #expect(
      report(diagnostics) == """
        ## gnews: 1 error, 2 warnings

        | | where | what | what to do |
        |---|---|---|---|
        | error | ``a`\\|b.md:2`` | a\\|b (`test-kind`) | Do it. ``a`\\|b.md:2``\\: there. so. |
        | warning | `Issues` | later (`mild-kind`) |  |
        | warning |  | last (`mild-kind`) | n. |

        """)
  }

  @Test func saysWhenThereIsNothing() { #expect(report([]) == "## gnews: nothing found\n") }

  @Test(
    arguments: [
      ("<b>&amp;", "\\<b\\>\\&amp;"), ("a *b* _c_ `d` ~e~", "a \\*b\\* \\_c\\_ \\`d\\` \\~e\\~"),
      ("[x](y)", "\\[x\\](y)"),
      ("@all me@example.org @ 5", "@\u{200B}all me@\u{200B}example.org @ 5"),
      ("#12 GH-12", "\\#\u{200B}12 GH-\u{200B}12"),
      ("https://x.org www.x.org :+1: a: b", "https\\://x.org www\\.x.org \\:+1: a: b"), ("a\\|b", "a\\\\\\|b"),
      ("a\nb\u{1B}", "a b\\<U+001B\\>"), ("$x$", "\\$x\\$"),
    ] as [(String, String)])
  func showsTextsAsTheyAre(text: String, markdown: String) {
    #expect(MarkdownText.escaping(text) == markdown)
  }

  @Test(arguments: [("a", "`a`"), ("`a`", "`` `a` ``"), ("a``b|c", "```a``b\\|c```")])
  func writesCode(text: String, markdown: String) { #expect(MarkdownText.code(text) == markdown) }

  @Test func staysBelowTheLimitAndSaysWhatIsLeftOut() {
    let headline = String(repeating: "é|", count: 300)
    let all = (0..<200).map { Diagnostic($0 < 100 ? mild : kind, at: nil, headline) }
    let report = report(all)
    #expect(report.utf8.count <= 60_000)
    let rows = report.split(separator: "\n").filter { $0.hasPrefix("| error") || $0.hasPrefix("| warning") }.count
    #expect(rows > 20)
    #expect(report.hasSuffix("\nand \(200 - rows) more: \(100 - rows) errors, 100 warnings\n"), "\(report.suffix(60))")
  }

  @Test func cutsLongCells() {
    let all = [Diagnostic(kind, path: String(repeating: "a", count: 70_000), String(repeating: "b", count: 70_000))]
    #expect(report(all).utf8.count < 3_000)
    #expect(report(all).contains("| error |"))
  }
}
