import Testing

@testable import Diagnostics

@Suite struct GitHubTests {
  private func report(_ diagnostics: [Diagnostic], _ style: ReportStyle = ReportStyle()) -> String {
    GitHubReporter().report(diagnostics, style: style)
  }

  @Test func writesACommandADiagnosticTheWorstFirst() {
    let text = MarkedText("1️⃣x2️⃣\n", path: "a, b:c%.md")
    var note = Diagnostic(kind, path: "d.md", "note")
    note.severity = .note
    let long = Location(file: SourceFile(path: "e.md", text: "ab\ncd\n"), range: 1..<4)
    let diagnostics = [
      note, Diagnostic(mild, at: long, "two lines"),
      Diagnostic(
        kind, at: text.location, "100 %, a: b\n::error::c", help: "Do\r\nit.",
        notes: [.init("there", at: text.location), .init("and"), .init("all", at: Location(startOf: text.file))]),
    ]
    #expect(
      report(diagnostics) == """
        ::error file=a%2C b%3Ac%25.md,line=1,col=1,endLine=1,endColumn=2,title=test-kind::100 %25, a: b ::error::c\
        %0ADo%0Ait.%0Aa, b:c%25.md:1: there%0Aand%0Aa, b:c%25.md: all
        ::warning file=e.md,line=1,endLine=2,title=mild-kind::two lines
        ::notice file=d.md,title=test-kind::note

        """)
  }

  @Test func keepsToTheLimits() {
    let diagnostics =
      (0..<13).map { Diagnostic(mild, at: nil, "w\($0)") } + (0..<80).map { Diagnostic(kind, at: nil, "e\($0)") }
    let lines = report(diagnostics).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 10)
    #expect(lines.filter { $0.hasPrefix("::warning ") }.count == 10)
    #expect(lines.first == "::error title=test-kind::e0")
    #expect(lines.last == "and 73 more: 70 errors, 3 warnings")
    #expect(lines.count == 21)
    #expect(!report(Array(diagnostics.suffix(10))).contains("more"))
  }

  @Test func cutsLongMessages() {
    #expect(report([Diagnostic(kind, at: nil, String(repeating: "é", count: 100_000))]).unicodeScalars.count < 4_100)
  }

  @Test func namesFilesFromTheRepository() {
    var style = ReportStyle()
    style.newsroomPrefix = "news/"
    #expect(report([Diagnostic(kind, path: "a.md", "x")], style) == "::error file=news/a.md,title=test-kind::x\n")
  }

  @Test func saysNothingOfNothing() { #expect(report([]).isEmpty) }
}
