import Editions
import Newsroom
import TestSupport
import Testing

@testable import Typesetting

/// Running text stands on the baseline grid, whatever stands between its paragraphs and wherever columns begin.
@Suite struct GridTests {
  private static let baseline = SampleTheme.page.baseline

  /// How far each paragraph of running text is from the grid of its column, in pixels.
  private func offsets(_ typeset: TypesetEdition) -> [Double] {
    var offsets: [Double] = []
    for frame in typeset.pages.flatMap(\.frames) where frame.role == .column {
      var place = 0.0
      var open: [Container] = []
      for fragment in frame.fragments {
        let shared = zip(open, fragment.block.containers).prefix { $0.id == $1.id }.count
        place += open.dropFirst(shared).reduce(0) { $0 + $1.padBottom }
        place += fragment.block.containers.dropFirst(shared).reduce(0) { $0 + $1.padTop }
        open = fragment.block.containers
        place += fragment.spaceAbove
        if fragment.block.isRunningText { offsets.append(place.truncatingRemainder(dividingBy: GridTests.baseline)) }
        place += fragment.block.leading * Double(fragment.lines.count)
      }
    }
    return offsets
  }

  /// Rows one and a half baselines high.
  private func table(_ rows: Int) -> ContentBlock {
    let cells = (0..<rows).map { [RichText("rang \($0)")] }
    return .table(ContentTable(alignments: [.start], header: [RichText("a")], rows: cells))
  }

  @Test(arguments: 1...12) func textComesBackToTheGridBehindATable(rows: Int) throws {
    var blocks: [ContentBlock] = []
    for index in 0..<9 { blocks += [Sample.words(14 + index), table(rows + index % 3)] }
    var item = Sample.item("a")
    item.blocks = blocks + [Sample.words(20)]
    let section = Sample.section("s", items: [item, Sample.item("b", Sample.words(60))])
    let offsets = offsets(try Sample.typeset(try Sample.edition(sections: [section])))
    #expect(offsets.count >= 11)
    #expect(offsets.allSatisfy { min($0, GridTests.baseline - $0) < 0.01 }, "\(offsets)")
  }

  @Test func aTitleGoesWithItsText() throws {
    // A table of half a baseline too much, and behind it a title: the space is above the title, not below it.
    let first = Sample.item("a", table(2))
    var theme = SampleTheme.theme
    theme.page.columns = 1
    let typeset = try Sample.typeset(
      try Sample.edition(sections: [Sample.section("s", items: [first, Sample.item("b", Sample.words(8))])]),
      theme: theme)
    let fragments = typeset.pages.flatMap(\.frames).filter { $0.role == .column }.flatMap(\.fragments)
    let title = try #require(fragments.first { $0.words == ["Titre b"] && $0.block.keepsWithNext })
    let text = try #require(fragments.first { $0.block.isRunningText })
    #expect(text.spaceAbove == 0)
    #expect(title.spaceAbove.truncatingRemainder(dividingBy: GridTests.baseline) == GridTests.baseline / 2)
  }

  @Test func aBoxThatNoColumnHoldsBeginsWhereItsPlaceIs() throws {
    var box = Sample.item("box", kind: .zoom)
    box.blocks = (0..<40).map { _ in Sample.words(30) }
    let section = Sample.section("s", items: [Sample.item("a", Sample.words(12)), box])
    let typeset = try Sample.typeset(try Sample.edition(sections: [section]))
    let page = try #require(typeset.pages.first { $0.kind == .section(0) })
    #expect(page.words.contains("Titre box"), "it does not wait for an empty column")
  }
}
