import Testing

@testable import Diagnostics

@Suite struct SARIFTests {
  private let text = MarkedText("é: 1️⃣x2️⃣\n", path: "Issues/à b/é#1.md")
  private let rule = DiagnosticKind(
    "test-kind", .error, "a test", explanation: "Write [page {page}](#x).", bad: "a```b", good: "c")

  private func report(_ diagnostics: [Diagnostic], _ style: ReportStyle = ReportStyle()) -> String {
    SARIFReporter().report(diagnostics, style: style)
  }

  /// The lines from one that holds a text, as many as a number.
  private func lines(_ report: String, from text: String, _ count: Int) -> String {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.contains(text) }) else { return "" }
    let indent = lines[start].prefix { $0 == " " }.count
    return lines[start...].prefix(count).map { $0.dropFirst(indent) }.joined(separator: "\n")
  }

  @Test func writesAResult() {
    let diagnostic = Diagnostic(
      rule, at: text.location, "'{x}' is no [y](z)", help: "Write y.",
      notes: [.init("it [starts] here", at: text.location), .init("no place")],
      fixIts: [.init("write 'y'", replace: text.location, with: "y\n")])
    let report = report([Diagnostic(mild, at: nil, "a"), diagnostic])
    let fingerprint = Fingerprints.of([diagnostic])[0]
    #expect(
      lines(report, from: "\"results\"", 74) == """
        "results": [
          {
            "ruleId": "test-kind",
            "ruleIndex": 1,
            "level": "error",
            "message": {
              "text": "'{{x}}' is no [y] (z). Write y. [it \\\\[starts\\\\] here](1). no place."
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "Issues/%C3%A0%20b/%C3%A9%231.md",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1,
                    "startColumn": 4,
                    "endLine": 1,
                    "endColumn": 5
                  }
                }
              }
            ],
            "relatedLocations": [
              {
                "id": 1,
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "Issues/%C3%A0%20b/%C3%A9%231.md",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1,
                    "startColumn": 4,
                    "endLine": 1,
                    "endColumn": 5
                  }
                },
                "message": {
                  "text": "it [starts] here"
                }
              }
            ],
            "partialFingerprints": {
              "gnewsFinding/v1": "\(fingerprint)"
            },
            "fixes": [
              {
                "description": {
                  "text": "write 'y'"
                },
                "artifactChanges": [
                  {
                    "artifactLocation": {
                      "uri": "Issues/%C3%A0%20b/%C3%A9%231.md",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "replacements": [
                      {
                        "deletedRegion": {
                          "startLine": 1,
                          "startColumn": 4,
                          "endLine": 1,
                          "endColumn": 5
                        },
                        "insertedContent": {
                          "text": "y\\n"
                        }
                      }
                    ]
                  }
                ]
              }
        """)
  }

  @Test func tellsWhatConcernsNoFileAsANotification() {
    let report = report([Diagnostic(rule, at: nil, "No disk")])
    #expect(report.contains("\"results\": []"))
    #expect(report.contains("\"executionSuccessful\": false"))
    #expect(report.contains("\"text\": \"No disk.\""))
    #expect(self.report([Diagnostic(mild, at: nil, "x")]).contains("\"executionSuccessful\": true"))
  }

  @Test func describesEachRuleOnce() {
    let report = report([
      Diagnostic(rule, path: "a", "x"), Diagnostic(mild, path: "a", "x"), Diagnostic(rule, path: "a", "y"),
    ])
    #expect(report.split(separator: "\"id\": \"test-kind\"").count == 2)
    #expect(report.contains(#""text": "Write [page {{page}}] (#x).\n\nWrong:\n\na```b\n\nRight:\n\nc""#))
    #expect(report.contains(#"\n\nWrong:\n\n````text\na```b\n````\n\nRight:\n\n```text\nc\n```""#))
    #expect(report.contains("\"text\": \"A test.\""))
    #expect(report.contains("\"ruleIndex\": 1") && report.contains("\"ruleIndex\": 0"))
  }

  @Test func namesFilesFromTheRepository() {
    var style = ReportStyle()
    style.newsroomPrefix = "la lettre/"
    style.version = "1.2.3"
    let report = report([Diagnostic(rule, path: "a.md", "x"), Diagnostic(rule, path: "/etc/x y", "x")], style)
    #expect(report.contains("\"uri\": \"la%20lettre/a.md\",\n"))
    #expect(report.contains("\"uri\": \"file:///etc/x%20y\"\n"))
    #expect(report.contains("\"semanticVersion\": \"1.2.3\""))
    #expect(lines(report, from: "\"region\"", 3) == "\"region\": {\n  \"startLine\": 1\n}")
  }

  @Test func countsNoByteOrderMark() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}ab\n")
    let diagnostic = Diagnostic(
      rule, at: Location(file: file, range: 0..<3), "x",
      fixIts: [.init("remove it", replace: Location(file: file, range: 0..<3), with: "")])
    let report = report([diagnostic])
    #expect(report.contains("\"startColumn\": 1") && report.contains("\"endColumn\": 1"))
    #expect(!report.contains("\"fixes\""))
  }
}
