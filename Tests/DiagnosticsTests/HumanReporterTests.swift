import Testing

@testable import Diagnostics

@Suite struct HumanReporterTests {
  private func report(_ marked: String, width: Int = 120) -> String {
    report([Diagnostic(kind, at: MarkedText(marked).location, "something is wrong")], width: width)
  }

  private func report(_ diagnostics: [Diagnostic], width: Int = 120, isColoured: Bool = false) -> String {
    HumanReporter().report(diagnostics, style: ReportStyle(isColoured: isColoured, width: width))
  }

  @Test func quotesTheLineAndUnderlinesTheRange() {
    #expect(
      report("---\n1️⃣titel2️⃣: Inventaire\n---\n") == """
        a.md:2:1: error: something is wrong [test-kind]
         2 | titel: Inventaire
           | ^^^^^

        """)
  }

  @Test(arguments: [
    ("\tx: 1️⃣y2️⃣", "    x: y", "       ^"),
    ("ab\t1️⃣y2️⃣", "ab  y", "    ^"),
    ("日本: 1️⃣語2️⃣!", "日本: 語!", "      ^^"),
    ("e\u{301}te\u{301}: 1️⃣x2️⃣", "e\u{301}te\u{301}: x", "     ^"),
    ("👩‍👧: 1️⃣x2️⃣", "👩‍👧: x", "    ^"),
    ("title: x1️⃣", "title: x", "        ^"),
    ("title: 1️⃣x\r\nnext2️⃣", "title: x", "       ^"),
    ("a\u{1B}[31mb1️⃣c2️⃣", "a<U+001B>[31mbc", String(repeating: " ", count: 14) + "^"),
    ("a1️⃣\u{202E}2️⃣b", "a<U+202E>b", " ^^^^^^^^"),
  ])
  func placesTheMarkByCells(marked: String, line: String, mark: String) {
    let lines = report(marked).split(separator: "\n")
    #expect(lines[1] == " 1 | " + line)
    #expect(lines[2] == "   | " + mark)
  }

  @Test func spellsOutBytesThatAreNoText() {
    let file = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0x62, 0xC3, 0x0A])
    let text = report([Diagnostic(kind, at: Location(file: file, range: 1..<2), "no UTF-8")])
    #expect(text.contains(" 1 | a<0xFF>b<0xC3>\n   |  ^^^^^^\n"))
  }

  @Test func saysHowFarARangeOfSeveralLinesGoes() {
    let text = report("1️⃣one\ntwo\nthree2️⃣\nfour\n")
    #expect(text.contains(" 1 | one\n   | ^^^\n   | … to line 3\n"))
    #expect(!report("1️⃣one\n2️⃣two").contains("to line"))
  }

  @Test func cutsLongLinesAroundTheMark() {
    let word = "mot "
    let long = String(repeating: word, count: 100) + "1️⃣ici2️⃣ " + String(repeating: word, count: 100)
    let lines = report(long, width: 60).split(separator: "\n")
    #expect(DisplayWidth.cells(of: lines[1]) <= 60)
    #expect(lines[1].hasPrefix(" 1 | …"))
    #expect(lines[1].hasSuffix("…"))
    let mark = lines[2].prefix { $0 != "^" }.count
    #expect(Array(lines[1])[mark..<mark + 3] == ["i", "c", "i"])
    #expect(lines[2].hasSuffix("^^^"))
  }

  @Test(arguments: [16, 17, 23, 40, 80])
  func neverWritesPastTheWidth(width: Int) {
    for length in stride(from: 0, to: 300, by: 7) {
      let text = String(repeating: "é", count: length) + "1️⃣" + String(repeating: "語", count: 9) + "2️⃣"
      for line in report(text + String(repeating: "x", count: length), width: width + 5).split(separator: "\n")
        .dropFirst()
      {
        #expect(DisplayWidth.cells(of: line) <= width + 5, "length \(length): \(line)")
      }
    }
  }

  @Test func quotesAHugeLineInNoTime() {
    let file = SourceFile(path: "a.md", bytes: [UInt8](repeating: 0x61, count: 5_000_000))
    let all = (0..<50).map { Diagnostic(kind, at: Location(file: file, range: $0 * 100..<$0 * 100 + 1), "x") }
    #expect(report(all).utf8.count < 20_000)
  }

  @Test func showsHelpNotesAndFixes() {
    let text = MarkedText("title: A\n1️⃣titel2️⃣: B\n")
    let first = Location(file: text.file, range: 0..<5)
    let diagnostic = Diagnostic(
      kind, at: text.location, "unknown key \"titel\"", help: "did you mean \"title\"?",
      notes: [.init("previously here", at: first), .init("keys are in English")],
      fixIts: [
        .init("write \"title\"", replace: text.location, with: "title"),
        .init("take it out", replace: text.location, with: ""),
      ])
    #expect(
      report([diagnostic]) == """
        a.md:2:1: error: unknown key "titel" [test-kind]
         2 | titel: B
           | ^^^^^
           = help: did you mean "title"?
           = fix: write "title"
         2 | title: B
           | +++++
           = fix: take it out
         2 | : B
        a.md:1:1: note: previously here
         1 | title: A
           | -----
           = note: keys are in English

        """)
  }

  @Test func quotesNothingForAFileAsAWhole() {
    let whole = Diagnostic(kind, at: Location(startOf: MarkedText("text").file), "the file is empty")
    let missing = Diagnostic(mild, path: "b\u{1B}.md", "the file cannot be read")
    #expect(
      report([whole, missing]) == """
        a.md:1:1: error: the file is empty [test-kind]

        b<U+001B>.md: warning: the file cannot be read [mild-kind]

        """)
  }

  @Test func wrapsHelp() {
    let help = "the first words of a long sentence that goes on and on"
    let text = report([Diagnostic(kind, at: nil, "x", help: help)], width: 40)
    #expect(text.contains("   = help: the first words of a long\n           sentence that goes on and on\n"))
  }

  @Test func coloursOnlyWhenAsked() {
    let diagnostic = Diagnostic(kind, at: MarkedText("1️⃣a2️⃣").location, "x")
    #expect(!report([diagnostic]).contains("\u{1B}"))
    #expect(report([diagnostic], isColoured: true).contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }
}
