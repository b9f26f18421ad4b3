import Diagnostics

/// Counts what is wrong with the data of one chart, and tells the first of it.
final class ChartFaults {
  private let findings: Findings
  private let text: ChartText
  private(set) var count = 0

  init(findings: Findings, text: ChartText) {
    self.findings = findings
    self.text = text
  }

  /// Tells what is wrong with a part of the text.
  /// - Parameter range: bytes of the text.
  func report(_ kind: DiagnosticKind, _ range: Range<Int>, _ headline: String, help: String) {
    report(kind, file: text.file(range), headline, help: help)
  }

  /// Tells what is wrong at a place in the file.
  func report(_ kind: DiagnosticKind, file range: Range<Int>, _ headline: String, help: String) {
    count += 1
    guard count <= ChartLimits.findings else { return }
    findings.report(kind, range, headline, help: help + " Until then the data is printed as a table.")
  }
}

extension String {
  /// The text in quotation marks for a message, shortened if it is long.
  var quotedBriefly: String { count > 40 ? "'\(prefix(40))…'" : "'\(self)'" }
}
