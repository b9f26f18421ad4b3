import Testing

@testable import Diagnostics

@Suite struct SummaryTests {
  private let many = DiagnosticKind("many", .warning, "Something is wrong", explanation: "")
  private let few = DiagnosticKind("few", .error, "Another thing is wrong", explanation: "")

  private func found(_ kind: DiagnosticKind, _ count: Int, in path: String) -> [Diagnostic] {
    let file = SourceFile(path: path, text: String(repeating: "x", count: 1000))
    return (0..<count).map { Diagnostic(kind, at: Location(file: file, range: $0..<$0 + 1), "no. \($0)") }
  }

  @Test func asManyAsAreReadAreAllTold() {
    let found = found(many, Diagnostic.mostOfAKind, in: "a.md") + found(many, 5, in: "b.md")
    #expect(Diagnostic.summarizing(found) == found)
  }

  @Test func endlessRepetitionIsSummedUpByFileAndKind() {
    var all = found(many, 700, in: "a.md") + found(few, 3, in: "a.md") + found(many, 2, in: "b.md")
    all[500].severity = .error
    all.sort(by: Diagnostic.inReportingOrder)
    let told = Diagnostic.summarizing(all)
    #expect(told.count == Diagnostic.mostOfAKind + 1 + 3 + 2)
    let summary = told.first { $0.headline.contains("more findings") }
    #expect(summary?.headline == "500 more findings of this kind, the last one here: Something is wrong")
    #expect(summary?.location?.range == 699..<700)
    #expect(summary?.severity == .error)
    #expect(told == told.sorted(by: Diagnostic.inReportingOrder))
  }
}
