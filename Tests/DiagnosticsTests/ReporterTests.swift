import Testing

@testable import Diagnostics

@Suite struct ReporterTests {
  private let text = MarkedText("é: 1️⃣x2️⃣\n")

  @Test func writesOneLineADiagnostic() {
    let diagnostics = [
      Diagnostic(kind, at: text.location, "a \"fact\"", help: "not shown"),
      Diagnostic(mild, path: "Issues", "no issue"),
      Diagnostic(mild, at: nil, "nowhere"),
    ]
    #expect(
      ShortReporter().report(diagnostics, style: ReportStyle()) == """
        a.md:1:4: error: a "fact" [test-kind]
        Issues: warning: no issue [mild-kind]
        warning: nowhere [mild-kind]

        """)
  }

  @Test func writesVersionedJSON() {
    let diagnostic = Diagnostic(
      kind, at: text.location, "a \"fact\"\u{1B}", help: "é",
      notes: [.init("there")], fixIts: [.init("do", replace: text.location, with: "\n")])
    #expect(
      JSONReporter().report([diagnostic], style: ReportStyle()) == #"""
        {
          "version": 1,
          "diagnostics": [
            {
              "id": "test-kind",
              "severity": "error",
              "path": "a.md",
              "range": {
                "line": 1,
                "column": 4,
                "endLine": 1,
                "endColumn": 5,
                "start": 4,
                "end": 5
              },
              "headline": "a \"fact\"\u001b",
              "help": "é",
              "notes": [
                {
                  "text": "there",
                  "path": null,
                  "range": null
                }
              ],
              "fixIts": [
                {
                  "label": "do",
                  "path": "a.md",
                  "range": {
                    "line": 1,
                    "column": 4,
                    "endLine": 1,
                    "endColumn": 5,
                    "start": 4,
                    "end": 5
                  },
                  "replacement": "\n"
                }
              ]
            }
          ],
          "summary": {
            "errors": 1,
            "warnings": 0,
            "notes": 0
          }
        }

        """#)
  }

  @Test func writesAJSONObjectForNothingToo() {
    let text = JSONReporter().report([], style: ReportStyle())
    #expect(text.contains("\"diagnostics\": [],"))
  }

  @Test func describesItsJSON() {
    let schema = DiagnosticsSchema.jsonSchema()
    let report = JSONReporter().report([Diagnostic(kind, at: text.location, "x")], style: ReportStyle())
    for name in report.split(separator: "\"").filter({ $0.allSatisfy(\.isLetter) })
    where report.contains("\"\(name)\":") {
      #expect(schema.contains("\"\(name)\": {"), "\(name)")
    }
    #expect(DiagnosticsSchema.documentation().contains("| `diagnostics[].range.endColumn` | whole number |"))
  }

  @Test(
    arguments: [
      ([], ""), ([kind], "1 error"), ([kind, mild, mild], "1 error, 2 warnings"), ([mild], "1 warning"),
    ] as [([DiagnosticKind], String)])
  func countsDiagnostics(kinds: [DiagnosticKind], text: String) {
    #expect(DiagnosticSummary(kinds.map { Diagnostic($0, at: nil, "x") }).text == text)
  }

  @Test func findsFormatsByName() {
    #expect(ReportFormat.all.map(\.name) == ["human", "short", "json", "sarif", "junit", "github", "markdown"])
    #expect(ReportFormat.named("json")?.name == "json")
    #expect(ReportFormat.named("xml") == nil)
    #expect(ReportFormat.all.filter(\.isForPeople).map(\.name) == ["human", "short"])
  }
}
