import Diagnostics
import Newsroom
import Testing

@Suite struct SampleIssueTests {
  @Test func sampleIssueIsRight() throws {
    var diagnostics: [Diagnostic] = []
    let issue = try #require(SampleNewsroom.issue("issue-2", into: &diagnostics))
    #expect(told(diagnostics.filter { $0.severity == .error }) == [])
    #expect(issue.items.count >= 50)
    #expect(issue.items.allSatisfy { $0.versions.count == 3 && $0.original == .french })
  }

  /// What the classifier makes of the sample issue when its sections are not told: it must not get worse unseen.
  ///
  /// Nearly half of what it misses are boxes, whose section is that of the item beside them.
  @Test func findsTheSectionsOfTheSampleIssue() throws {
    var diagnostics: [Diagnostic] = []
    let issue = try #require(SampleNewsroom.issue("issue-2", into: &diagnostics))
    var untold = issue
    for index in untold.items.indices { untold.items[index].section = nil }
    let classifier = Classifier(untold)
    var right = 0
    var wrong: [String] = []
    var unsorted: [String] = []
    for item in issue.items where item.kind.belongsToSection {
      let found = classifier.classify(item).section
      let line = "\(item.slug) (\(item.kind)): \(item.section ?? "") -> \(found ?? "")"
      if found == item.section { right += 1 } else if found == nil { unsorted.append(line) } else { wrong.append(line) }
    }
    #expect(right >= 39, "\(wrong + unsorted)")
    #expect(wrong.count <= 9, "\(wrong)")
  }

  @Test func sampleIssueInPreparationHasOneUnsortedItem() throws {
    var diagnostics: [Diagnostic] = []
    var issue = try #require(SampleNewsroom.issue("issue-3", into: &diagnostics))
    Classifier.sortItems(of: &issue)
    #expect(issue.items.filter { $0.section == nil }.map(\.slug) == ["merci"])
    #expect(issue.items.first { $0.slug == "seminaire-viabilite" }?.section == "formations")
  }
}
