import Testing

@testable import Diagnostics

@Suite struct JUnitTests {
  private let text = MarkedText("ab\n1️⃣x2️⃣\n", path: "a&b.md")

  private func report(_ diagnostics: [Diagnostic], _ style: ReportStyle = ReportStyle()) -> String {
    JUnitReporter().report(diagnostics, style: style)
  }

  @Test func writesATestCaseADiagnostic() {
    let diagnostics = [
      Diagnostic(
        kind, at: text.location, "\"<a>\"\u{1}\u{FFFE}\nb", help: "Do ]]>.", notes: [.init("here", at: text.location)]),
      Diagnostic(kind, at: text.location, "again"), Diagnostic(mild, at: nil, "b"),
    ]
    #expect(
      report(diagnostics) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="gnews" tests="3" failures="2" errors="0" skipped="0" time="0">
          <testsuite name="gnews" tests="3" failures="2" errors="0" skipped="0" time="0">
            <testcase classname="a&amp;b.md" name="test-kind, line 2" file="a&amp;b.md" line="2" time="0">
              <failure type="test-kind" message="&quot;&lt;a&gt;&quot;&lt;U+0001&gt;&lt;U+FFFE&gt; b">\
        a&amp;b.md:2:1: error: &quot;&lt;a&gt;&quot;&lt;U+0001&gt;&lt;U+FFFE&gt;&lt;U+000A&gt;b [test-kind]
        Do ]]&gt;.
        a&amp;b.md:2:1: note: here</failure>
            </testcase>
            <testcase classname="a&amp;b.md" name="test-kind, line 2 (2)" file="a&amp;b.md" line="2" time="0">
              <failure type="test-kind" message="again">a&amp;b.md:2:1: error: again [test-kind]</failure>
            </testcase>
            <testcase classname="gnews" name="mild-kind" time="0">
              <system-out>warning: b [mild-kind]</system-out>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func passesWhenNothingIsFound() {
    let report = report([])
    #expect(report.contains("tests=\"1\" failures=\"0\""))
    #expect(report.contains("<testcase classname=\"gnews\" name=\"nothing found\" time=\"0\"/>"))
  }

  @Test func failsForWarningsWhenTheRunDoes() {
    var style = ReportStyle()
    style.failing = .warning
    #expect(report([Diagnostic(mild, at: nil, "b")], style).contains("<failure type=\"mild-kind\" message=\"b\">"))
  }

  @Test func namesFilesFromTheRepository() {
    var style = ReportStyle()
    style.newsroomPrefix = "news/"
    let report = report([Diagnostic(kind, path: "a.md", "b")], style)
    #expect(report.contains("classname=\"news/a.md\" name=\"test-kind\" file=\"news/a.md\" time=\"0\">"))
    #expect(report.contains(">news/a.md: error: b [test-kind]<"))
  }
}
