import Diagnostics

/// Collects the diagnostics of one text; a kind found very often is told a number of times, then summed up.
final class Findings {
  let file: SourceFile
  /// The place to give instead of the real one, for texts that stand in another file.
  private let fixed: Location?
  private var list: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var rest: [String: (kind: DiagnosticKind, range: Range<Int>, count: Int)] = [:]
  private static let most = 200

  init(file: SourceFile, fixed: Location? = nil) {
    self.file = file
    self.fixed = fixed
  }

  /// Notes a finding.
  /// - Parameter range: bytes of the file.
  func report(
    _ kind: DiagnosticKind, _ range: Range<Int>, _ headline: String, help: String = "",
    notes: [(text: String, range: Range<Int>)] = [], severity: Severity? = nil
  ) {
    let count = counts[kind.id, default: 0]
    counts[kind.id] = count + 1
    guard count < Self.most else {
      let known = rest[kind.id]
      let lower = min(known?.range.lowerBound ?? range.lowerBound, range.lowerBound)
      let upper = max(known?.range.upperBound ?? range.upperBound, range.upperBound)
      rest[kind.id] = (kind, lower..<upper, (known?.count ?? 0) + 1)
      return
    }
    var diagnostic = Diagnostic(
      kind, at: location(range), headline, help: help,
      notes: notes.map { Diagnostic.Note($0.text, at: location($0.range)) })
    if let severity { diagnostic.severity = severity }
    list.append(diagnostic)
  }

  /// Notes characters that were taken out.
  func illegal(_ bytes: ArraySlice<UInt8>, _ range: Range<Int>) {
    report(
      .controlCharacter, range, "Invisible character \(IllegalCharacters.name(of: bytes))",
      help: "It was left out; delete it here, it often comes along when text is pasted.")
  }

  /// The place that diagnostics and the tree give for a range of the file.
  func range(_ range: Range<Int>) -> Range<Int> { fixed?.range ?? range }

  /// Hands the diagnostics over in order of place.
  func finish(into diagnostics: inout [Diagnostic]) {
    for (_, entry) in rest.sorted(by: { $0.key < $1.key }) {
      list.append(
        Diagnostic(
          entry.kind, at: location(entry.range), "\(entry.count) more findings of this kind: \(entry.kind.summary)"))
    }
    diagnostics.append(contentsOf: list.sorted(by: Diagnostic.inReportingOrder))
    list = []
    rest = [:]
  }

  private func location(_ range: Range<Int>) -> Location { fixed ?? Location(file: file, range: range) }
}
