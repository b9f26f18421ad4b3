import Diagnostics
import Newsroom
import Testing

@Suite struct SampleIssueTests {
  @Test func sampleIssueLoadsWithoutFindings() throws {
    var diagnostics: [Diagnostic] = []
    let issue = try #require(SampleNewsroom.issue("issue-2", into: &diagnostics))
    #expect(diagnostics.map { "\($0.path ?? ""):\($0.location?.start.line ?? 0) \($0.headline) \($0.help)" } == [])
    #expect(issue.items.count >= 50)
  }

  @Test func classifiesSampleIssue() throws {
    var diagnostics: [Diagnostic] = []
    let issue = try #require(SampleNewsroom.issue("issue-2", into: &diagnostics))
    let classifier = Classifier(issue)
    var right = 0
    var all = 0
    var lines: [String] = []
    for item in issue.items where item.kind.belongsToSection {
      let result = classifier.classify(item)
      all += 1
      if result.section == item.section { right += 1; continue }
      let scores = result.scores.prefix(3).map { "\($0.section) \(Double(Int($0.value * 10)) / 10)" }
      lines.append("\(item.slug) [\(item.kind)]: \(item.section ?? "-") -> \(result.section ?? "unsorted") \(scores)")
      for piece in result.evidence.prefix(8) {
        lines.append("      \(piece.section) \(piece.what) \(Double(Int(piece.weight * 100)) / 100)")
      }
    }
    print(lines.joined(separator: "\n"))
    print("\(right) of \(all)")
  }
}
