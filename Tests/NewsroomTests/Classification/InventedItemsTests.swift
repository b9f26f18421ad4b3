import Diagnostics
import Newsroom
import Testing

@Suite struct InventedItemsTests {
  @Test(arguments: [(false, 1), (true, 1)])
  func findsTheSectionsOfOtherPeoplesItems(_ isHeldOut: Bool, _ least: Int) throws {
    var diagnostics: [Diagnostic] = []
    let items = try #require(InventedItems(into: &diagnostics))
    #expect(told(diagnostics.filter { $0.severity == .error }) == [])
    let samples = items.samples.filter { $0.isHeldOut == isHeldOut }
    var wrong: [String] = []
    var unsorted: [String] = []
    for sample in samples {
      let result = items.classifier.classify(sample.item)
      guard result.section != sample.section else { continue }
      let title = sample.item.originalVersion?.frontMatter.title.value ?? ""
      let line = "\(title): \(sample.section ?? "-") -> \(result.section ?? "-")"
      if result.section == nil { unsorted.append(line) } else { wrong.append(line) }
    }
    let right = samples.count - wrong.count - unsorted.count
    print("MEASURE \(isHeldOut) right \(right) of \(samples.count), wrong \(wrong.count), unsorted \(unsorted.count)")
    #expect(right >= least, "\(right) of \(samples.count): \(wrong + unsorted)")
  }
}
