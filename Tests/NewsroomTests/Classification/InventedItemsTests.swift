import Diagnostics
import Newsroom
import Testing

@Suite struct InventedItemsTests {
  /// What the classifier makes of items as other people send them, those it was improved on and those it was not: it
  /// must not get worse unseen.
  @Test(arguments: [(false, 79, 2), (true, 69, 3)])
  func findsTheSectionsOfOtherPeoplesItems(_ isHeldOut: Bool, _ least: Int, _ mostWrong: Int) throws {
    var diagnostics: [Diagnostic] = []
    let items = try #require(InventedItems(into: &diagnostics))
    #expect(told(diagnostics.filter { $0.severity == .error }) == [])
    let samples = items.samples.filter { $0.isHeldOut == isHeldOut }
    #expect(samples.count >= 70)
    var right = 0
    var wrong: [String] = []
    var unsorted: [String] = []
    for sample in samples {
      let result = items.classifier.classify(sample.item)
      let title = sample.item.originalVersion?.frontMatter.title.value ?? ""
      let line = "\(title): \(sample.section ?? "-") -> \(result.section ?? "-")"
      if result.section == sample.section {
        right += 1
      } else if result.section == nil {
        unsorted.append(line)
      } else {
        wrong.append(line)
      }
    }
    #expect(right >= least, "\(wrong + unsorted)")
    #expect(wrong.count <= mostWrong, "\(wrong)")
  }
}
